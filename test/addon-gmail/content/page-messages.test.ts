// The words between panel page and content script: what has another shape is no word of ours.

import { describe, expect, it } from 'vitest';
import { mostVisible, readFromPage, readToPage } from '../../../addon-gmail/extension/page-messages.ts';

const messageId = '1a34a2c177e9a968';
const page = { mail: null, account: null, theme: 'dark', reduced: false };
const visible = {
  form: 'visible',
  from: { name: 'Bo', address: 'bo@x.example' },
  to: [],
  subject: 'RFQ',
  date: '',
  html: '<p>300 pcs</p>',
  attachments: [],
  cut: false,
};

describe('a message', () => {
  it('of ours is taken as it is', () => {
    const read = { type: 'read', job: 3, messageId, way: 'source' };
    expect(readToPage(read)).toEqual(read);
    const told = {
      type: 'page',
      page: { ...page, mail: { threadId: messageId, messageId, subject: 'RFQ' } },
      visible,
    };
    expect(readFromPage(told)).toEqual(told);
    expect(readFromPage({ type: 'read', job: 3, answer: visible })).toMatchObject({ answer: visible });
  });
  it('of another shape is nothing', () => {
    for (const message of [
      undefined,
      { type: 'read', job: 3, messageId: `${messageId}/../x`, way: 'source' },
      { type: 'read', job: 3, messageId, way: 'everything' },
      { type: 'mark', messageId, words: 300, nth: 0 },
    ])
      expect(readToPage(message)).toBeNull();
    for (const message of [
      { type: 'page', page: { ...page, theme: 'pink' }, visible: null },
      { type: 'page', page, visible: { ...visible, from: 'Bo' } },
      { type: 'page', page: { ...page, mail: { messageId } }, visible: null },
      { type: 'read', job: 3, answer: { ...visible, html: 'x'.repeat(mostVisible + 1) } },
      { type: 'read', job: 3, answer: { form: 'raw' } },
    ])
      expect(readFromPage(message)).toBeNull();
  });
});
