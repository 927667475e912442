// A card as plain lines, as a phone would stack them: to look at without Google, and to test what a reader sees.
// Example: { header: { title: 'A 重点跟进' }, sections: [...] } -> "┌ A 重点跟进\n│ 高意向 · 决策者\n├──\n│ [应用 5 个标签] [归入 D 类]"

import type { Card, CardButton, CardSection, CardWidget } from '../../addon-gmail/service/card-answer.ts';

const entities: { readonly [name: string]: string } = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

export function cardAsText({ header, sections }: Card): string {
  const lines = [`┌ ${header?.title ?? ''}`, ...(header?.subtitle ? [`│ ${header.subtitle}`] : [])];
  for (const section of sections ?? []) lines.push(...sectionLines(section));
  return [...lines, '└'].join('\n');
}

function sectionLines({
  header,
  widgets,
  collapsible,
  uncollapsibleWidgetsCount,
}: CardSection): readonly string[] {
  const lines = (widgets ?? []).flatMap((widget, at) => {
    const folded = collapsible === true && at >= (uncollapsibleWidgetsCount ?? 0);
    return widgetLines(widget).map((line) => `│ ${folded ? '  ' : ''}${line}`);
  });
  return [header ? `├─ ${plain(header)}${collapsible === true ? ' ▾' : ''}` : '├─', ...lines];
}

function widgetLines({ textParagraph, decoratedText, buttonList }: CardWidget): readonly string[] {
  if (textParagraph) return plain(textParagraph.text ?? '').split('\n');
  if (buttonList) return [(buttonList.buttons ?? []).map(buttonText).join(' ')];
  if (!decoratedText) return [];
  const { topLabel, text, bottomLabel, button } = decoratedText;
  const main = plain(text ?? '').split('\n');
  return [
    ...(topLabel ? [`${topLabel}:`] : []),
    ...main.map((line, at) => (button && at === main.length - 1 ? `${line} ${buttonText(button)}` : line)),
    ...(bottomLabel ? [`(${bottomLabel})`] : []),
  ];
}

function buttonText({ text, type, onClick }: CardButton): string {
  const words = `${text ?? ''}${onClick?.openLink ? ' ↗' : ''}`;
  return type === 'FILLED' ? `[[${words}]]` : `[${words}]`;
}

/** The marks that isolate a mail's words are kept: what shows this text must not be turned round either. */
export function plain(markup: string): string {
  return markup
    .replaceAll('<br>', '\n')
    .replace(/<\/?b>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}

/** Every button of a card, in order, with its words: what a hand on the phone can press. */
export function buttonsOf({ sections }: Card): readonly CardButton[] {
  return (sections ?? []).flatMap(({ widgets }) =>
    (widgets ?? []).flatMap(({ buttonList, decoratedText }) => [
      ...(decoratedText?.button ? [decoratedText.button] : []),
      ...(buttonList?.buttons ?? []),
    ]),
  );
}
