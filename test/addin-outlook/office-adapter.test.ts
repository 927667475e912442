// The adapter gives an answer to every call, whatever the client does: throws, fails, stays silent or answers too late.
// Example: getAsync never calls back -> after 8 s { ok: false, problem: 'timed-out' }

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOfficePort, officePort } from '../../addin-outlook/office-adapter.ts';
import type { MailItem, OfficePort } from '../../addin-outlook/office-port.ts';
import { officeCodes, problemOfCode } from '../../addin-outlook/office-problem.ts';
import type { Done, RawCategories } from '../../addin-outlook/raw-office.ts';
import { failed, rawFake, rawMail, succeeded } from './raw-fake.ts';

function opened(port: OfficePort): MailItem {
  const item = port.item();
  if (item === null) throw new Error('no mail is open');
  return item;
}

describe('what Office refuses', () => {
  it('has a problem with a sentence for each of its codes', () => {
    const known = Object.entries(officeCodes).map(([name, code]) => [name, problemOfCode(code).code]);
    expect(Object.fromEntries(known)).toEqual({
      notSupported: 'cannot-label',
      internal: 'unknown',
      noPermission: 'no-permission',
      settings: 'kept-here-only',
      generic: 'unknown',
      itemSwitched: 'not-open',
      itemPermission: 'no-permission',
      unknownCategory: 'cannot-make-label',
      categoryExists: 'item-changed',
      itemNotFound: 'not-found',
      sharedFolder: 'shared-mailbox',
    });
    expect(problemOfCode(12345).code).toBe('unknown');
    expect(problemOfCode(null).code).toBe('unknown');
  });

  it('comes back as a value when it is thrown, with its code or for lack of permission', async () => {
    const closed: RawCategories = {
      getAsync: () => {
        throw new Error('permission');
      },
      addAsync: () => {
        throw Object.assign(new Error('too long'), { code: 9044 });
      },
      removeAsync: () => {},
    };
    const port = createOfficePort(rawFake({ mailbox: { masterCategories: closed } }).office);
    expect(await port.masterCategories()).toMatchObject({ ok: false, problem: { code: 'no-permission' } });
    expect(await port.addMasterCategory({ name: 'x', preset: 3 })).toMatchObject({ ok: false, code: 9044 });
  });

  it('is told apart from what a client does not have at all', async () => {
    const port = createOfficePort(rawFake().office);
    const item = opened(port);
    for (const answer of [
      await port.readEml(item),
      await port.readHeaders(item),
      await port.categories(item),
      await port.openReply(item, '<div>x</div>'),
      await port.readNotes(item),
      await port.saveSetting('a', 1),
      await port.selected(),
      await port.load('AAMk/2'),
    ])
      expect(answer).toMatchObject({ ok: false, code: officeCodes.notSupported });
    expect(port.setting('a')).toBeNull();
    expect(port.restId('AAMk/1')).toBe('AAMk/1');
  });
});

describe('a slow or silent client', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gets its time and then a refusal that says so', async () => {
    const fake = rawFake({ item: rawMail({ body: { getAsync: () => {} } }) });
    const port = createOfficePort(fake.office);
    const answer = port.readBody(opened(port), 'html');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toMatchObject({ ok: false, problem: { code: 'timed-out' } });
  });

  it('that never becomes ready is taken for a plain browser', async () => {
    vi.stubGlobal('Office', { ...rawFake().office, onReady: () => new Promise(() => {}) });
    const port = officePort(Promise.resolve(), 5_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await port).toBeNull();
    vi.stubGlobal('Office', rawFake().office);
    expect(await officePort(Promise.resolve(), 5_000)).not.toBeNull();
    vi.unstubAllGlobals();
    expect(await officePort(Promise.resolve(), 5_000)).toBeNull();
  });
});

