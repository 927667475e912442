// What the panel shows of one mail, as plain words in the interface language; without Preact, so that cards can be made from it too.
// Example: viewOf(screened, { language: 'zh', now, can }) -> { verdict: { letter: 'A', title: '重点跟进', detail: '高意向 · 决策者' }, ... }

import type { Fact } from '../facts/reading.ts';
import type { Sentence } from '../lexicon/sentence.ts';
import type { Can } from '../mailbox/mailbox.ts';
import type { Quadrant, Reason, ScoreAxis } from '../screening/screening.ts';
import type { Axis } from '../signals/signal.ts';
import { type BuyerView, buyerView } from './buyer-view.ts';
import { words } from './dictionary.ts';
import { evidenceRuns, type Run } from './evidence-runs.ts';
import type { InterfaceLanguage } from './panel-props.ts';
import { plainText } from './plain-text.ts';
import { groupOf, groupsOf, shownPoints } from './reason-groups.ts';
import type { PanelMissing, ScreenedEmail } from './screened-email.ts';
import type { Words } from './words.ts';

export interface ViewSettings {
  readonly language: InterfaceLanguage;
  /** Milliseconds since 1970; null leaves local time out. */
  readonly now: number | null;
  readonly can: Can;
}

export interface ReasonView {
  readonly signal: string;
  readonly axis: Axis;
  /** "+2", "−1" or "·" for none. */
  readonly points: string;
  readonly text: string;
  /** The first words of the mail that speak for it; `places` is how many there are in all. */
  readonly quotes: readonly Run[];
  readonly places: number;
}

export interface ReasonGroupView {
  readonly title: string;
  readonly reasons: readonly ReasonView[];
}

export interface MissingView {
  readonly axis: ScoreAxis;
  readonly name: string;
  readonly text: string;
  readonly raises: string;
  /** The words to ask the buyer with, in his language where we have them. */
  readonly question: string;
}

export interface AxisView {
  readonly axis: ScoreAxis;
  readonly name: string;
  /** 1-5. */
  readonly score: number;
  readonly reasons: readonly ReasonView[];
  readonly missing: readonly MissingView[];
}

export interface NoticeView {
  readonly kind: 'warning' | 'look' | 'unread' | 'truncated' | 'cannot';
  readonly title: string;
  readonly text: string;
}

export interface PanelView {
  readonly messageId: string;
  readonly subject: string;
  readonly verdict: {
    readonly letter: Quadrant | null;
    readonly title: string;
    readonly detail: string;
    readonly advice: string;
  };
  /** For a screen reader when the mail changes. */
  readonly announcement: string;
  /** null where scores do not count: class D and mail that is no inquiry. */
  readonly sum: {
    readonly total: number;
    readonly threshold: number;
    readonly caption: string;
    readonly label: string;
  } | null;
  readonly axes: readonly AxisView[];
  readonly why: readonly Run[];
  readonly notices: readonly NoticeView[];
  readonly questions: readonly { readonly topic: string; readonly quote: Run }[];
  /** Under headings, the weightiest first in each; of rubbish and ordinary mail only what makes it so. */
  readonly reasons: readonly ReasonGroupView[];
  readonly missing: readonly MissingView[];
  readonly buyer: BuyerView;
  readonly labels: {
    readonly add: readonly string[];
    readonly remove: readonly string[];
    readonly move: string;
  };
  /** `act` null: nothing to be done, the text says why. */
  readonly primary: { readonly act: 'apply' | 'dismiss' | null; readonly text: string };
  readonly second: 'dismiss' | 'correct';
}

/** Letters of a proof that says something by itself and still fits on the line: "price list", not "price" nor an address. */
const PROOF = { least: 6, most: 40 };
/** Quotes shown per reason; the rest is counted. */
const QUOTES = 3;

