// Gmail's ids in both spellings, the mailbox's address out of words of any language, and which addresses of the page name a mail.

import { describe, expect, it } from 'vitest';
import { hexId, lastAddress, namesMail, permId } from '../../../addon-gmail/extension/content/gmail-ids.ts';

describe('an id', () => {
  it('is the same for the page and for the REST API', () => {
    expect(hexId(null, '#msg-f:1888313095599270248')).toBe('1a34a2c177e9a968');
    expect(hexId(null, 'thread-f:1888313095599270248')).toBe('1a34a2c177e9a968');
    expect(hexId('1a34a2c177e9a968', '#msg-f:1')).toBe('1a34a2c177e9a968');
    expect(permId('1a34a2c177e9a968')).toBe('msg-f:1888313095599270248');
  });
  it('is none while Gmail writes "undefined", for a draft, and for what is no number of Gmail', () => {
    for (const [legacy, perm] of [
      ['undefined', 'undefined'],
      ['', '#msg-a:r-8245678'],
      [null, null],
      ['1A34"]', `#msg-f:${'9'.repeat(20)}`],
    ] as const)
      expect(hexId(legacy, perm)).toBe('');
  });
});

describe('the address of the mailbox', () => {
  it('is found in every language, and an address in the subject is not taken for it', () => {
    expect(lastAddress('Google 账号：玛拉 (Mara@Ridgeline.example)')).toBe('mara@ridgeline.example');
    expect(lastAddress('RFQ from bo@x.example - mara@ridgeline.example - Gmail')).toBe(
      'mara@ridgeline.example',
    );
    expect(lastAddress('收件箱 - Gmail')).toBeNull();
    expect(lastAddress(null)).toBeNull();
  });
});

describe('the hash of the page', () => {
  it('tells an open mail from lists, searches and settings', () => {
    for (const open of [
      '#inbox/FMfcgzQXKJbTVVmtWqLdSxvNrdGpHkzJ',
      '#label/客户/FMfcgzQXKJbTVVmtWqLdSxvNrdGpHkzJ',
      '#search/rfq/FMfcgzQXKJbTVVmtWqLdSxvNrdGpHkzJ?compose=new',
      '#inbox/1a34a2c177e9a968',
    ])
      expect(namesMail(open), open).toBe(true);
    for (const closed of [
      '',
      '#inbox',
      '#inbox/p2',
      '#settings/general',
      '#search/internationalisation',
      '#label/internationalisation',
      '#search/from%3Abo%40x.example',
    ])
      expect(namesMail(closed), closed).toBe(false);
  });
});
