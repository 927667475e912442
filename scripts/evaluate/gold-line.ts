// A line of gold labels, and how near an answer comes to it, field by field.
// Example: judgeFields(gold, line) -> [{ field: "title", wanted: "titolare", got: null, right: false }, ...]

import { readFileSync } from 'node:fs';
import type { ScreeningLine } from '../screen/screening-line.ts';

export interface GoldLine {
  readonly file: string;
  readonly profile: string | null;
  readonly kind: string;
  readonly subkind: string | null;
  readonly quadrant: string | null;
  readonly specificity: number | null;
  readonly contact: number | null;
  readonly industry: number | null;
  readonly role: string;
  readonly language: string;
  readonly fields: {
    readonly name: string | null;
    readonly title: string | null;
    readonly company: string | null;
    readonly phones: readonly string[];
    readonly website: string | null;
    readonly country: string | null;
  };
  readonly source: string;
  readonly stage_tags: readonly string[];
  readonly products: readonly string[];
  readonly quantity: string | null;
  readonly incoterm: string | null;
  readonly port: string | null;
  readonly questions: number;
  readonly why: string;
}

export interface Judged {
  readonly field: string;
  readonly wanted: unknown;
  readonly got: unknown;
  readonly right: boolean;
}

/** The file is trusted: it is our own set. @throws where it is not JSON lines. */
export function readGold(file: string): GoldLine[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,'"()&-]/g, '');

/** The same words, or the one within the other: "3000pcs" in "about 3,000 pcs". */
function isNear(wanted: string, got: string | null | undefined): boolean {
  const [a, b] = [plain(wanted), plain(got ?? '')];
  return a !== '' && b !== '' && (a === b || a.includes(b) || b.includes(a));
}

function judgeText(field: string, wanted: string | null, got: string | null): Judged {
  const right = wanted === null ? got === null : isNear(wanted, got);
  return { field, wanted, got, right };
}

function judgeSet(field: string, wanted: readonly string[], got: readonly string[]): Judged {
  const right = wanted.length === got.length && wanted.every((entry) => got.includes(entry));
  return { field, wanted, got, right };
}

/** Everything but the verdict and the scores; of a mail without a buyer only what it is. */
export function judgeFields(gold: GoldLine, line: ScreeningLine): Judged[] {
  const isBuyer = gold.kind === 'inquiry' || gold.kind === 'deal';
  return [
    ...(isBuyer ? judgeBuyer(gold, line) : []),
    { field: 'source', wanted: gold.source, got: line.source, right: gold.source === line.source },
    { field: 'language', wanted: gold.language, got: line.language, right: gold.language === line.language },
    { field: 'subkind', wanted: gold.subkind, got: line.subkind, right: gold.subkind === line.subkind },
  ];
}

/** A count of questions is right within one. */
function judgeBuyer(gold: GoldLine, line: ScreeningLine): Judged[] {
  const { name, title, company, website, country, phones } = gold.fields;
  const { contact } = line;
  const firstQuantity = line.quantities.find((text) => gold.quantity !== null && isNear(gold.quantity, text));
  const asked = line.questions.length;
  return [
    judgeText('name', name, contact.name),
    judgeText('title', title, contact.title),
    judgeText('company', company, contact.company),
    judgeText('website', website, contact.website),
    judgeText('country', country, contact.country),
    judgeSet('phones', phones, contact.phones),
    judgeSet('products', gold.products, line.products),
    judgeText('quantity', gold.quantity, firstQuantity ?? line.quantities[0] ?? null),
    judgeText('incoterm', gold.incoterm, line.incoterm),
    judgeText('port', gold.port, line.port),
    { field: 'questions', wanted: gold.questions, got: asked, right: Math.abs(asked - gold.questions) <= 1 },
    judgeSet('stageTags', gold.stage_tags, line.stageTags),
  ];
}