export function viewOf(screened: ScreenedEmail, settings: ViewSettings): PanelView {
  const t = words(settings.language);
  const { screening } = screened;
  const say = (sentence: Sentence): string => plainText(sentence[settings.language], 300);
  const counts = screening.kind === 'inquiry' || screening.kind === 'deal';
  const subject = plainText(screened.subject);
  const verdict = verdictOf(screened, t, say);
  const reasons = screening.reasons.map((reason) => reasonView(reason, t, say));
  const missing = counts
    ? screening.missing.map((lack) => missingView(lack, t, { say, language: screened.language }))
    : [];
  const { total } = screening.scores;
  const { threshold, passed } = screening.gate;
  const spoken = [verdict.letter ?? '', verdict.title].join(' ').trim();
  return {
    messageId: screened.messageId,
    subject,
    verdict,
    announcement: t.announce(subject, counts ? `${spoken}, ${t.gateOf(total, threshold, passed)}` : spoken),
    sum: counts
      ? { total, threshold, caption: t.gate(threshold), label: t.gateOf(total, threshold, passed) }
      : null,
    axes: counts ? axesOf(screened, t, { reasons, missing }) : [],
    why: whyOf(screened, say(screening.why)),
    notices: noticesOf(screened, settings, say),
    questions: questionsOf(screened, t),
    reasons: groupedReasons(screened, t, say),
    missing,
    buyer: buyerView(screened, t, settings.now),
    labels: {
      add: screened.labels.add,
      remove: screened.labels.remove,
      move: screened.labels.moveTo !== null && settings.can.move ? t.moveTo[screened.labels.moveTo] : '',
    },
    primary: primaryOf(screened, settings.can, t),
    second: screening.quadrant === 'D' || screening.quadrant === null ? 'correct' : 'dismiss',
  };
}

type Say = (sentence: Sentence) => string;

function verdictOf({ screening, advice }: ScreenedEmail, t: Words, say: Say): PanelView['verdict'] {
  const kind = screening.subkind === null ? '' : t.subkind[screening.subkind];
  const said = advice ? say(advice) : '';
  switch (screening.quadrant) {
    case null:
      return { letter: null, title: t.other, detail: kind, advice: said || t.otherNote };
    case 'D':
      return { letter: 'D', title: t.quadrant.D, detail: kind, advice: said || t.quadrantNote.D };
    case 'A':
    case 'B':
    case 'C': {
      const detail = `${t.intent[screening.intent]} · ${t.role[screening.role]}`;
      const advised = said || t.quadrantNote[screening.quadrant];
      return { letter: screening.quadrant, title: t.quadrant[screening.quadrant], detail, advice: advised };
    }
  }
}

/** A sentence without a word of the mail in it gets the weightiest telling words behind it, so that the reader sees proof at once. */
function whyOf({ screening }: ScreenedEmail, sentence: string): readonly Run[] {
  const groups = groupsOf(screening.quadrant);
  const facts = screening.reasons.flatMap(({ evidence }) => evidence);
  const runs = evidenceRuns(sentence, facts);
  if (runs.some(({ span }) => span !== null)) return runs;
  // How he signs proves nothing of what he wants.
  const placed = screening.reasons
    .filter((reason) => groups.includes(groupOf(reason)) && reason.axis !== 'contact')
    .flatMap(({ evidence }) => evidence)
    .filter(({ span }) => span.end > span.start);
  const proof =
    placed.find(({ text }) => text.length >= PROOF.least && text.length <= PROOF.most) ?? placed[0];
  if (proof === undefined) return runs;
  return [...runs, { text: ' “', span: null }, quoteOf(proof, 60), { text: '”', span: null }];
}

