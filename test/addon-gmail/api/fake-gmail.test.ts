// The stand-in Gmail is as strict as the real one: what Google refuses, it refuses. Example: a label colour off the list -> 400

import { describe, expect, it } from 'vitest';
import { createFakeGmail, scopeNames } from '../../gmail-host/fake-gmail/fake-gmail.ts';

const address = 'me@seller.example';
const raw = [
  'From: Mara <mara@nordcamp.example>',
  'To: me@seller.example',
  'Subject: =?UTF-8?B?5biQ56+3?=',
  'Message-ID: <m1@nordcamp.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Please quote 300 tents =E5=B8=90=E7=AF=B7.',
  '--b1',
  'Content-Type: application/pdf; name="list.pdf"',
  'Content-Disposition: attachment; filename="list.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0=',
  '--b1--',
  '',
].join('\r\n');

function stand(scopes?: readonly string[]) {
  let now = Date.UTC(2026, 5, 1);
  const gmail = createFakeGmail({ now: () => now, enforceQuota: true });
  const token = gmail.grant(address, scopes);
  const box = gmail.mailbox(address);
  const mail = box.addMail(raw);
  const ask = async (method: string, path: string, body?: unknown, more: { [name: string]: string } = {}) => {
    const outcome = await gmail.respond({
      method,
      url: `/gmail/v1/users/me/${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    if (typeof outcome === 'string') return { status: 0, value: null, text: outcome };
    const value = outcome.body.startsWith('{') ? JSON.parse(outcome.body) : null;
    return { status: outcome.status, value, text: outcome.body };
  };
  const later = (ms: number) => {
    now += ms;
  };
  return { gmail, box, mail, ask, token, later };
}

describe('the stand-in Gmail', () => {
  it('shows a mail in all four formats', async () => {
    const { ask, mail } = stand();
    const minimal = await ask('GET', `messages/${mail.id}?format=minimal`);
    expect(minimal.value.labelIds).toEqual(['INBOX', 'UNREAD']);
    expect(minimal.value.payload).toBeUndefined();
    const full = await ask('GET', `messages/${mail.id}?format=full`);
    const [text, file] = full.value.payload.parts;
    expect(Buffer.from(text.body.data, 'base64url').toString()).toContain('300 tents 帐篷');
    expect(file).toMatchObject({ filename: 'list.pdf', mimeType: 'application/pdf' });
    const source = await ask('GET', `messages/${mail.id}?format=raw`);
    expect(Buffer.from(source.value.raw, 'base64url').toString()).toBe(raw);
    const some = await ask('GET', `messages/${mail.id}?format=metadata&metadataHeaders=From`);
    expect(some.value.payload.headers).toEqual([{ name: 'From', value: 'Mara <mara@nordcamp.example>' }]);
  });

  it('refuses what Google refuses, each with its reason', async () => {
    const { ask, mail, box } = stand();
    box.makeLabel('Orders');
    const cases: readonly [string, string, unknown, number, string][] = [
      ['POST', 'labels', { name: 'A', colour: {} }, 400, 'invalidArgument'],
      [
        'POST',
        'labels',
        { name: 'A', color: { backgroundColor: '#123456', textColor: '#ffffff' } },
        400,
        'invalidArgument',
      ],
      ['POST', 'labels', { name: 'A', color: { backgroundColor: '#076239' } }, 400, 'invalidArgument'],
      ['POST', 'labels', { name: 'spam' }, 400, 'invalidArgument'],
      ['POST', 'labels', { name: 'A//B' }, 400, 'invalidArgument'],
      ['POST', 'labels', { name: 'x'.repeat(226) }, 400, 'invalidArgument'],
      ['POST', 'labels', { name: 'ORDERS '.trim() }, 409, 'aborted'],
      ['POST', `threads/${mail.threadId}/modify`, { addLabelIds: ['Label_99'] }, 400, 'invalidArgument'],
      ['POST', `threads/${mail.threadId}/modify`, { addLabelIds: ['SENT'] }, 400, 'invalidArgument'],
      ['POST', `threads/${mail.threadId}/modify`, {}, 400, 'invalidArgument'],
      ['POST', 'threads/19ff/modify', { addLabelIds: ['SPAM'] }, 404, 'notFound'],
      [
        'POST',
        `threads/${mail.threadId}/modify`,
        { addLabelIds: Array(101).fill('INBOX') },
        400,
        'invalidArgument',
      ],
      [
        'POST',
        'messages/batchModify',
        { ids: Array(1001).fill(mail.id), addLabelIds: ['SPAM'] },
        400,
        'invalidArgument',
      ],
      ['POST', 'drafts', { message: { threadId: mail.threadId } }, 400, 'invalidArgument'],
      ['GET', `messages/${mail.id}?fomat=raw`, undefined, 400, 'invalidArgument'],
      ['GET', `messages/${mail.id}/attachments`, undefined, 404, 'notFound'],
      ['POST', `messages/${mail.id}/attachments/a1`, {}, 404, 'notFound'],
      ['GET', 'history?startHistoryId=1', undefined, 404, 'notFound'],
      ['GET', 'messages?q=filename%3Apdf', undefined, 400, 'invalidArgument'],
      ['GET', 'messages?maxResults=501', undefined, 400, 'invalidArgument'],
    ];
    for (const [method, path, body, status, reason] of cases) {
      const answer = await ask(method, path, body);
      expect([method, path, answer.status, answer.value?.error?.errors?.[0]?.reason]).toEqual([
        method,
        path,
        status,
        reason,
      ]);
    }
    expect(box.labelNames(mail.threadId)).toEqual(['INBOX', 'UNREAD']);
  });

  it('opens to a token only what its scopes allow', async () => {
    const labels = stand([scopeNames.labels]);
    expect((await labels.ask('GET', 'labels')).status).toBe(200);
    expect((await labels.ask('GET', `messages/${labels.mail.id}`)).status).toBe(403);
    expect(
      (await labels.ask('POST', `threads/${labels.mail.threadId}/modify`, { addLabelIds: ['SPAM'] })).status,
    ).toBe(403);
    const reader = stand([scopeNames.readonly]);
    expect(
      (await reader.ask('POST', 'messages/batchModify', { ids: [reader.mail.id], addLabelIds: ['SPAM'] }))
        .status,
    ).toBe(403);
    const heads = stand([scopeNames.metadata]);
    expect((await heads.ask('GET', `messages/${heads.mail.id}?format=raw`)).status).toBe(403);
    expect((await heads.ask('GET', `messages/${heads.mail.id}?format=metadata`)).status).toBe(200);
    expect((await heads.ask('GET', 'messages?q=in%3Ainbox')).status).toBe(403);
  });

  it('opens to an event of the add-on its own mail only, and only with the token of the event', async () => {
    const { gmail, box, mail, ask } = stand([scopeNames.messageReadonly]);
    const other = box.addMail(raw);
    const header = { 'x-goog-gmail-access-token': gmail.grantMessage(address, mail.id) };
    expect((await ask('GET', `messages/${mail.id}?format=raw`)).status).toBe(403);
    expect((await ask('GET', `messages/${mail.id}?format=raw`, undefined, header)).status).toBe(200);
    expect((await ask('GET', `messages/${other.id}?format=raw`, undefined, header)).status).toBe(403);
  });

  it('counts what requests cost, and refuses more than 6,000 units in a minute', async () => {
    const { ask, mail, gmail, later } = stand();
    for (let round = 0; round < 150; round += 1) {
      expect((await ask('GET', `threads/${mail.threadId}?format=minimal`)).status).toBe(200);
    }
    expect(gmail.unitsOf(address, 60_000)).toBe(6000);
    expect((await ask('GET', 'labels')).value.error.errors[0].reason).toBe('userRateLimitExceeded');
    later(61_000);
    expect((await ask('GET', 'labels')).status).toBe(200);
  });

  it('finds by the words of a search', async () => {
    const { ask, box, later } = stand();
    const old = box.addMail('From: Tom <tom@ropes.example>\nSubject: Price of ropes\n\nHi', {
      labelIds: [box.makeLabel('询盘/D 非客户').id],
    });
    later(20 * 86_400_000);
    const young = box.addMail('From: Tom <tom@ropes.example>\nSubject: Again\n\nHi', { labelIds: ['SPAM'] });
    const found = async (q: string) =>
      ((await ask('GET', `messages?q=${encodeURIComponent(q)}`)).value.messages as { id: string }[]).map(
        ({ id }) => id,
      );
    expect(await found('from:tom@ropes.example')).toEqual([old.id]);
    expect(await found('from:tom@ropes.example in:anywhere')).toEqual([young.id, old.id]);
    expect(await found('label:询盘-d-非客户 older_than:14d')).toEqual([old.id]);
    expect(await found('in:inbox -from:tom tents')).toHaveLength(1);
    expect(await found('in:inbox newer_than:7d')).toEqual([]);
    expect(await found('subject:"price of"')).toEqual([old.id]);
  });

  it('keeps a history of what changed, of mail and of labels', async () => {
    const { ask, box, mail } = stand();
    const start = box.historyId();
    await ask('POST', `threads/${mail.threadId}/modify`, {
      addLabelIds: ['STARRED'],
      removeLabelIds: ['INBOX'],
    });
    const { value } = await ask(
      'GET',
      `history?startHistoryId=${start}&historyTypes=labelAdded&historyTypes=labelRemoved`,
    );
    expect(
      value.history.map((entry: { labelsAdded?: unknown; labelsRemoved?: unknown }) => [
        entry.labelsAdded !== undefined,
        entry.labelsRemoved !== undefined,
      ]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    box.forgetHistory();
    expect((await ask('GET', `history?startHistoryId=${start}`)).status).toBe(404);
  });
});
