// The mail's source from the page's own server: taken when it is a mail, and anything else is told as refused.

import { describe, expect, it } from 'vitest';
import { looksLikeMail, readSource } from '../../../addon-gmail/extension/content/raw-source.ts';
import { mostRaw } from '../../../addon-gmail/extension/page-messages.ts';

const id = '1a34a2c177e9a968';
const eml = 'Delivered-To: mara@ridgeline.example\r\nSubject: RFQ\r\n\r\n300 pcs';

function reading(respond: () => Response, path = '/mail/u/1/') {
  const asked: string[] = [];
  const fetch = async (address: string, init: RequestInit) => {
    asked.push(`${init.mode} ${init.credentials} ${address}`);
    return respond();
  };
  return { asked, answer: readSource(id, { fetch, path, signal: new AbortController().signal }) };
}

const plain = (body: BodyInit, type = 'text/plain') =>
  new Response(body, { headers: { 'content-type': type } });

describe('the source', () => {
  it('is asked for at the account that the page shows, and at no other origin', async () => {
    const { asked, answer } = reading(() => plain(eml));
    expect(await answer).toEqual({ form: 'raw', raw: eml, cut: false });
    expect(asked).toEqual([
      'same-origin same-origin /mail/u/1/?view=att&permmsgid=msg-f:1888313095599270248&attid=0&disp=comp&safe=1&zw',
    ]);
    const first = reading(() => plain(eml), '/mail/');
    await first.answer;
    expect(first.asked[0]).toContain(' /mail/u/0/?');
  });
  it('keeps every byte as it came, whatever its charset', async () => {
    const bytes = new Uint8Array([...eml].map((sign) => sign.charCodeAt(0)).concat([0xd1, 0xaf, 0x00, 0xff]));
    const answer = await reading(() => plain(bytes)).answer;
    expect(answer.form === 'raw' && [...answer.raw.slice(-4)].map((unit) => unit.charCodeAt(0))).toEqual([
      0xd1, 0xaf, 0x00, 0xff,
    ]);
  });
  it('is cut where no text comes any more', async () => {
    const answer = await reading(() => plain(`${eml}${'x'.repeat(mostRaw)}`)).answer;
    expect(answer).toMatchObject({ form: 'raw', cut: true });
    expect(answer.form === 'raw' && answer.raw.length).toBe(mostRaw);
  });
  it('is refused when a sign-in, an error or nothing comes', async () => {
    for (const respond of [
      () => plain('<!doctype html><title>Sign in</title>', 'text/html; charset=utf-8'),
      () => plain('<html>'),
      () => plain(''),
      () => new Response(null, { status: 404 }),
    ])
      expect(await reading(respond).answer).toEqual({ form: 'none', reason: 'refused' });
  });
  it('does not come without a network', async () => {
    const broken = () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await reading(broken).answer).toEqual({ form: 'none', reason: 'offline' });
  });
});

it('a mail begins with a field of its header', () => {
  expect(looksLikeMail('\r\nReceived: by 10.0.0.1\r\n')).toBe(true);
  expect(looksLikeMail('From mara Mon Nov 25\r\nX: y')).toBe(true);
  expect(looksLikeMail('{"error": 1}')).toBe(false);
});
