// All words of the form of a mail (header words, closings, labels ...) in every language we hold, found in one pass.
// Example: formHits('Von: Anna') -> [{ table: 'headerFrom', language: 'de', start: 0, end: 3 }, ...]

import { allLanguages } from '../lexicon/all-languages.ts';
import type { FormTables, Phrases } from '../lexicon/language.ts';
import { mailForms } from '../lexicon/mail-forms/mail-forms.ts';
import { legalForms } from '../lexicon/people/legal-forms.ts';
import type { Hit } from '../words/hit.ts';
import {
  compilePhrases,
  matchPhrases,
  type PhraseEntry,
  type PhraseMatcher,
} from '../words/phrase-matcher.ts';

export type FormTable = keyof FormTables;

export interface FormHit {
  readonly table: FormTable | 'legalForm';
  readonly start: number;
  readonly end: number;
}

const formTables: readonly FormTable[] = [
  'headerFrom',
  'headerSent',
  'headerTo',
  'headerSubject',
  'wrote',
  'originalMessage',
  'forwardedMessage',
  'greeting',
  'closing',
  'phoneFooter',
  'legalNotice',
  'unsubscribe',
  'labelName',
  'labelTitle',
  'labelCompany',
  'labelPhone',
  'labelMessenger',
  'labelEmail',
  'labelCountry',
  'labelWebsite',
  'labelAddress',
  'labelProduct',
  'labelQuantity',
  'labelSubject',
  'labelMessage',
  'forwardPrefix',
  'formFooter',
  'relayNotice',
  'leadNameBefore',
  'leadNameAfter',
  'postscript',
];
const tableNames: ReadonlySet<string> = new Set([...formTables, 'legalForm']);
const isFormHit = (hit: Hit): hit is Hit & FormHit => tableNames.has(hit.table);

let compiled: PhraseMatcher | null = null;

/** Made once: the tables never change while the program runs. */
function matcher(): PhraseMatcher {
  compiled ??= compilePhrases([
    ...formTables.map((table) =>
      entryOf(
        table,
        allLanguages.flatMap((language) => [...language[table]]),
      ),
    ),
    ...formTables.map((table) =>
      entryOf(
        table,
        Object.values(mailForms).flatMap((form) => [...(form[table] ?? [])]),
      ),
    ),
    ...Object.entries(legalForms.rows).map(([key, phrases]) => ({
      table: 'legalForm' as const,
      key,
      language: '',
      phrases,
    })),
  ]);
  return compiled;
}

function entryOf(table: FormTable, phrases: Phrases): PhraseEntry {
  return { table, key: '', language: '', phrases: [...new Set(phrases)] };
}

/** Ordered by start; of one table only the longest at a position. */
export function formHits(text: string): FormHit[] {
  const hits: FormHit[] = [];
  for (const hit of matchPhrases(matcher(), text)) {
    if (isFormHit(hit) && !(hit.table === 'legalForm' && isUnitWord(text.slice(hit.start, hit.end))))
      hits.push(hit);
  }
  return hits;
}

/** "500 kg" is no Kommanditgesellschaft: the shortest legal forms count in capitals only. */
function isUnitWord(word: string): boolean {
  return word.length <= 2 && word === word.toLowerCase() && word !== word.toUpperCase();
}
