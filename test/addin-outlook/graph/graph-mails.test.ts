// Moving and labelling single mails on a server with state. Example: an answer lost after the move -> one move, and the truth is told

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dFolderNames } from '../../../addin-outlook/graph/d-folder-names.ts';
import type { Answer } from '../../../src/mailbox/mailbox.ts';
import type { Failure, Seen } from './fake-graph.ts';
import { type GraphStand, standOnFakeGraph } from './graph-stand.ts';

let stand: GraphStand;

beforeEach(async () => {
  stand = await standOnFakeGraph(300);
  stand.server.addMail('m1', 'folder-inbox', ['VIP']);
});
afterEach(() => stand.server.close());

const isMove = ({ path }: Seen) => path.endsWith('/move');
const failMoves = (failure: Failure, times = 1) => {
  let left = times;
  stand.server.fail((_count, request) => {
    if (!isMove(request) || left === 0) return null;
    left -= 1;
    return failure;
  });
};
const codeOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.problem.code);
const folderNameOf = (id: string) => stand.server.folders.get(stand.server.mail(id).folder);

describe('dismissing a mail', () => {
  it('makes the D-class folder when it is missing, moves the mail and tells where it came from', async () => {
    expect(await stand.mails.move('m1', 'd-class')).toEqual({ ok: true, value: { id: 'm1', from: 'inbox' } });
    expect(folderNameOf('m1')).toBe(dFolderNames.zh);
  });

  it('uses the folder that is there, whichever language it was made in and however many folders there are', async () => {
    for (let each = 0; each < 230; each += 1) stand.server.folders.set(`other-${each}`, `Customer ${each}`);
    stand.server.folders.set('folder-d', 'inquiry d CLASS');
    await stand.mails.move('m1', 'd-class');
    expect(stand.server.mail('m1').folder).toBe('folder-d');
    expect(
      stand.server.seen.filter(({ method, path }) => method === 'POST' && !path.includes('move')),
    ).toEqual([]);
    expect(stand.server.seen.every(({ path }) => path.startsWith('/v1.0/me/'))).toBe(true);
  });

  it('finds a folder that another device made at the same moment (409)', async () => {
    stand.server.before(({ method, path }) => {
      if (method === 'POST' && path.endsWith('/mailFolders'))
        stand.server.folders.set('folder-other', dFolderNames.zh);
    });
    expect(codeOf(await stand.mails.move('m1', 'd-class'))).toBe('ok');
    expect(stand.server.mail('m1').folder).toBe('folder-other');
  });

  it('says so when the folder exists but cannot be found', async () => {
    stand.server.fail((_count, { method, path }) =>
      method === 'POST' && path.endsWith('/mailFolders') ? { status: 409, code: 'ErrorFolderExists' } : null,
    );
    expect(codeOf(await stand.mails.move('m1', 'd-class'))).toBe('no-such-folder');
    expect(stand.server.moves()).toBe(0);
  });

  it('makes the folder again when the user has removed it since', async () => {
    stand.server.addMail('m2', 'folder-inbox');
    await stand.mails.move('m1', 'd-class');
    stand.server.folders.delete(stand.server.mail('m1').folder);
    expect(codeOf(await stand.mails.move('m2', 'd-class'))).toBe('ok');
    expect(folderNameOf('m2')).toBe(dFolderNames.zh);
  });

  it('moves a mail once, however often it is asked', async () => {
    await stand.mails.move('m1', 'd-class');
    expect(codeOf(await stand.mails.move('m1', 'd-class'))).toBe('ok');
    expect(stand.server.moves()).toBe(1);
  });

  it('takes the older form of ids that Outlook on the desktop gives', async () => {
    stand.server.addMail('AAMk-a_b=', 'folder-inbox');
    expect(codeOf(await stand.mails.move('AAMk/a+b=', 'd-class'))).toBe('ok');
  });

  it('is taken back into the folder that the mail came from, by the id that the move gave', async () => {
    stand.server.addMail('m3', 'folder-orders');
    const moved = await stand.mails.move('m3', 'd-class');
    expect(moved).toEqual({ ok: true, value: { id: 'm3', from: 'folder-orders' } });
    expect(await stand.mails.move('m3', 'folder-orders')).toEqual({
      ok: true,
      value: { id: 'm3', from: 'd-class' },
    });
    expect(stand.server.mail('m3').folder).toBe('folder-orders');
    await stand.mails.move('m1', 'd-class');
    await stand.mails.move('m1', 'inbox');
    expect(stand.server.mail('m1').folder).toBe('folder-inbox');
  });
});

