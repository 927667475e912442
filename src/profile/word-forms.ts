// The ways in which a word of the profile is written in mails, as phrases of the matcher.
// Example: keywordForms('ball valve') -> ['ball valve', 'ball valves']; modelForms('FT-4P') -> ['ft 4p', 'ft4p', 'ft 4 p', ...]

import { companyEndings, companyPlaces, companyTradeWords } from '../lexicon/company-words.ts';

const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** @returns the keyword in lower case and, for English letters, its plural or singular. */
export function keywordForms(keyword: string): readonly string[] {
  const base = asPhrase(keyword);
  if (base === '') return [];
  const last = base.split(/[^a-z]/u).at(-1) ?? '';
  if (last.length < 3) return [base];
  const stem = base.slice(0, base.length - last.length);
  return [...new Set([base, ...numbersOf(last).map((word) => stem + word)])];
}

/** English plurals by rule; a wrong guess ("chassises") costs nothing, because nobody writes it. */
function numbersOf(word: string): readonly string[] {
  if (/(?:[^aeiou]y)$/u.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:ss|x|z|ch|sh)$/u.test(word)) return [`${word}es`];
  if (/ies$/u.test(word) && word.length > 5) return [`${word.slice(0, -3)}y`];
  if (/(?:sses|xes|ches|shes)$/u.test(word)) return [word.slice(0, -2)];
  if (/(?:[^su]s)$/u.test(word) && word.length > 3) return [word.slice(0, -1)];
  if (/s$/u.test(word)) return [`${word}es`];
  return [`${word}s`];
}

/**
 * A model with every hyphen and blank present, missing or moved to where letters meet digits.
 * Models that are a bare short number ("50") would match quantities and are left out.
 */
export function modelForms(model: string): readonly string[] {
  const base = asPhrase(model);
  const runs = base.match(/\p{L}+|\p{N}+/gu) ?? [];
  const bare = runs.join('');
  const mixed = /\p{L}/u.test(bare) && /\p{N}/u.test(bare);
  if (bare.length < 2 || (!mixed && bare.length < 4)) return [];
  const forms = new Set([base, bare, base.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()]);
  // Five runs give sixteen ways to set the blanks; longer models keep the three forms above.
  if (mixed && runs.length <= 5) for (const form of joinedEveryWay(runs)) forms.add(form);
  return [...forms];
}

function joinedEveryWay(runs: readonly string[]): readonly string[] {
  let forms = [''];
  for (const run of runs) {
    forms = forms.flatMap((form) => (form === '' ? [run] : [`${form}${run}`, `${form} ${run}`]));
  }
  return forms;
}

/** The name as written, without its legal form, without its place, and without the trade words at its end. */
export function companyForms(company: string): readonly string[] {
  const full = asPhrase(company);
  const forms = new Set([full]);
  let core = withoutEnd(full, companyEndings);
  keep(forms, core);
  core = withoutStart(core, companyPlaces);
  keep(forms, core);
  // One trade word at a time, so that "Ridgeline Outdoor Gear" and "Ridgeline Outdoor" are both known.
  for (let shorter = dropEnd(core, companyTradeWords); shorter !== core; ) {
    core = shorter;
    keep(forms, core);
    shorter = dropEnd(core, companyTradeWords);
  }
  return [...forms].filter((form) => form !== '');
}

/** A single common word ("Global") would be found in any mail: two words, or four Chinese characters, are asked for. */
function keep(forms: Set<string>, form: string): void {
  if (cjk.test(form) ? form.length >= 4 : form.includes(' ')) forms.add(form);
}

function withoutEnd(name: string, endings: readonly string[]): string {
  let core = name;
  for (let shorter = dropEnd(core, endings); shorter !== core; shorter = dropEnd(core, endings))
    core = shorter;
  return core;
}

function dropEnd(name: string, endings: readonly string[]): string {
  for (const ending of endings) {
    if (!name.endsWith(ending) || name === ending) continue;
    const rest = name.slice(0, name.length - ending.length);
    if (cjk.test(ending) || rest.endsWith(' ')) return rest.trim();
  }
  return name;
}

function withoutStart(name: string, places: readonly string[]): string {
  for (const place of places) {
    if (!name.startsWith(place) || name === place) continue;
    const rest = name.slice(place.length);
    if (cjk.test(place)) return rest.replace(/^[省市]/u, '');
    if (rest.startsWith(' ')) return rest.trim();
  }
  return name;
}

/** Phrase notation: lower case, one blank for hyphens and blanks, no points, brackets or stars. */
export function asPhrase(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\p{L})\.(?=\p{L}\.)/gu, '$1')
    .replace(/[*,()"]|\.(?!\p{N})/gu, ' ')
    .replace(/[\s\-\u2010-\u2015_]+/gu, ' ')
    .trim();
}
