// The card of an opened mail, from the same view that the panel draws: verdict, why, buttons, questions, reasons, buyer.
// Example: mailCard({ view: { verdict: { letter: 'A', title: '重点跟进' }, ... }, ... }) -> { header: { title: 'A 重点跟进' }, sections: [...] }

import { askingText } from '../../../src/panel/asking-text.ts';
import { words } from '../../../src/panel/dictionary.ts';
import { escapeHtml } from '../../../src/panel/escape-html.ts';
import type { Run } from '../../../src/panel/evidence-runs.ts';
import type { AxisView, PanelView, ReasonView } from '../../../src/panel/panel-view.ts';
import type { Words } from '../../../src/panel/words.ts';
import type { TakenBack, Wish } from '../action-state.ts';
import type { Card, CardSection, CardWidget } from '../card-answer.ts';
import { buttons, card, type Press, paragraph, pressButton, row, section } from './card-kit.ts';
import { mailText } from './card-text.ts';
import { type CardWords, cardWords } from './card-words.ts';

/** What became of the button that was pressed. */
export interface ActLine {
  readonly text: string;
  /** What was refused, in words; '' for nothing. */
  readonly problem: string;
  readonly undo: TakenBack | null;
}

export interface MailCardParts {
  readonly view: PanelView;
  readonly language: 'zh' | 'en';
  /** Labels of ours that the mail bears now. */
  readonly present: readonly string[];
  readonly act: ActLine | null;
  /** Whether the deployment may label; if not, the card offers what is left. */
  readonly labelling: boolean;
  readonly press: (wish: Wish) => Press;
}

/** How much of each list a phone shows before it is a burden. */
const most = { notices: 4, questions: 8, reasons: 6, details: 8, seen: 3 } as const;

export function mailCard(parts: MailCardParts): Card {
  const { view, language } = parts;
  const t = words(language);
  const { letter, title, detail, advice } = view.verdict;
  return card({
    title: letter === null ? title : `${letter} ${title}`,
    subtitle: [detail, advice].filter((text) => text !== '').join(' · '),
    sections: [
      actSection(parts, t),
      section({ widgets: glance(parts, t) }),
      view.sum === null ? null : questionsSection(view, t, cardWords(language)),
      reasonsSection(view, t),
      view.sum === null ? null : missingSection(parts, t),
      buyerSection(view, t),
      moreSection(parts, t),
    ],
  });
}

function actSection({ act, press }: MailCardParts, t: Words): CardSection | null {
  if (act === null) return null;
  const undo =
    act.undo === null ? {} : { button: pressButton(t.undo, press({ act: 'undo', receipt: act.undo })) };
  return section({
    widgets: [row({ text: `<b>${escapeHtml(act.text)}</b>`, bottom: act.problem, ...undo })],
  });
}

function glance(parts: MailCardParts, t: Words): CardWidget[] {
  const { view, present, labelling, language } = parts;
  const own = cardWords(language);
  const why = view.why.map(runText).join('');
  const plan = planLines(view);
  return [
    row({ text: mailText(view.subject, 160) || own.noSubject }),
    ...(view.sum === null
      ? []
      : [paragraph([escapeHtml(view.sum.label), ...view.axes.map(axisLine)].join('<br>'))]),
    ...(why === '' ? [] : [paragraph(why)]),
    ...view.notices
      .filter(({ kind }) => kind !== 'cannot')
      .slice(0, most.notices)
      .map(({ title, text }) => row({ top: title, text: escapeHtml(text) })),
    ...(labelling ? mainButtons(parts, t) : []),
    ...(labelling && plan !== '' ? [row({ top: t.labels, text: plan })] : []),
    ...(present.length === 0
      ? []
      : [row({ top: own.labelsNow, text: present.map(escapeHtml).join('<br>') })]),
  ];
}

function mainButtons({ view, press }: MailCardParts, t: Words): CardWidget[] {
  const { act, text } = view.primary;
  const primary = act === null ? [] : [pressButton(text, press({ act }), 'FILLED')];
  const second = view.second === 'dismiss' ? [pressButton(t.dismiss, press({ act: 'dismiss' }))] : [];
  const list = [...primary, ...second];
  return list.length === 0 ? [] : [buttons(list)];
}

