// The words of the form of a mail (header words, closings, labels ...) in every language we hold, by table.
// Example: formHits('Von: Anna') -> [{ bit: form.headerFrom, start: 0, end: 3 }, ...]

import { allLanguages } from '../lexicon/all-languages.ts';
import type { FormTables } from '../lexicon/language.ts';
import { mailForms } from '../lexicon/mail-forms/mail-forms.ts';
import { legalForms } from '../lexicon/people/legal-forms.ts';
import {
  compilePhrases,
  type PhraseEntry,
  type PhraseMatcher,
  scanPhrases,
} from '../words/phrase-matcher.ts';

export type FormTable = keyof FormTables;

export interface FormHit {
  /** Its table's bit of `form`. */
  readonly bit: number;
  readonly start: number;
  readonly end: number;
}

/** A bit for each table, so that several are asked for at once. */
const tableBits: Readonly<Record<FormTable, number>> = {
  headerFrom: 1 << 0,
  headerSent: 1 << 1,
  headerTo: 1 << 2,
  headerSubject: 1 << 3,
  wrote: 1 << 4,
  originalMessage: 1 << 5,
  forwardedMessage: 1 << 6,
  greeting: 1 << 7,
  closing: 1 << 8,
  phoneFooter: 1 << 9,
  legalNotice: 1 << 10,
  unsubscribe: 1 << 11,
  labelName: 1 << 12,
  labelTitle: 1 << 13,
  labelCompany: 1 << 14,
  labelPhone: 1 << 15,
  labelMessenger: 1 << 16,
  labelEmail: 1 << 17,
  labelCountry: 1 << 18,
  labelWebsite: 1 << 19,
  labelAddress: 1 << 20,
  labelProduct: 1 << 21,
  labelQuantity: 1 << 22,
  labelSubject: 1 << 23,
  labelMessage: 1 << 24,
  forwardPrefix: 1 << 25,
  formFooter: 1 << 26,
  relayNotice: 1 << 27,
  leadNameBefore: 1 << 28,
  leadNameAfter: 1 << 29,
  postscript: 1 << 30,
};

export const form = { ...tableBits, legalForm: 1 << 31 };

const isTable = (name: string): name is FormTable => Object.hasOwn(tableBits, name);

interface Forms {
  readonly matcher: PhraseMatcher;
  /** The bit of each of the matcher's meanings. */
  readonly bits: Int32Array;
}

let forms: Forms | null = null;

/** Made once: the tables never change while the program runs. */
function compileForms(): Forms {
  const entries: PhraseEntry[] = [];
  for (const table of Object.keys(tableBits)) {
    if (!isTable(table)) continue;
    const phrases = new Set<string>();
    for (const language of allLanguages) for (const phrase of language[table]) phrases.add(phrase);
    for (const words of Object.values(mailForms))
      for (const phrase of words[table] ?? []) phrases.add(phrase);
    entries.push({ table, key: '', language: '', phrases: [...phrases] });
  }
  for (const [key, phrases] of Object.entries(legalForms.rows))
    entries.push({ table: 'legalForm', key, language: '', phrases });
  const matcher = compilePhrases(entries);
  const bits = Int32Array.from(matcher.meanings, ({ table }) =>
    isTable(table) ? tableBits[table] : form.legalForm,
  );
  return { matcher, bits };
}

/** Ordered by start; of one table only the longest at a position. */
export function formHits(text: string): FormHit[] {
  forms ??= compileForms();
  const { matcher, bits } = forms;
  const { rows, count } = scanPhrases(matcher, text);
  const hits: FormHit[] = [];
  for (let at = 0; at < count * 3; at += 3) {
    const bit = bits[rows[at] ?? 0] ?? 0;
    const start = rows[at + 1] ?? 0;
    const end = rows[at + 2] ?? 0;
    if (bit !== form.legalForm || end - start > 2 || !isUnitWord(text.slice(start, end)))
      hits.push({ bit, start, end });
  }
  return hits;
}

/** "500 kg" is no Kommanditgesellschaft: the shortest legal forms count in capitals only. */
function isUnitWord(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}
