// The list of languages that are read. To add one: its file in languages/, a line here, its test mails.

import type { Language } from './language.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { zh } from './languages/zh.ts';

export const allLanguages: readonly Language[] = [en, es, zh];
