// All of Graph together: the real MSAL on a fake bridge, the real client on a fake server, as the pane uses them.
// Example: the first click opens the sign-in, the mail moves; the token expires on the server; undo renews it silently

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectGraph } from '../../../addin-outlook/graph/connect-graph.ts';
import { type FakeBridge, putFakeBridge, takeBridgeAway } from './fake-bridge.ts';
import { type FakeGraph, startFakeGraph } from './fake-graph.ts';

let server: FakeGraph;
let bridge: FakeBridge;
const addresses: string[] = [];

beforeEach(async () => {
  server = await startFakeGraph();
  server.addMail('m1', 'folder-inbox');
  bridge = putFakeBridge({ GetToken: { error: 'USER_INTERACTION_REQUIRED' } });
  const { fetch: send } = globalThis;
  const none = { getItem: () => null, setItem: () => {}, removeItem: () => {}, key: () => null, length: 0 };
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('localStorage', none);
  vi.stubGlobal('sessionStorage', none);
  vi.stubGlobal('fetch', (address: string, options: RequestInit) => {
    addresses.push(address);
    return send(address.replace('https://graph.microsoft.com/v1.0', server.address), options);
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  takeBridgeAway();
  await server.close();
});

it('signs in at the first click, moves, renews a token that ran out, and brings the mail back', async () => {
  const graph = connectGraph({ clientId: 'client-1', bridge: true, language: () => 'en' });
  expect(bridge.asked).toEqual([]);
  expect(await graph.readState('m1')).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
  expect(server.seen).toEqual([]);
  const moved = await graph.move('m1', 'd-class');
  expect(moved).toEqual({ ok: true, value: { id: 'm1', from: 'inbox' } });
  expect(server.folders.get(server.mail('m1').folder)).toBe('Inquiry D class');
  expect(bridge.asked.at(-1)?.method).toBe('GetTokenPopup');
  bridge.answer({});
  server.acceptOnly('secret-token-2');
  expect(await graph.move('m1', 'inbox')).toEqual({ ok: true, value: { id: 'm1', from: 'd-class' } });
  expect(bridge.asked.at(-1)?.method).toBe('GetToken');
  expect(server.mail('m1').folder).toBe('folder-inbox');
  expect(addresses.length).toBeGreaterThan(4);
  expect(addresses.every((address) => address.startsWith('https://graph.microsoft.com/v1.0/me/'))).toBe(true);
  expect(addresses.join()).not.toContain('token');
});
