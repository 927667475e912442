// Authentication results that a sender wrote himself, with an oracle: the mail is built from its meaning, so what is true is known.
// Example: our own field says fail, the sender's field below says pass -> 'fail'

import { type AuthTruth, type Family, type HostileMail, hostile, rawMail } from '../hostile-mail.ts';
import type { Random } from '../seeded.ts';

const make = (name: string, top: readonly string[], auth: AuthTruth): HostileMail =>
  hostile('forged-headers', name, rawMail({ top }), { auth, reads: '300 pcs' });

const received = 'Received: by 2002:a05:6a21:1 with SMTP id x; Tue, 12 May 2026 08:00:00 +0000';
const hop =
  'Received: from mail.nordsport.example by mx.google.com with ESMTPS id y; Tue, 12 May 2026 08:00:00 +0000';
const results = (host: string, claims: string): string => `Authentication-Results: ${host}; ${claims}`;
const allPass =
  'spf=pass smtp.mailfrom=x.example; dkim=pass header.d=x.example; dmarc=pass header.from=x.example';
const allFail =
  'spf=fail smtp.mailfrom=x.example; dkim=fail header.d=x.example; dmarc=fail header.from=x.example';

const strangers = [
  'mx.google.com.evil.example',
  'evil-mx.google.com.example',
  'mx.goog1e.com',
  'mx-google.com',
  'mх.google.com',
  'google.com',
  'localhost',
  '"mx.google.com"evil',
  'mx.google.com@evil.example',
  '(mx.google.com) evil.example',
  'evil.example (mx.google.com)',
  'evil.example mx.google.com',
  '*',
  '1',
];

/** Ways in which a comment or a quotation makes "pass" out of a failure. */
const disguises: readonly string[] = [
  'dmarc=fail (dmarc=pass)',
  'dmarc=fail reason="; dmarc=pass"',
  'dmarc=fail (p=none; dmarc=pass; x',
  'dmarc=fail reason="\\"; dmarc=pass; x=\\""',
  '(dmarc=pass) dmarc=fail',
  '"dmarc=pass"; dmarc=fail',
  'dmarc=fail; dmarc=pass',
  'dmarc=none; x-dmarc=pass',
  'dmarc=temperror; arc=pass; auth=pass',
  'dmarc=fail; DMARC/1=pass',
  'dmarc=fail\r\n\tdmarc=pass',
  'dmarc=passed',
  'dmarc= (pass) none',
  'xdmarc=pass',
  'dmarc==pass',
  'dmarc=;pass',
  'spf=pass; dkim=neutral',
  'spf=pass (dkim=pass)',
  'dkim=pass; spf=softfail',
  'none',
];

/** The host's own field on top, the sender's claims below; what is believed is known from how it was built. */
function layered(random: Random, at: number): HostileMail {
  const truth = random.pick<readonly [string, AuthTruth]>([
    [allPass, 'pass'],
    [allFail, 'fail'],
    ['dmarc=none', 'unknown'],
    ['', 'unknown'],
  ]);
  const own = truth[0] === '' ? [] : [results('mx.google.com', truth[0])];
  const forged = Array.from({ length: 1 + random.int(4) }, () =>
    random.pick([
      results('evil.example', allPass),
      `X-Authentication-Results: mx.google.com; ${allPass}`,
      `ARC-Authentication-Results: i=1; mx.google.com; ${allPass}`,
      'X-MS-Exchange-Organization-AuthAs: Internal',
      'X-MS-Exchange-Organization-SCL: -1',
      `Received-SPF: pass (mx.google.com: domain of bo@x.example)`,
      `Authentication-Results-Original: mx.google.com; ${allPass}`,
    ]),
  );
  // With no field of the host itself a forged one is the topmost; it names another host, so it proves nothing.
  return make(`layers ${at}`, [received, ...own, hop, ...forged], truth[1]);
}

export const forgedHeaders: Family = (random) => [
  make('true pass', [received, results('mx.google.com', allPass), hop], 'pass'),
  make('true fail', [received, results('mx.google.com', allFail), hop], 'fail'),
  make(
    'a pass below the true fail',
    [received, results('mx.google.com', allFail), hop, results('mx.google.com', allPass)],
    'fail',
  ),
  make('a pass without any hop', [results('mx.google.com', allPass)], 'unknown'),
  make(
    'a pass of a host that did not receive it',
    [
      'Received: by mail.maplecamp.example with ESMTP id z; Tue, 12 May 2026 08:00:00 +0000',
      results('mx.google.com', allPass),
    ],
    'unknown',
  ),
  make(
    'a pass of 20 kB',
    [received, results('mx.google.com', `${allPass}${' (x)'.repeat(5_000)}`), hop],
    'unknown',
  ),
  make(
    'a field of open comments',
    [received, results('mx.google.com', `dmarc=pass ${'('.repeat(3_000)}`), hop],
    'unknown',
  ),
  make(
    'a field of open quotes',
    [received, results('mx.google.com', `dmarc=pass "${'\\"'.repeat(3_000)}`), hop],
    'unknown',
  ),
  ...strangers.map((host) => make(`a pass of ${host}`, [received, results(host, allPass), hop], 'unknown')),
  ...disguises.map((claims, at) =>
    make(`disguise ${at}`, [received, results('mx.google.com', claims), hop], 'no-pass'),
  ),
  ...Array.from({ length: 40 }, (_, at) => layered(random, at)),
];
