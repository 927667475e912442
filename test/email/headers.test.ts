// Charsets, dates, machine signs, authentication, domains: what the head of a mail says and what it must not be believed.
// Example: a forged Authentication-Results below the first hop -> 'unknown'

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuth } from '../../src/email/auth.ts';
import { readMailDate } from '../../src/email/header-signs.ts';
import type { HeaderField } from '../../src/email/mail-parts.ts';
import { openEml } from '../../src/email/open-eml.ts';
import {
  isFreeMail,
  isMachineMailbox,
  platformOfHost,
  registrableDomain,
} from '../../src/email/registrable-domain.ts';
import { bytesOf, open, textOf } from './mail-text.ts';

/** '请报价帐篷' in GBK. */
const gbk = [0xc7, 0xeb, 0xb1, 0xa8, 0xbc, 0xdb, 0xd5, 0xca, 0xc5, 0xf1];
const joined = (...pieces: (string | number[])[]): Uint8Array =>
  new Uint8Array(pieces.flatMap((piece) => (typeof piece === 'string' ? [...bytesOf(piece)] : piece)));

describe('a mail without a true charset', () => {
  it('in raw GBK is read, header and body', async () => {
    for (const type of [
      '',
      'Content-Type: text/plain\n',
      'Content-Type: text/plain; charset=us-ascii\n',
      'Content-Type: text/plain; charset="<b>"\n',
    ]) {
      const email = await openEml(joined('From: a@x.example\nSubject: ', gbk, `\n${type}\n`, gbk, ' 300\n'));
      expect(email.subject).toBe('请报价帐篷');
      expect(textOf(email, 'own')).toBe('请报价帐篷 300');
    }
  });

  it('in GBK under base64 is read', async () => {
    const email = await openEml(
      joined('From: a@x.example\nContent-Transfer-Encoding: base64\n\n', btoa(String.fromCharCode(...gbk))),
    );
    expect(textOf(email, 'own')).toBe('请报价帐篷');
  });

  it('in UTF-8 under a Western label is read as what it is', async () => {
    const email = await openEml(
      joined('From: a@x.example\nContent-Type: text/plain; charset=iso-8859-1\n\nCotação: 帐篷\n'),
    );
    expect(textOf(email, 'own')).toBe('Cotação: 帐篷');
  });
});

const hop = { name: 'Received', value: 'from mail.x.example by mx.google.com with ESMTPS id 1' };
const results = (value: string): HeaderField => ({ name: 'Authentication-Results', value });

describe('authentication', () => {
  it('is believed when the receiving host wrote it on top', () => {
    expect(
      readAuth([
        hop,
        results('mx.google.com; spf=pass smtp.mailfrom=x.example; dmarc=pass (p=NONE) header.from=x.example'),
      ]),
    ).toBe('pass');
    expect(
      readAuth([hop, results('mx.google.com; dkim=fail; spf=softfail; dmarc=fail header.from=x.example')]),
    ).toBe('fail');
    expect(
      readAuth([
        { name: 'Received', value: 'from a by mx.ourfirm.example (Postfix) with ESMTPS' },
        results('mx.ourfirm.example; dmarc=pass'),
      ]),
    ).toBe('pass');
  });

  it.each([
    ['another host wrote it', [hop, results('mx.evil.example; dmarc=pass')]],
    ['no hop is known', [results('mx.google.com; dmarc=pass')]],
    ['a look-alike wrote it', [hop, results('mx.google.com.evil.example; dmarc=pass')]],
    [
      'it stands below a field of the host that says nothing',
      [hop, results('mx.google.com; none'), results('mx.google.com; dmarc=pass')],
    ],
    ['the pass stands in a comment', [hop, results('mx.google.com; spf=neutral (dmarc=pass)')]],
    ['the pass stands in a quoted string', [hop, results('mx.google.com; reason="x; dmarc=pass"')]],
    ['a comment never ends', [hop, results('mx.google.com; (dmarc=pass')]],
  ])('is unknown when %s', (_, headers) => {
    expect(readAuth(headers)).toBe('unknown');
  });

  it('never passes on a field of a foreign host, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (tail) => {
        expect(readAuth([hop, results(`evil.example; dmarc=pass; ${tail}`)])).not.toBe('pass');
      }),
    );
  });
});

