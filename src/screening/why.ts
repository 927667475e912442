// One sentence of why, from the strongest evidence. Example: 点名 FT-4P、数量 3000pcs、FOB Ningbo，采购经理本人询价。

import type { Finding, Sentence } from '../signals/signal.ts';
import { kindPoints } from './kind.ts';
import { noticeSubkinds } from './kind-families.ts';
import type { Kind, Quadrant, Role, Scores } from './screening.ts';
import { whyPieces, whyWords } from './why-words.ts';

/** Four pieces and a role fit the first screen of a 320 px panel. */
const MOST_PIECES = 4;
/** Longer evidence is cut: the panel marks it whole in the mail. */
const LONGEST_EVIDENCE = 28;

export interface WhyGrounds {
  readonly kind: Kind;
  readonly quadrant: Quadrant | null;
  readonly scores: Scores;
  readonly role: Role;
}

export function explain(grounds: WhyGrounds, findings: readonly Finding[]): Sentence {
  const { kind } = grounds;
  if (kind === 'other')
    return full([findings.find(({ signal }) => Object.hasOwn(noticeSubkinds, signal))?.sentence]);
  if (kind === 'non-prospect') return full(strongestSigns(findings));
  return full([need(findings), roleWords(grounds.role, findings), shortfall(grounds)]);
}

/** The two heaviest signs with their words. */
function strongestSigns(findings: readonly Finding[]): readonly Sentence[] {
  return findings
    .filter(({ axis, points }) => axis === 'kind' && points > 0)
    .sort((a, b) => kindPoints(b) - kindPoints(a))
    .slice(0, 2)
    .map(({ sentence, evidence }) => {
      const words = clean(evidence[0]?.text ?? '');
      return words === '' ? sentence : { zh: `${sentence.zh}（${words}）`, en: `${sentence.en} (${words})` };
    });
}

function need(findings: readonly Finding[]): Sentence {
  const pieces: Sentence[] = [];
  for (const piece of whyPieces) {
    const finding = findings.find(({ signal }) => signal === piece.signal);
    if (finding === undefined || pieces.length === MOST_PIECES) continue;
    // The model says the product already.
    if (piece.signal === 'product-named' && pieces.length > 0) continue;
    pieces.push(fill(piece, finding.evidence[0]?.text ?? ''));
  }
  if (pieces.length === 0) return whyWords.nothingAsked;
  return { zh: pieces.map(({ zh }) => zh).join('、'), en: capital(pieces.map(({ en }) => en).join(', ')) };
}

function roleWords(role: Role, findings: readonly Finding[]): Sentence {
  const words = (id: string) => findings.find(({ signal }) => signal === id)?.evidence[0]?.text ?? '';
  switch (role) {
    case 'decision-maker': {
      const title = words('title-decides');
      return title === '' ? whyWords.decidesPlain : fill(whyWords.decides, title);
    }
    case 'influencer': {
      const deferring = words('defers-to-others');
      const title = words('title-influences');
      if (deferring !== '') return fill(whyWords.defers, deferring);
      return title === '' ? whyWords.influencesPlain : fill(whyWords.influences, title);
    }
    case 'unknown':
      return whyWords.roleUnknown;
  }
}

function shortfall({ kind, quadrant, scores }: WhyGrounds): Sentence | undefined {
  if (kind === 'deal') return whyWords.deal;
  if (quadrant !== 'C') return undefined;
  return fill(scores.specificity < 3 ? whyWords.vague : whyWords.underGate, String(scores.total));
}

function full(parts: readonly (Sentence | undefined)[]): Sentence {
  const told = parts.filter((part) => part !== undefined);
  return { zh: `${told.map(({ zh }) => zh).join('，')}。`, en: `${told.map(({ en }) => en).join('; ')}.` };
}

/** Words of the mail go in as plain text, by callback: a "$&" in them stays a "$&". */
function fill(sentence: Sentence, words: string): Sentence {
  const inserted = clean(words);
  return { zh: sentence.zh.replace('{}', () => inserted), en: sentence.en.replace('{}', () => inserted) };
}

/** One line, no control or direction marks, at most LONGEST_EVIDENCE units and no half characters. */
function clean(words: string): string {
  if (words.length <= LONGEST_EVIDENCE && isPlain(words)) return words;
  const line = words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (line.length <= LONGEST_EVIDENCE) return line;
  return `${Array.from(line)
    .slice(0, LONGEST_EVIDENCE - 1)
    .join('')}…`;
}

/** Visible ASCII with single blanks inside: most evidence needs no cleaning. */
function isPlain(words: string): boolean {
  let last = 0x20;
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    if (unit < 0x20 || unit > 0x7e || (unit === 0x20 && last === 0x20)) return false;
    last = unit;
  }
  return last !== 0x20 || words === '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