/** The exact names that will be written and taken off, before anything is written. */
function planLines({ labels }: PanelView): string {
  return [
    ...labels.add.map((name) => `+ ${escapeHtml(name)}`),
    ...labels.remove.map((name) => `− ${escapeHtml(name)}`),
    ...(labels.move === '' ? [] : [`→ ${escapeHtml(labels.move)}`]),
  ].join('<br>');
}

function axisLine({ name, score }: AxisView): string {
  return `${'●'.repeat(score)}${'○'.repeat(Math.max(0, 5 - score))} ${score} ${escapeHtml(name)}`;
}

function runText({ text, span }: Run): string {
  return span === null ? escapeHtml(text) : `<b>${mailText(text, 120)}</b>`;
}

function questionsSection(view: PanelView, t: Words, own: CardWords): CardSection | null {
  const shown = view.questions.slice(0, most.questions);
  const rest = view.questions.length - shown.length;
  const widgets = shown.map(({ topic, quote }) =>
    row({ top: topic, text: `“${mailText(quote.text, 160)}”` }),
  );
  if (widgets.length === 0) return section({ header: t.questions, widgets: [paragraph(t.noQuestions)] });
  const more = rest === 0 ? [] : [paragraph(own.others(rest))];
  return section({ header: t.questions, widgets: [...widgets, ...more], open: most.seen });
}

function reasonsSection(view: PanelView, t: Words): CardSection | null {
  const widgets = view.reasons.map(({ title, reasons }) =>
    paragraph(
      [`<b>${escapeHtml(title)}</b>`, ...reasons.slice(0, most.reasons).map(reasonLine)].join('<br>'),
    ),
  );
  if (widgets.length === 0) return section({ header: t.reasons, widgets: [paragraph(t.noReasons)] });
  return section({ header: t.reasons, widgets, open: 1 });
}

function reasonLine({ points, text, quotes }: ReasonView): string {
  const [quote] = quotes;
  const proof = quote === undefined ? '' : ` “${mailText(quote.text, 80)}”`;
  return `${escapeHtml(points)} ${escapeHtml(text)}${proof}`;
}

function missingSection({ view, language, press }: MailCardParts, t: Words): CardSection | null {
  const lines = view.missing.map(
    ({ name, text, raises }) => `${escapeHtml(name)}: ${escapeHtml(text)} ${escapeHtml(raises)}`,
  );
  const reply = askingText(view) === '' ? cardWords(language).reply : t.replyAsking;
  return section({
    header: t.missing,
    widgets: [
      paragraph(lines.join('<br>') || escapeHtml(t.full)),
      buttons([pressButton(reply, press({ act: 'draft' }))]),
    ],
  });
}

function buyerSection({ buyer, sum }: PanelView, t: Words): CardSection | null {
  const head = [buyer.name, buyer.role].map((text) => mailText(text, 200)).filter((text) => text !== '');
  const place = [buyer.place, buyer.time].filter((text) => text !== '').join(' · ');
  const rows = buyer.rows
    .slice(0, most.details)
    .map(({ name, text }) => `${escapeHtml(name)}: ${mailText(text, 160)}`);
  return section({
    header: sum === null ? t.sender : t.buyer,
    widgets: [
      ...(head.length + place.length === 0
        ? []
        : [row({ text: head.join('<br>') || escapeHtml(place), bottom: head.length === 0 ? '' : place })]),
      ...(rows.length === 0 ? [] : [paragraph(rows.join('<br>'))]),
    ],
  });
}

/** What is rarely wanted, folded away: another verdict, spam, and for a deployment without labels why there are none. */
function moreSection({ view, labelling, language, press }: MailCardParts, t: Words): CardSection | null {
  const own = cardWords(language);
  const again = pressButton(own.again, press({ act: 'show' }));
  if (!labelling) {
    const make = pressButton(own.makeLabels, press({ act: 'make-labels' }));
    return section({ header: own.more, widgets: [paragraph(own.noLabelling), buttons([make, again])] });
  }
  const others = (['A', 'B', 'C', 'D', 'other'] as const).filter(
    (each) => each !== (view.verdict.letter ?? 'other'),
  );
  const judge = others.map((judged) =>
    pressButton(
      judged === 'other' ? t.notInquiry : `${judged} ${t.quadrant[judged]}`,
      press({ act: 'judge', judged }),
    ),
  );
  return section({
    header: own.more,
    widgets: [
      paragraph(escapeHtml(t.correctAsk)),
      buttons(judge),
      buttons([pressButton(own.askSpam, press({ act: 'ask-spam' })), again]),
    ],
    open: 0,
  });
}
