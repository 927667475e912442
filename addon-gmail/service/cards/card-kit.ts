// The few widgets that our cards are made of, as Google's card types want them.
// Example: row({ top: '电话', text: '+49 ...' }) -> { decoratedText: { topLabel: '电话', text: '+49 ...', wrapText: true } }

import type { Card, CardButton, CardSection, CardWidget } from '../card-answer.ts';

/** A card past a hundred loses whole sections without a word; at forty nobody scrolls any more. */
export const mostWidgets = 40;

/** `text` is the card's small HTML: what is not ours comes escaped. */
export function paragraph(text: string): CardWidget {
  return { textParagraph: { text } };
}

interface Row {
  /** Plain words of ours. */
  readonly top?: string;
  readonly text: string;
  readonly bottom?: string;
  readonly button?: CardButton;
}

export function row({ top = '', text, bottom = '', button }: Row): CardWidget {
  return {
    decoratedText: {
      ...(top === '' ? {} : { topLabel: top }),
      text,
      wrapText: true,
      ...(bottom === '' ? {} : { bottomLabel: bottom }),
      ...(button === undefined ? {} : { button }),
    },
  };
}

export function buttons(list: readonly CardButton[]): CardWidget {
  return { buttonList: { buttons: [...list] } };
}

/** Where a button leads: an endpoint of ours with a signed state. */
export interface Press {
  readonly url: string;
  readonly state: string;
}

export function pressButton(
  text: string,
  { url, state }: Press,
  look: 'FILLED' | 'OUTLINED' = 'OUTLINED',
): CardButton {
  return {
    text,
    type: look,
    onClick: { action: { function: url, parameters: [{ key: 'state', value: state }] } },
  };
}

/** @param url under the prefixes of the deployment, or phones refuse it. */
export function linkButton(text: string, url: string): CardButton {
  return { text, type: 'OUTLINED', onClick: { openLink: { url } } };
}

interface SectionWish {
  readonly header?: string;
  readonly widgets: readonly CardWidget[];
  /** Widgets that stay in sight; left out, all do. */
  readonly open?: number;
}

/** null for a section without widgets, which Google refuses. */
export function section({ header = '', widgets, open }: SectionWish): CardSection | null {
  if (widgets.length === 0) return null;
  const folds = open !== undefined && open < widgets.length;
  return {
    ...(header === '' ? {} : { header }),
    widgets: [...widgets],
    ...(folds ? { collapsible: true, uncollapsibleWidgetsCount: open } : {}),
  };
}

interface CardWish {
  readonly title: string;
  readonly subtitle?: string;
  /** In order of weight: what is too much is left out from the end, section by section. */
  readonly sections: readonly (CardSection | null)[];
}

export function card({ title, subtitle = '', sections }: CardWish): Card {
  const kept: CardSection[] = [];
  let count = 0;
  for (const each of sections) {
    if (each === null) continue;
    count += each.widgets?.length ?? 0;
    if (count >= mostWidgets) break;
    kept.push(each);
  }
  return { header: { title, ...(subtitle === '' ? {} : { subtitle }) }, sections: kept };
}
