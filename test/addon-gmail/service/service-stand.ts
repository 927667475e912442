// The whole service in one process, with Google's real client libraries, before a stand-in Gmail and keys of our own.
// Example: const stand = await openStand(); const card = await stand.open(mail); await stand.press(mail, card, '归入 D 类')

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createActionStates } from '../../../addon-gmail/service/action-state.ts';
import type { Card } from '../../../addon-gmail/service/card-answer.ts';
import { type App, createApp } from '../../../addon-gmail/service/create-app.ts';
import { type Endpoint, endpointPaths, endpointUrl } from '../../../addon-gmail/service/endpoints.ts';
import { openGmail } from '../../../addon-gmail/service/open-gmail.ts';
import { createSellers } from '../../../addon-gmail/service/sellers.ts';
import { createLog } from '../../../addon-gmail/service/service-log.ts';
import { createCallerCheck } from '../../../addon-gmail/service/verify-caller.ts';
import { buttonsOf } from '../../../scripts/gmail/card-as-text.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { createFakeGmail, type FakeGmail } from '../../gmail-host/fake-gmail/fake-gmail.ts';
import type { FakeMailbox, FakeMessage } from '../../gmail-host/fake-gmail/fake-mailbox.ts';
import { nodeHandler } from '../../gmail-host/fake-gmail/node-handler.ts';
import { type EventWish, grants, madeEvent } from './made-event.ts';
import { clientId, createTokenMaker, seller, serviceAccount, type TokenMaker } from './token-maker.ts';

export const origin = 'https://addon.example';
export const stateKey = { id: 'test', secret: new Uint8Array(32).fill(9) };
export const profile: Profile = {
  company: 'Ningbo Ridgeline Outdoor Co., Ltd.',
  aliases: ['Ridgeline'],
  domains: ['ridgeline.example'],
  brands: ['Ridgeline'],
  products: [{ name: 'camping tent', keywords: ['tent', '帐篷'], models: ['FT-4P'] }],
  industries: ['outdoor', 'camping'],
  related: [],
  excluded: [],
};

export const rfq = [
  'From: Ana Ruiz <ana.ruiz@campo-norte.example>',
  'To: bo@ridgeline.example',
  'Subject: =?UTF-8?B?5biQ56+3IEZULTRQ?= RFQ',
  'Message-ID: <rfq-1@campo-norte.example>',
  'Date: Mon, 23 Nov 2026 09:10:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Dear Bo,',
  'please quote 3000 pcs of your camping tent FT-4P, CIF Valencia, payment by L/C at sight.',
  'We need delivery before 15 March and the CE certificate. What is your MOQ for our own logo?',
  '',
  'Ana Ruiz',
  'Purchasing Manager',
  'Campo Norte S.L., camping shops',
  'Tel +34 963 123 456',
  'www.campo-norte.example',
].join('\r\n');

/** Compiled once: the words of all languages are many. */
const sellers = createSellers({
  profiles: [{ users: [], profile }],
  labelLanguage: 'zh',
  labelPrefix: '',
  gate: 10,
});

export interface StandOptions {
  readonly labelling?: boolean;
  readonly patience?: number;
  readonly largest?: number;
  readonly deadline?: number;
  readonly now?: () => number;
}

export interface Answer {
  readonly status: number;
  // The answer is walked by the tests themselves.
  readonly json: { readonly [key: string]: unknown };
}

export interface Stand {
  readonly gmail: FakeGmail;
  readonly box: FakeMailbox;
  readonly maker: TokenMaker;
  readonly app: App;
  readonly lines: string[];
  readonly post: (endpoint: Endpoint, body: unknown, authorization?: string) => Promise<Answer>;
  readonly event: (mail: FakeMessage | null, wish?: EventWish) => object;
  readonly open: (mail: FakeMessage, wish?: EventWish) => Promise<Card>;
  /** Presses the first button of these words. */
  readonly press: (mail: FakeMessage, card: Card, words: string, wish?: EventWish) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export async function openStand(options: StandOptions = {}): Promise<Stand> {
  const now = options.now ?? (() => Date.now());
  const labelling = options.labelling ?? true;
  const gmail = createFakeGmail();
  const box = gmail.mailbox(seller.email);
  const maker = await createTokenMaker();
  const server = await listening(gmail);
  const { port } = server.address() as AddressInfo;
  const lines: string[] = [];
  const app = createApp({
    config: { origin, labelling, labelLanguage: 'zh' },
    callers: createCallerCheck({ serviceAccount, clientId, keysUrl: maker.keysUrl }),
    sellers,
    states: createActionStates([stateKey], now),
    openGmail: openGmail({
      gmailUrl: `http://127.0.0.1:${port}/`,
      labelling,
      patience: options.patience ?? 5000,
      ...(options.largest === undefined ? {} : { largest: options.largest }),
      // Nobody waits for real: a pause of a second is one of ten milliseconds.
      clock: {
        now: () => Date.now(),
        sleep: (span) => new Promise((resolve) => setTimeout(resolve, span / 100)),
      },
    }),
    now,
    deadline: options.deadline ?? 10_000,
    log: createLog((line) => lines.push(line), now),
    logo: null,
  });
  const standard = labelling ? grants.labelling : grants.plain;

  const event: Stand['event'] = (mail, wish) =>
    madeEvent({ from: { gmail, maker }, standard, mail, ...wish });

  const post: Stand['post'] = async (endpoint, body, authorization) => {
    const token = authorization ?? `Bearer ${maker.system({ aud: endpointUrl(origin, endpoint) })}`;
    const answer = await app.request(endpointPaths[endpoint], {
      method: 'POST',
      headers: { authorization: token, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, json: await answer.json() };
  };

  return {
    gmail,
    box,
    maker,
    app,
    lines,
    post,
    event,
    open: async (mail, wish) => cardIn(await post('open', event(mail, wish))),
    press: (mail, card, words, wish = {}) =>
      post('act', event(mail, { ...wish, state: stateOf(card, words) })),
    async close() {
      server.closeAllConnections();
      await Promise.all([maker.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };
}

async function listening(gmail: FakeGmail): Promise<Server> {
  const server = createServer(nodeHandler(gmail));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The signed state of the first button whose words begin so. */
export function stateOf(card: Card, words: string): string {
  const button = buttonsOf(card).find(({ text }) => text?.startsWith(words));
  const state = button?.onClick?.action?.parameters?.find(({ key }) => key === 'state')?.value;
  if (state == null) throw new Error(`no button "${words}" among ${buttonsOf(card).map(({ text }) => text)}`);
  return state;
}

interface Navigation {
  readonly pushCard?: Card;
  readonly updateCard?: Card;
}

/** The card of an answer, first or after a button. */
export function cardIn({ json }: Answer): Card {
  const { action, renderActions } = json as {
    readonly action?: { readonly navigations?: readonly Navigation[] };
    readonly renderActions?: { readonly action?: { readonly navigations?: readonly Navigation[] } };
  };
  const [navigation] = (action ?? renderActions?.action)?.navigations ?? [];
  const card = navigation?.pushCard ?? navigation?.updateCard;
  if (card === undefined) throw new Error(`no card in ${JSON.stringify(json).slice(0, 200)}`);
  return card;
}

export function noticeIn({ json }: Answer): string {
  const { renderActions } = json as {
    readonly renderActions?: { readonly action?: { readonly notification?: { readonly text: string } } };
  };
  return renderActions?.action?.notification?.text ?? '';
}

export function outcomes(lines: readonly string[]): readonly string[] {
  return lines.map((line) => String((JSON.parse(line) as { readonly outcome?: string }).outcome));
}
