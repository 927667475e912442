// The panel's end of the port: answers reach their question, a page that goes away leaves nobody waiting, tabs do not mix.

import { describe, expect, it } from 'vitest';
import type { PageState, ToPage, VisibleMail } from '../../../addon-gmail/extension/page-messages.ts';
import { createPageLink } from '../../../addon-gmail/extension/panel-page/page-link.ts';
import { findPlace } from '../../../addon-gmail/extension/panel-page/panel-place.ts';

const state: PageState = { mail: null, account: null, theme: null, reduced: false };
const id = '1a34a2c177e9a968';

function stand() {
  let onTab: (tab: number | null) => void = () => {};
  const ports: ReturnType<typeof makePort>[] = [];
  function makePort(tab: number) {
    const sent: ToPage[] = [];
    let hear: (message: unknown) => void = () => {};
    let end = () => {};
    const made = {
      tab,
      sent,
      open: true,
      say: (message: unknown) => hear(message),
      end() {
        made.open = false;
        end();
      },
      onMessage: {
        addListener: (listener: typeof hear) => {
          hear = listener;
        },
      },
      onDisconnect: {
        addListener: (listener: () => void) => {
          end = listener;
        },
      },
      postMessage(message: ToPage) {
        if (!made.open) throw new Error('closed');
        sent.push(message);
      },
      disconnect: () => {
        made.open = false;
      },
    };
    return made;
  }
  const link = createPageLink({
    place: {
      onTab: (listener) => {
        onTab = listener;
      },
    },
    connect(tab) {
      const port = makePort(tab);
      ports.push(port);
      return port;
    },
  });
  const heard: (PageState | null)[] = [];
  link.onPage((page) => heard.push(page));
  return { link, ports, heard, go: (tab: number | null) => onTab(tab) };
}

describe('the port to the page', () => {
  it('brings each answer to its question', async () => {
    const { link, ports, go } = stand();
    go(1);
    const [visible, source] = [link.read(id, 'visible'), link.read(id, 'source')];
    ports[0]?.say({ type: 'read', job: 2, answer: { form: 'raw', raw: 'From: x', cut: false } });
    ports[0]?.say({ type: 'read', job: 1, answer: { form: 'none', reason: 'empty' } });
    expect(await source).toMatchObject({ form: 'raw' });
    expect(await visible).toEqual({ form: 'none', reason: 'empty' });
  });
  it('asks nothing of the page that came along with the news of the mail, but only once', async () => {
    const { link, ports, go } = stand();
    const visible: VisibleMail = {
      form: 'visible',
      from: { name: 'Bo', address: 'bo@x.example' },
      to: [],
      subject: 'RFQ',
      date: '',
      html: '<p>300 pcs</p>',
      attachments: [],
      cut: false,
    };
    go(1);
    const mail = { threadId: id, messageId: id, subject: 'RFQ' };
    ports[0]?.say({ type: 'page', page: { ...state, mail }, visible });
    expect(await link.read(id, 'visible')).toEqual(visible);
    expect(ports[0]?.sent).toEqual([]);
    void link.read(id, 'visible');
    expect(ports[0]?.sent).toEqual([{ type: 'read', job: 1, messageId: id, way: 'visible' }]);
  });
  it('leaves nobody waiting when the page goes away', async () => {
    const { link, ports, heard, go } = stand();
    go(1);
    const read = link.read(id, 'visible');
    ports[0]?.end();
    expect(await read).toEqual({ form: 'none', reason: 'gone' });
    expect(heard.at(-1)).toBeNull();
    expect(await link.read(id, 'source')).toEqual({ form: 'none', reason: 'gone' });
    link.tell({ type: 'leave' });
  });
  it('stays within its tab, and opens anew when the tab has loaded anew', () => {
    const { ports, go } = stand();
    go(1);
    go(1);
    expect(ports).toHaveLength(1);
    ports[0]?.end();
    go(1);
    expect(ports.map(({ tab }) => tab)).toEqual([1, 1]);
  });
  it('hears only the tab in front, and forgets the one before', () => {
    const { ports, heard, go } = stand();
    go(1);
    ports[0]?.say({ type: 'page', page: { ...state, account: 'one@x.example' }, visible: null });
    go(2);
    expect(ports[0]?.open).toBe(false);
    ports[0]?.say({ type: 'page', page: { ...state, account: 'late@x.example' }, visible: null });
    ports[1]?.say({ type: 'page', page: { ...state, account: 'two@x.example' }, visible: null });
    go(null);
    expect(heard.map((page) => page?.account)).toEqual([
      undefined,
      'one@x.example',
      undefined,
      'two@x.example',
      undefined,
    ]);
  });
  it('is deaf to what has not the shape of our messages', () => {
    const { ports, heard, go } = stand();
    go(1);
    for (const message of [
      null,
      { type: 'page', page: { ...state, mail: { messageId: '<b>' } }, visible: null },
      'page',
    ])
      ports[0]?.say(message);
    expect(heard).toEqual([null]);
  });
});

describe('the place of the panel', () => {
  type Tab = { readonly id?: number; readonly url?: string };
  function tabsOf(front: Tab, own: Tab | undefined) {
    const tabs = { front, own };
    let activated = () => {};
    let updated: (id: number, change: object, tab: object) => void = () => {};
    const parts = {
      getCurrent: async () => tabs.own,
      query: async () => [tabs.front],
      onActivated: {
        addListener: (listener: () => void) => {
          activated = listener;
        },
      },
      onUpdated: {
        addListener: (listener: typeof updated) => {
          updated = listener;
        },
      },
    };
    return {
      // Only these four of the browser's many are asked for.
      tabs: parts as unknown as typeof chrome.tabs,
      go(next: Tab) {
        tabs.front = next;
        activated();
      },
      load: (change: object, tab: object) => updated(1, change, tab),
    };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const gmail = { id: 1, url: 'https://mail.google.com/mail/u/0/#inbox' };

  it('in the drawer is the tab around it, for ever', async () => {
    const { tabs } = tabsOf({ id: 9 }, { id: 5 });
    const place = await findPlace({ tabs, framed: true });
    const heard: (number | null)[] = [];
    place.onTab((tab) => heard.push(tab));
    expect([place.kind, heard]).toEqual(['drawer', [5]]);
  });
  it('in the side panel is the tab in front, when it is Gmail', async () => {
    const { tabs, go, load } = tabsOf(gmail, undefined);
    const place = await findPlace({ tabs, framed: false });
    const heard: (number | null)[] = [];
    place.onTab((tab) => heard.push(tab));
    await settled();
    go({ id: 2 });
    await settled();
    go({ id: 3, url: 'https://mail.google.com.evil.example/' });
    await settled();
    go({ ...gmail, id: 4 });
    await settled();
    load({ status: 'complete' }, { active: true });
    load({ status: 'complete' }, { active: false });
    load({ status: 'loading' }, { active: true });
    await settled();
    expect([place.kind, heard]).toEqual(['side', [1, null, null, 4, 4]]);
  });
});
