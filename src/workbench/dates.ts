// Dates as people read them in a list and in a mail, in the interface language and the reader's own time zone.
// Example: shortDate(Date.parse('2026-11-22T10:24:00Z'), 'zh') -> "11月22日"; longDate(same, 'en') -> "Sun, 22 Nov 2026, 10:24"

import type { InterfaceLanguage } from '../panel/panel-props.ts';

const locales: { readonly [L in InterfaceLanguage]: string } = { zh: 'zh-CN', en: 'en-GB' };

const format = (language: InterfaceLanguage, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[language], options);

/** Made once: building a formatter costs more than a row. */
const formats = {
  zh: formatsOf('zh'),
  en: formatsOf('en'),
};

function formatsOf(language: InterfaceLanguage) {
  return {
    day: format(language, { month: 'short', day: 'numeric' }),
    year: format(language, { year: 'numeric', month: 'numeric', day: 'numeric' }),
    full: format(language, { dateStyle: 'full', timeStyle: 'short' }),
  };
}

/** '' for no date. Mail of another year shows it. */
export function shortDate(time: number | null, language: InterfaceLanguage, now = Date.now()): string {
  if (time === null) return '';
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return formats[language][sameYear ? 'day' : 'year'].format(time);
}

export function longDate(time: number | null, language: InterfaceLanguage): string {
  return time === null ? '' : formats[language].full.format(time);
}