describe('the open mail', () => {
  it('is nothing while no mail is open, a draft is written or a meeting is shown', () => {
    const fake = rawFake({ item: null });
    const port = createOfficePort(fake.office);
    expect(port.item()).toBeNull();
    fake.select(rawMail({ subject: { getAsync: () => {} } }));
    expect(port.item()).toBeNull();
    fake.select(rawMail({ itemType: 'appointment' }));
    expect(port.item()).toBeNull();
    fake.select(rawMail());
    expect(port.item()).toMatchObject({
      key: 'm1@nordcamp.example',
      itemId: 'AAMk/1',
      from: { name: 'Mara Lindqvist', address: 'mara@nordcamp.example' },
    });
  });

  it('keeps its key when it is moved, and gets a new token', () => {
    const fake = rawFake();
    const port = createOfficePort(fake.office);
    const before = opened(port);
    expect(opened(port)).toBe(before);
    fake.select(rawMail({ itemId: 'AAMk/moved' }));
    expect(opened(port)).not.toBe(before);
    expect(opened(port).key).toBe(before.key);
    fake.select({ ...rawMail(), internetMessageId: '' });
    expect(opened(port).key).toBe('AAMk/1');
  });

  it('drops a body that comes after the user has gone on to another mail', async () => {
    let answerLate: Done<string> = () => {};
    const slow = rawMail({ body: { getAsync: (_form, done) => (answerLate = done) } });
    const fake = rawFake({ item: slow });
    const port = createOfficePort(fake.office);
    const reading = port.readBody(opened(port), 'html');
    fake.select(rawMail({ itemId: 'AAMk/2', internetMessageId: '<m2@nordcamp.example>' }));
    answerLate(succeeded('<p>of the first mail</p>'));
    expect(await reading).toMatchObject({ ok: false, problem: { code: 'not-open' } });
  });

  it('is not written on once another mail is open', async () => {
    const added: unknown[] = [];
    const categories: RawCategories = {
      getAsync: (done) => done(succeeded([{ displayName: 'VIP', color: 'Preset3' }])),
      addAsync: (names, done) => {
        added.push(names);
        done(succeeded(null));
      },
      removeAsync: (_names, done) => done(failed(9030)),
    };
    const fake = rawFake({ item: rawMail({ categories }) });
    const port = createOfficePort(fake.office);
    const first = opened(port);
    expect(await port.categories(first)).toEqual({ ok: true, value: ['VIP'] });
    expect(await port.removeCategories(first, ['VIP'])).toMatchObject({ problem: { code: 'not-open' } });
    fake.select(rawMail({ itemId: 'AAMk/2', internetMessageId: '<m2@nordcamp.example>', categories }));
    expect(await port.addCategories(first, ['Inquiry/A'])).toMatchObject({ problem: { code: 'not-open' } });
    expect(added).toEqual([]);
    expect((await port.addCategories(opened(port), ['Inquiry/A'])).ok).toBe(true);
    expect(added).toEqual([['Inquiry/A']]);
  });

  it('is asked once more for its body after an internal error of the client, and no oftener', async () => {
    let asked = 0;
    const moody = (errors: number) =>
      rawMail({
        body: {
          getAsync: (_form, done) => {
            asked += 1;
            done(asked <= errors ? failed(5001) : succeeded('<p>at last</p>'));
          },
        },
      });
    const port = createOfficePort(rawFake({ item: moody(1) }).office);
    expect(await port.readBody(opened(port), 'html')).toEqual({ ok: true, value: '<p>at last</p>' });
    asked = 0;
    const worse = createOfficePort(rawFake({ item: moody(9) }).office);
    expect(await worse.readBody(opened(worse), 'html')).toMatchObject({ ok: false, code: 5001 });
    expect(asked).toBe(2);
  });

  it('comes as the bytes of its file', async () => {
    const file = btoa('Subject: Tents\r\n\r\n300');
    const item = rawMail({ getAsFileAsync: (done) => done(succeeded(file)) });
    const port = createOfficePort(rawFake({ item }).office);
    const answer = await port.readEml(opened(port));
    expect(answer.ok && new TextDecoder().decode(answer.value)).toBe('Subject: Tents\r\n\r\n300');
    const broken = rawMail({ getAsFileAsync: (done) => done(succeeded('%%%')) });
    const other = createOfficePort(rawFake({ item: broken }).office);
    expect((await other.readEml(opened(other))).ok).toBe(false);
  });

  it('is known as shared only when the client says so; a failure is no answer', async () => {
    const shared = async (fields: Parameters<typeof rawMail>[0]) => {
      const port = createOfficePort(rawFake({ item: rawMail(fields) }).office);
      return port.isShared(opened(port));
    };
    expect(await shared({})).toBe(false);
    expect(await shared({ getSharedPropertiesAsync: (done) => done(succeeded({})) })).toBe(true);
    expect(await shared({ getSharedPropertiesAsync: (done) => done(failed(5001)) })).toBeNull();
  });
});

describe('the client', () => {
  it('can only what its set promises and its functions keep', () => {
    const old = createOfficePort(rawFake({ sets: '1.5' }).office).can;
    expect([old.categories, old.headers, old.eml, old.select, old.load]).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    const promising = createOfficePort(rawFake().office).can;
    expect([promising.categories, promising.headers, promising.eml]).toEqual([true, true, true]);
    expect([promising.load, promising.masterCategories, promising.signIn]).toEqual([false, false, false]);
    expect(createOfficePort(rawFake({ platform: 'iOS' }).office).can.categories).toBe(false);
  });

  it('tells its language, its kind and the account', () => {
    expect(createOfficePort(rawFake().office).place).toEqual({
      language: 'zh-CN',
      platform: 'web',
      account: 'me@ridgeline.example',
    });
  });

  it('is asked once for an event however many listen, and a listener that stopped hears nothing', () => {
    const fake = rawFake();
    const port = createOfficePort(fake.office);
    let heard = 0;
    const stop = port.onItemChanged(() => (heard += 1));
    port.onItemChanged(() => (heard += 1));
    fake.tell('olkItemSelectedChanged');
    stop();
    fake.tell('olkItemSelectedChanged');
    expect(heard).toBe(3);
    expect(fake.handlers).toEqual(['olkItemSelectedChanged']);
  });

  it('loads a selected mail beside the open one and gives it back', async () => {
    let unloaded = 0;
    const other = rawMail({
      itemId: undefined as never,
      internetMessageId: '<m9@nordcamp.example>',
      unloadAsync: (done) => {
        unloaded += 1;
        done(succeeded(null));
      },
    });
    const fake = rawFake({ mailbox: { loadItemByIdAsync: (_id, done) => done(succeeded(other)) } });
    const port = createOfficePort(fake.office);
    const answer = await port.load('AAMk/9');
    if (!answer.ok) throw new Error('not loaded');
    expect(answer.value).toMatchObject({ key: 'm9@nordcamp.example', itemId: 'AAMk/9' });
    expect((await port.readBody(answer.value, 'html')).ok).toBe(true);
    await port.unload(answer.value);
    expect(unloaded).toBe(1);
    expect(await port.readBody(answer.value, 'html')).toMatchObject({ problem: { code: 'not-open' } });
  });
});
