// The checker of cards itself: it knows Google's types as they are installed, and catches what it must.
// Example: an invented widget, a misspelt field, an empty section, a picture in SVG -> one breach each

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardSchema } from '../../../scripts/gmail/derive-card-schema.ts';
import schema from './card-schema.json';
import { cardBreaches } from './walk-card.ts';

const text = { textParagraph: { text: 'x' } };
const cardOf = (...widgets: readonly unknown[]) => ({ header: { title: 't' }, sections: [{ widgets }] });
const press = (url: string) => ({
  buttonList: { buttons: [{ text: 'b', onClick: { action: { function: url } } }] },
});

describe('the checker of cards', () => {
  it('holds the card types of the package that is installed', () => {
    const types = readFileSync('node_modules/googleapis/build/src/apis/chat/v1.d.ts', 'utf8');
    expect(Object.keys(schema).length).toBeGreaterThan(50);
    expect(cardSchema(types)).toEqual(schema);
  });

  it('lets a plain card through', () => {
    expect(
      cardBreaches(cardOf(text, { divider: {} }, press('https://a.example/gmail/act')), 'https://a.example'),
    ).toEqual([]);
  });

  const bad: readonly (readonly [string, unknown])[] = [
    ['an invented widget', cardOf({ iframe: {} })],
    ['a misspelt field', cardOf({ textParagraph: { text: 'x', maxLine: 3 } })],
    ['a text that is a number', cardOf({ textParagraph: { text: 5 } })],
    ['an empty text', cardOf({ decoratedText: { text: '' } })],
    ['a widget that is two', cardOf({ ...text, divider: {} })],
    ['an empty section', { header: { title: 't' }, sections: [{ widgets: [] }] }],
    ['no section', { header: { title: 't' } }],
    ['no title', { header: {}, sections: [{ widgets: [text] }] }],
    ['a missing value', cardOf({ textParagraph: { text: 'x', maxLines: undefined } })],
    [
      'a fold over nothing',
      {
        header: { title: 't' },
        sections: [{ widgets: [text], collapsible: true, uncollapsibleWidgetsCount: 1 }],
      },
    ],
    ['forty widgets', cardOf(...Array.from({ length: 40 }, () => text))],
    [
      'an unknown look of a button',
      cardOf({ buttonList: { buttons: [{ text: 'b', type: 'BIG', onClick: {} }] } }),
    ],
    ['a button that does nothing', cardOf({ buttonList: { buttons: [{ text: 'b' }] } })],
    ['a button to another service', cardOf(press('https://a.example.bad/gmail/act'))],
    [
      'a link elsewhere',
      cardOf({
        buttonList: {
          buttons: [{ text: 'b', onClick: { openLink: { url: 'https://mail.google.com.bad.example/' } } }],
        },
      }),
    ],
    ['a picture in SVG', cardOf({ image: { imageUrl: 'https://a.example/x.svg' } })],
    ['markup of a mail', cardOf({ textParagraph: { text: '<a href="https://bad.example">x</a>' } })],
    ['half an entity', cardOf({ textParagraph: { text: 'A & B' } })],
    ['bold without end', cardOf({ textParagraph: { text: '<b>x' } })],
    ['a turned direction', cardOf({ textParagraph: { text: 'x\u202ey' } })],
    ['an open isolate', cardOf({ textParagraph: { text: '\u2068x' } })],
  ];
  it.each(bad)('catches %s', (_, card) => {
    expect(cardBreaches(card, 'https://a.example').length).toBeGreaterThan(0);
  });
});
