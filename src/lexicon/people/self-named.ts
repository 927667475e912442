// Words behind which a writer says his own name or position; "we" and "our" do not. Key = the language.
// Example: "I am Ann Roe, buyer at Roe Tools", "soy Ana Roe, dueña de Roe Café", 我是王建国.

import type { WorldTable } from '../world-table.ts';

export const selfNamed: WorldTable = {
  table: 'selfNamed',
  rows: {
    en: [
      'i am',
      "i'm",
      'im',
      'i m',
      'my name is',
      'my name',
      'my names are',
      'name is',
      'this is',
      'myself',
      'i work as',
      'i am working as',
      'i work for',
      'i am working for',
      'i work at',
      'i am called',
      'i act as',
    ],
    zh: ['我是', '我叫', '本人', '我姓', '我的名字是', '我在', '敝姓', '敝人', '我系'],
    es: [
      'soy',
      'me llamo',
      'mi nombre es',
      'les escribe',
      'le escribe',
      'les saluda',
      'le saluda',
      'les habla',
    ],
    pt: ['me chamo', 'chamo me', 'meu nome é', 'o meu nome é', 'eu sou'],
    fr: ['je suis', "je m'appelle", 'mon nom est'],
    de: ['ich bin', 'ich heiße', 'mein name ist', 'mein name'],
    it: ['mi chiamo', 'il mio nome è', 'io sono'],
    nl: ['ik ben', 'mijn naam is'],
    pl: ['nazywam się', 'jestem'],
    ru: ['меня зовут', 'мое имя'],
    tr: ['benim adım', 'adım'],
    id: ['nama saya', 'saya'],
  },
};
