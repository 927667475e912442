// Who the content script listens to: panels of its own extension, message by message, each checked by shape.

import { describe, expect, it } from 'vitest';
import type { HostPage } from '../../../addon-gmail/extension/content/host-page.ts';
import { servePanels } from '../../../addon-gmail/extension/content/panel-ports.ts';
import {
  type PageState,
  pagePortName,
  type VisibleMail,
} from '../../../addon-gmail/extension/page-messages.ts';

const own = 'abcdefghijklmnopabcdefghijklmnop';
const origin = `chrome-extension://${own}`;
const state: PageState = { mail: null, account: 'mara@ridgeline.example', theme: 'light', reduced: false };

const rfq = { threadId: '1a34a2c177e9a967', messageId: '1a34a2c177e9a967', subject: 'RFQ' };
const drawn: VisibleMail = {
  form: 'visible',
  from: { name: 'Bo', address: 'bo@x.example' },
  to: [],
  subject: 'RFQ',
  date: '',
  html: '<p>300 pcs</p>',
  attachments: [],
  cut: false,
};

interface Sender {
  readonly id?: string;
  readonly origin?: string;
}

function stand() {
  const marked: string[] = [];
  const told: string[] = [];
  let tell: (state: PageState) => void = () => {};
  let connect: (port: chrome.runtime.Port) => void = () => {};
  const page: HostPage = {
    state: () => state,
    onChange(listener) {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
    visible: (messageId) =>
      messageId === rfq.messageId ? drawn : { form: 'raw', raw: messageId, cut: false },
    source: async () => ({ form: 'none', reason: 'refused' }),
    mark: (_, words, nth) => void marked.push(`${words} ${nth}`),
    stop: () => {},
  };
  const runtime = {
    id: own,
    getURL: (path: string) => `${origin}/${path}`,
    onConnect: { addListener: (listener: typeof connect) => (connect = listener) },
  };
  const stop = servePanels({
    page,
    // Only these three of the browser's many are asked for.
    runtime: runtime as unknown as typeof chrome.runtime,
    onLanguage: (language) => told.push(language),
    onLeave: () => told.push('leave'),
    onClosed: () => told.push('closed'),
  });
  const port = (name: string, sender: Sender) => {
    const sent: unknown[] = [];
    let hear: (message: unknown) => void = () => {};
    let end = () => {};
    const made = {
      name,
      sender,
      open: true,
      onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
      onDisconnect: { addListener: (listener: typeof end) => (end = listener) },
      postMessage: (message: unknown) => {
        if (!made.open) throw new Error('closed');
        sent.push(message);
      },
      disconnect: () => {
        made.open = false;
      },
    };
    connect(made as unknown as chrome.runtime.Port);
    return { sent, made, hear: (message: unknown) => hear(message), end: () => end() };
  };
  return { port, marked, told, stop, tell: (next: PageState) => tell(next) };
}

const ours = { id: own, origin };
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a port', () => {
  it('of our panel hears of the page at once, and of every change', () => {
    const { port, tell } = stand();
    const panel = port(pagePortName, ours);
    const side = port(pagePortName, ours);
    tell({ ...state, theme: 'dark' });
    for (const { sent } of [panel, side])
      expect(sent).toEqual([
        { type: 'page', page: state, visible: null },
        { type: 'page', page: { ...state, theme: 'dark' }, visible: null },
      ]);
  });
  it('gets another mail with what is drawn of it, once', () => {
    const { port, tell } = stand();
    const { sent } = port(pagePortName, ours);
    const open = { ...state, mail: rfq };
    tell(open);
    tell({ ...open, theme: 'dark' });
    expect(sent.slice(1)).toEqual([
      { type: 'page', page: open, visible: drawn },
      { type: 'page', page: { ...open, theme: 'dark' }, visible: null },
    ]);
  });
  it('of anybody else is closed without a word', () => {
    const { port } = stand();
    for (const [name, sender] of [
      [pagePortName, { id: 'another', origin }],
      [pagePortName, { id: own, origin: 'https://mail.google.com' }],
      [pagePortName, { id: own, origin: `${origin}.example` }],
      ['something else', ours],
    ] as const) {
      const { sent, made } = port(name, sender);
      expect([made.open, sent]).toEqual([false, []]);
    }
  });
  it('is answered with the number of its question', async () => {
    const { port } = stand();
    const { hear, sent } = port(pagePortName, ours);
    hear({ type: 'read', job: 7, messageId: '1a34a2c177e9a968', way: 'visible' });
    await settled();
    expect(sent.at(-1)).toEqual({
      type: 'read',
      job: 7,
      answer: { form: 'raw', raw: '1a34a2c177e9a968', cut: false },
    });
  });
  it('is not answered any more once it is closed', async () => {
    const { port, told } = stand();
    const { hear, sent, end } = port(pagePortName, ours);
    hear({ type: 'read', job: 7, messageId: '1a34a2c177e9a968', way: 'source' });
    end();
    await settled();
    expect(sent).toHaveLength(1);
    expect(told).toEqual(['closed']);
  });
  it('is deaf to what is no message of ours', async () => {
    const { port, marked, told } = stand();
    const { hear, sent } = port(pagePortName, ours);
    for (const message of [
      null,
      'read',
      { type: 'read', job: 1, messageId: '"] *', way: 'visible' },
      { type: 'read', job: 1.5, messageId: '1a34a2c177e9a968', way: 'visible' },
      { type: 'mark', messageId: '1a34a2c177e9a968', words: 'x'.repeat(9999), nth: 0 },
      { type: 'language', language: 'tlh' },
    ])
      hear(message);
    await settled();
    expect([sent.length, marked, told]).toEqual([1, [], []]);
    hear({ type: 'mark', messageId: '1a34a2c177e9a968', words: '3000pcs', nth: 1 });
    hear({ type: 'language', language: 'en' });
    hear({ type: 'leave' });
    expect([marked, told]).toEqual([['3000pcs 1'], ['en', 'leave']]);
  });
  it('closes with the page', () => {
    const { port, stop } = stand();
    const { made } = port(pagePortName, ours);
    stop();
    expect(made.open).toBe(false);
  });
});