describe('the head of a mail', () => {
  it('gives the instant and the zone of its date', () => {
    expect(readMailDate('Tue, 12 May 2026 16:10:22 +0800')).toEqual({
      date: '2026-05-12T08:10:22.000Z',
      zone: 480,
    });
    expect(readMailDate('Wed, 14 Oct 2026 10:31:55 -0330 (NST)')).toEqual({
      date: '2026-10-14T14:01:55.000Z',
      zone: -210,
    });
    expect(readMailDate('yesterday')).toEqual({ date: null, zone: null });
  });

  it('tells machines by their headers', async () => {
    const auto = await open({ headers: ['Auto-Submitted: auto-replied'] });
    expect(auto.headers.autoSubmitted).toBe(true);
    const list = await open({ headers: ['List-Unsubscribe: <https://x.example>', 'Precedence: bulk'] });
    expect(list.headers).toMatchObject({ list: true, bulk: true, autoSubmitted: false });
    const bounce = await open({ from: 'Mail Delivery <mailer-daemon@x.example>' });
    expect(bounce.headers.bounce).toBe(true);
  });

  it('binds a conversation by the first reference', async () => {
    const email = await open({
      headers: ['References: <first@x.example> <second@x.example>', 'In-Reply-To: <second@x.example>'],
    });
    expect(email.conversationId).toBe('first@x.example');
    expect((await open({})).conversationId).toBe('m1@nordsport.example');
  });

  it('tells whose a domain is', () => {
    expect(registrableDomain('shop.acme.co.za')).toBe('acme.co.za');
    expect(registrableDomain('service.alibaba.com')).toBe('alibaba.com');
    expect(registrableDomain('co.uk')).toBe('');
    expect(registrableDomain('192.0.2.1')).toBe('');
    expect(platformOfHost('service.alibaba.com')).toBe('alibaba');
    expect(platformOfHost('alibaba.com.evil.example')).toBe('');
    for (const host of ['qq.com', 'vip.163.com', 'emirates.net.ae', 'web.de', 'yahoo.com.vn'])
      expect(isFreeMail(host)).toBe(true);
    for (const host of ['alibaba.com', 'nordsport.example']) expect(isFreeMail(host)).toBe(false);
    expect(isMachineMailbox('no-reply@x.example')).toBe(true);
    expect(isMachineMailbox('sales@x.example')).toBe(false);
  });
});

describe('what a mail says of its own authentication', () => {
  const h = (...headers: string[]) => open({ headers, body: 'x' });
  it('counts only in the topmost field, and only when the receiving host wrote it', async () => {
    expect
      .soft(
        (
          await h(
            'Received: from a by mx.google.com with SMTP; x',
            'Authentication-Results: mx.google.com; dmarc=pass header.from=x.example',
          )
        ).auth,
      )
      .toBe('pass');
    expect
      .soft(
        (
          await h(
            'Authentication-Results: evil.example; dmarc=pass',
            'Received: from a by mx.ourfirm.example; x',
          )
        ).auth,
      )
      .toBe('unknown');
    expect
      .soft(
        (
          await h(
            'Received: from a by mx.ourfirm.example; x',
            'Authentication-Results: mx.ourfirm.example; spf=fail; dkim=fail',
            'Authentication-Results: mx.ourfirm.example; dmarc=pass',
          )
        ).auth,
      )
      .toBe('fail');
    expect
      .soft(
        (
          await h(
            'Received: from a by mx.ourfirm.example; x',
            'Authentication-Results: other.example; dmarc=fail',
            'Authentication-Results: mx.ourfirm.example; dmarc=pass',
          )
        ).auth,
      )
      .toBe('unknown');
    expect.soft((await h('Authentication-Results: mx.ourfirm.example; dmarc=pass')).auth).toBe('unknown');
    expect
      .soft(
        (
          await h(
            'Received: from a by mx.ourfirm.example; x',
            'Received: from z by mx.google.com; x',
            'Authentication-Results: mx.google.com; dmarc=pass',
          )
        ).auth,
      )
      .toBe('unknown');
    expect
      .soft(
        (
          await h(
            'Received: from a by mx.ourfirm.example; x',
            'Authentication-Results: mx.ourfirm.example (evil; dmarc=pass); dmarc=fail',
          )
        ).auth,
      )
      .toBe('fail');
  });
});