describe('a move that fails', () => {
  it.each<Failure>([
    { status: 200, shape: 'cut', after: true },
    { status: 502, shape: 'html', after: true },
    { shape: 'silent', after: true },
    { shape: 'hang-up', after: true },
  ])('after the work was done is found done and not repeated: %o', async (failure) => {
    failMoves(failure);
    expect(await stand.mails.move('m1', 'd-class')).toMatchObject({ ok: true, value: { from: 'inbox' } });
    expect(stand.server.moves()).toBe(1);
  });

  it.each<Failure>([
    { status: 500 },
    { status: 409, code: 'ErrorIrresolvableConflict' },
    { status: 412 },
    { status: 429 },
    { shape: 'hang-up' },
  ])('before the work was done is sent again: %o', async (failure) => {
    failMoves(failure);
    expect(codeOf(await stand.mails.move('m1', 'd-class'))).toBe('ok');
    expect(stand.server.moves()).toBe(1);
  });

  it.each([
    [{ status: 403, code: 'ErrorAccessDenied' }, 'no-permission', 1],
    [{ status: 500 }, 'timed-out', 3],
    [{ status: 412 }, 'item-changed', 3],
    [{ status: 404 }, 'no-such-folder', 3],
    [{ shape: 'hang-up' as const }, 'offline', 3],
  ])('for good, %o, leaves the mail where it is and says %s', async (failure, problem, tries) => {
    failMoves(failure, 100);
    expect(codeOf(await stand.mails.move('m1', 'd-class'))).toBe(problem);
    expect(stand.server.mail('m1').folder).toBe('folder-inbox');
    expect(stand.server.seen.filter(isMove)).toHaveLength(tries);
  });

  it('on a mail that is gone says that it is gone and makes no move', async () => {
    expect(codeOf(await stand.mails.move('gone', 'd-class'))).toBe('not-found');
    expect(stand.server.seen.filter(isMove)).toEqual([]);
  });

  it('at any request and in any way ends with the mail in one of the two folders, and the answer true', async () => {
    const failures: readonly Failure[] = [
      { status: 401 },
      { status: 403 },
      { status: 404 },
      { status: 409 },
      { status: 412 },
      { status: 429, headers: { 'Retry-After': '5' } },
      { status: 500 },
      { status: 503, shape: 'html', after: true },
      { status: 200, shape: 'cut', after: true },
      { shape: 'hang-up', after: true },
    ];
    for (const failure of failures) {
      for (let at = 1; at <= 5; at += 1) {
        const { server, mails } = await standOnFakeGraph(300);
        server.addMail('m1', 'folder-inbox');
        server.fail((count) => (count === at ? failure : null));
        const answer = await mails.move('m1', 'd-class');
        const isThere = server.folders.get(server.mail('m1').folder) === dFolderNames.zh;
        expect(answer.ok, `${JSON.stringify(failure)} at ${at}`).toBe(isThere);
        expect(server.moves()).toBe(isThere ? 1 : 0);
        await server.close();
      }
    }
  });
});

describe('categories of a mail that is not open', () => {
  it('are added and removed, and those of others stay', async () => {
    await stand.mails.addLabels('m1', ['询盘/D 非客户', 'vip']);
    expect(stand.server.mail('m1').categories).toEqual(['VIP', '询盘/D 非客户']);
    await stand.mails.removeLabels('m1', ['询盘/d 非客户']);
    expect(stand.server.mail('m1').categories).toEqual(['VIP']);
  });

  it('are merged when the user sets one in the same moment (412)', async () => {
    let meddled = false;
    stand.server.before(({ method }) => {
      if (method !== 'PATCH' || meddled) return;
      meddled = true;
      const mail = stand.server.mail('m1');
      mail.categories = ['VIP', 'Ropes'];
      mail.version += 1;
    });
    expect(codeOf(await stand.mails.addLabels('m1', ['D']))).toBe('ok');
    expect(stand.server.mail('m1').categories).toEqual(['VIP', 'Ropes', 'D']);
  });

  it('are written once when the answer is lost', async () => {
    stand.server.fail((_count, { method }) =>
      method === 'PATCH' ? { shape: 'hang-up', after: true } : null,
    );
    expect(codeOf(await stand.mails.addLabels('m1', ['D']))).toBe('ok');
    expect(stand.server.seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it('are told with the folder', async () => {
    expect(await stand.mails.readState('m1')).toEqual({
      ok: true,
      value: { labels: ['VIP'], folder: 'inbox' },
    });
    await stand.mails.move('m1', 'd-class');
    expect(await stand.mails.readState('m1')).toMatchObject({ ok: true, value: { folder: 'd-class' } });
  });
});

it('no request deletes anything', async () => {
  await stand.mails.move('m1', 'd-class');
  await stand.mails.addLabels('m1', ['D']);
  await stand.mails.removeLabels('m1', ['D']);
  await stand.mails.move('m1', 'inbox');
  expect([...new Set(stand.server.seen.map(({ method }) => method))].sort()).toEqual([
    'GET',
    'PATCH',
    'POST',
  ]);
});
