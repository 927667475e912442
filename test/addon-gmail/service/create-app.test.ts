// The service as seen from the network: who is let in, what is refused, and that its log holds no word of anybody.
// Example: a POST of a megabyte -> 413 before it is read; a hostile run -> not one word of the mails in the log

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointPaths } from '../../../addon-gmail/service/endpoints.ts';
import { errorNames } from '../../gmail-host/fake-gmail/error-forms.ts';
import { cardIn, openStand, origin, outcomes, rfq, type Stand } from './service-stand.ts';
import { seller } from './token-maker.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

describe('the service', () => {
  it('says whether it is well', async () => {
    const answer = await stand.app.request('/healthz');
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  });

  it('answers nobody but the platform, whatever is posted', async () => {
    const mail = stand.box.addMail(rfq);
    for (const endpoint of ['open', 'home', 'act'] as const) {
      const other = endpoint === 'open' ? 'act' : 'open';
      const wrong = `Bearer ${stand.maker.system({ aud: `${origin}${endpointPaths[other]}` })}`;
      for (const authorization of ['', 'Bearer x.y.z', wrong]) {
        const answer = await stand.post(endpoint, stand.event(mail), authorization);
        expect([answer.status, answer.json]).toEqual([401, { error: 'unauthorized' }]);
      }
    }
    expect(stand.gmail.log).toEqual([]);
  });

  it('does not take a user’s token that is not for this add-on', async () => {
    const mail = stand.box.addMail(rfq);
    const event = stand.event(mail) as { authorizationEventObject: object };
    for (const userIdToken of ['x', stand.maker.user({ aud: 'other.apps.googleusercontent.com' })]) {
      const foreign = {
        ...event,
        authorizationEventObject: { ...event.authorizationEventObject, userIdToken },
      };
      expect((await stand.post('open', foreign)).status).toBe(401);
    }
    expect(stand.gmail.log).toEqual([]);
  });

  it('refuses what is no event, and what is too large for one', async () => {
    for (const body of ['', '{', '5', 'null', '{"gmail":5}'])
      expect((await stand.post('open', body)).status, body).toBe(400);
    expect((await stand.post('open', JSON.stringify({ x: 'x'.repeat(300_000) }))).status).toBe(413);
  });

  it('knows three addresses and one way to ask', async () => {
    for (const path of ['/', '/gmail', '/gmail/open/', '/gmail/open?x', '/gmail/../healthz', '/logo.png']) {
      const { status } = await stand.app.request(path);
      expect([404, 200].includes(status), path).toBe(true);
      if (path !== '/gmail/../healthz') expect(status, path).toBe(404);
    }
    expect((await stand.app.request('/gmail/open', { method: 'PUT', body: '{}' })).status).toBe(404);
  });

  it('carries on an event with more recipients than anybody reads', async () => {
    const mail = stand.box.addMail(rfq);
    const event = stand.event(mail) as { gmail: object };
    const toRecipients = Array.from({ length: 3000 }, (_, at) => `buyer-${at}@campo-norte.example`);
    const answer = await stand.post('open', { ...event, gmail: { ...event.gmail, toRecipients } });
    expect(cardIn(answer).header?.title).toBe('A 重点跟进');
  });
});

describe('the log', () => {
  const canaries = [
    'zebracrossing',
    'ottokar',
    'kanaldeckel.example',
    'quittenmus',
    '斑马线',
    '+34963999111',
  ];
  const hostile = [
    'From: Ottokar Zebracrossing <ottokar@kanaldeckel.example>',
    'Subject: quittenmus 斑马线 {"level":"error"}\\n',
    'Message-ID: <zebracrossing@kanaldeckel.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Please quote 3000 camping tents FT-4P CIF Valencia, zebracrossing quittenmus 斑马线. Tel +34963999111',
    'Ottokar Zebracrossing, Purchasing Manager',
  ].join('\r\n');

  it('of a run through every door and every fault names no mail, no address and no token', async () => {
    const mail = stand.box.addMail(hostile);
    stand.lines.length = 0;
    const tokens = new Set<string>();
    const post: Stand['post'] = (endpoint, body, authorization) => {
      for (const [token] of JSON.stringify(body).matchAll(/(?:eyJ[\w.-]+|fake-token-\d+|v1\.[\w.-]{30,})/g))
        tokens.add(token);
      return stand.post(endpoint, body, authorization);
    };
    const card = await stand.open(mail);
    for (const words of ['应用', '归入 D 类', 'B 耐心推进', '非询盘', '这是垃圾邮件', '重新读取'])
      await stand.press(mail, card, words);
    for (const name of [...errorNames, 'htmlError', 'cutJson', 'drop'] as const) {
      stand.gmail.failNext(name, { times: 99, retryAfter: '600', message: 'zebracrossing quittenmus' });
      await post('open', stand.event(mail));
      await post('home', stand.event(null));
      stand.gmail.clearFaults();
    }
    await post('open', stand.event(mail), 'Bearer zebracrossing');
    await post('act', stand.event(mail, { state: 'v1.quittenmus.zebracrossing' }));
    await post('open', '{"zebracrossing');
    await post('open', stand.event(mail, { user: { sub: '110043', email: 'ottokar@kanaldeckel.example' } }));
    const log = stand.lines.join('\n').toLowerCase();
    expect(stand.lines.length).toBeGreaterThan(40);
    expect(tokens.size).toBeGreaterThan(20);
    for (const word of [...canaries, seller.email, seller.sub, ...tokens])
      expect(log, word).not.toContain(word.toLowerCase());
    expect(log).not.toContain(mail.id);
  });

  it('is one record a line, of closed words and numbers', () => {
    const known = ['at', 'level', 'event', 'endpoint', 'status', 'outcome', 'ms'];
    for (const line of stand.lines) {
      const record = JSON.parse(line) as { readonly [field: string]: unknown };
      expect(Object.keys(record)).toEqual(known);
      expect(String(record['outcome'])).toMatch(/^[a-z-]{3,30}$/);
    }
    expect(new Set(outcomes(stand.lines)).size).toBeGreaterThan(5);
  });
});