function groupedReasons({ screening }: ScreenedEmail, t: Words, say: Say): readonly ReasonGroupView[] {
  return groupsOf(screening.quadrant)
    .map((group) => ({
      title: t.reasonGroup[group],
      reasons: screening.reasons
        .filter((reason) => groupOf(reason) === group)
        .map((reason) => reasonView(reason, t, say)),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}

function quoteOf(fact: Fact, limit = 120): Run {
  return { text: plainText(fact.text, limit), span: fact.span.end > fact.span.start ? fact.span : null };
}

function reasonView(reason: Reason, t: Words, say: Say): ReasonView {
  const quotes = reason.evidence.map((fact) => quoteOf(fact)).filter(({ text }) => text !== '');
  return {
    signal: reason.signal,
    axis: reason.axis,
    points: t.points(shownPoints(reason)),
    text: say(reason.sentence),
    quotes: quotes.slice(0, QUOTES),
    places: quotes.length,
  };
}

interface Speech {
  readonly say: Say;
  /** ISO 639-1 tag of the mail. */
  readonly language: string;
}

function missingView(lack: PanelMissing, t: Words, { say, language }: Speech): MissingView {
  const sentence = lack.question ?? lack.sentence;
  return {
    axis: lack.axis,
    name: t.axisShort[lack.axis],
    text: say(lack.sentence),
    raises: t.raisesTo(lack.raisesTo),
    question: plainText(language === 'zh' ? sentence.zh : sentence.en, 300),
  };
}

interface Rows {
  readonly reasons: readonly ReasonView[];
  readonly missing: readonly MissingView[];
}

function axesOf({ screening }: ScreenedEmail, t: Words, rows: Rows): readonly AxisView[] {
  const axes: readonly ScoreAxis[] = ['specificity', 'contact', 'industry'];
  return axes.map((axis) => ({
    axis,
    name: t.axis[axis],
    score: screening.scores[axis],
    reasons: rows.reasons.filter((reason) => reason.axis === axis),
    missing: rows.missing.filter((lack) => lack.axis === axis),
  }));
}

function noticesOf(
  screened: ScreenedEmail,
  { language, can }: ViewSettings,
  say: Say,
): readonly NoticeView[] {
  const t = words(language);
  const notices: NoticeView[] = screened.screening.warnings.map((warning) => ({
    kind: 'warning',
    title: t.warnings,
    text: say(warning),
  }));
  if (screened.screening.look) notices.push({ kind: 'look', title: t.look, text: t.lookNote });
  if (!screened.languageRead)
    notices.push({ kind: 'unread', title: '', text: t.unread(languageName(screened.language, t)) });
  if (screened.truncated.length > 0) notices.push({ kind: 'truncated', title: '', text: t.truncated });
  if (screened.screening.quadrant === null) return notices;
  if (!can.label) notices.push({ kind: 'cannot', title: '', text: t.cannotLabel });
  else if (!can.move) notices.push({ kind: 'cannot', title: '', text: t.cannotMove });
  return notices;
}

function languageName(tag: string, t: Words): string {
  try {
    return new Intl.DisplayNames(t.locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // '' and malformed tags throw.
    return t.locale === 'zh-CN' ? '这种语言' : 'This language';
  }
}

function questionsOf({ requests }: ScreenedEmail, t: Words): PanelView['questions'] {
  return requests.map((request) => ({
    // Own words only: drawn, what a table inherits ('__proto__') would let Preact write on the prototype of all objects.
    topic: (Object.hasOwn(t.topic, request.topic) ? t.topic[request.topic] : undefined) ?? t.topic.other,
    quote: quoteOf(request, 160),
  }));
}

function primaryOf({ screening, labels }: ScreenedEmail, can: Can, t: Words): PanelView['primary'] {
  const { quadrant } = screening;
  const changes = labels.add.length + labels.remove.length;
  if (quadrant === null) return { act: null, text: t.other };
  if (quadrant === 'D') {
    const done = changes === 0 && (labels.moveTo === null || !can.move);
    return done
      ? { act: null, text: t.act.dismiss.confirmed }
      : { act: can.label ? 'dismiss' : null, text: t.dismissLong };
  }
  if (changes === 0) return { act: null, text: t.noLabels };
  return { act: can.label ? 'apply' : null, text: t.applyLabels(labels.add.length) };
}
