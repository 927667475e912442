// The words of the shop entry: the same keys in every language, each with a text that fits its place, each key named by the manifest there.
// Example: en without actionTitle -> ["_locales/en has no actionTitle"]

import { type Files, textAt } from '../outlook/built-folder.ts';
import { parseJson } from '../outlook/json-value.ts';

/** Characters that the shops show. */
const most: { readonly [key: string]: number } = { name: 75, shortName: 40, description: 132 };
const folder = /^_locales\/([a-zA-Z_]{2,10})\/messages\.json$/;

export function localeBreaches(files: Files, manifestText: string): string[] {
  const locales = [...files.keys()].flatMap((path) => {
    const locale = folder.exec(path)?.[1];
    return locale === undefined ? [] : [{ locale, messages: messagesIn(files, path) }];
  });
  const wanted = new Set(locales.flatMap(({ messages }) => Object.keys(messages)));
  const named = [...manifestText.matchAll(/__MSG_(\w{1,40}?)__/g)].map(([, key = '']) => key);
  const few = locales.length < 2 ? ['the extension does not speak two languages'] : [];
  return [
    ...few,
    ...locales.flatMap(({ locale, messages }) => [
      ...[...wanted].filter((key) => !(key in messages)).map((key) => `_locales/${locale} has no ${key}`),
      ...Object.entries(messages).flatMap(([key, text]) => textBreaches(locale, key, text)),
    ]),
    ...named
      .filter((key) => !wanted.has(key))
      .map((key) => `the manifest names the words ${key}, which nobody wrote`),
    ...[...wanted].filter((key) => !named.includes(key)).map((key) => `the words ${key} stand nowhere`),
  ];
}

function messagesIn(files: Files, path: string): { readonly [key: string]: string } {
  const read = parseJson(textAt(files, path) ?? '');
  if (typeof read !== 'object' || read === null) return {};
  return Object.fromEntries(
    Object.entries(read).map(([key, entry]) => {
      const message = typeof entry === 'object' && entry !== null && 'message' in entry ? entry.message : '';
      return [key, typeof message === 'string' ? message : ''];
    }),
  );
}

function textBreaches(locale: string, key: string, text: string): string[] {
  if (text.trim() === '') return [`_locales/${locale}: ${key} is empty`];
  const limit = most[key];
  return limit !== undefined && text.length > limit
    ? [`_locales/${locale}: ${key} has ${text.length} characters (${limit} at most)`]
    : [];
}
