// Forbids this process every way into the network, and writes down who tried. Example: const ban = banSockets(); fetch('http://a.example')
// -> rejects, ban.tries is ['fetch']; ban.lift() puts all back

import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

export interface SocketBan {
  /** The doors that were tried, in order. */
  readonly tries: string[];
  readonly lift: () => void;
}

/** Where a request can begin: the low doors catch what a library brings with it. */
const doors: readonly (readonly [name: string, owner: object, key: string])[] = [
  ['net.Socket.connect', net.Socket.prototype, 'connect'],
  ['net.connect', net, 'connect'],
  ['net.createConnection', net, 'createConnection'],
  ['tls.connect', tls, 'connect'],
  ['http.request', http, 'request'],
  ['http.get', http, 'get'],
  ['https.request', https, 'request'],
  ['https.get', https, 'get'],
  ['http2.connect', http2, 'connect'],
  ['dgram.send', dgram.Socket.prototype, 'send'],
  ['dgram.connect', dgram.Socket.prototype, 'connect'],
  ['dns.lookup', dns, 'lookup'],
  ['dns.resolve', dns, 'resolve'],
  ['dns.resolve4', dns, 'resolve4'],
  ['dns.promises.lookup', dns.promises, 'lookup'],
  ['dns.promises.resolve', dns.promises, 'resolve'],
  ['fetch', globalThis, 'fetch'],
  ['WebSocket', globalThis, 'WebSocket'],
  ['EventSource', globalThis, 'EventSource'],
  ['XMLHttpRequest', globalThis, 'XMLHttpRequest'],
];

export function banSockets(): SocketBan {
  const tries: string[] = [];
  const before = doors.map(([, owner, key]) => Object.getOwnPropertyDescriptor(owner, key));
  for (const [name, owner, key] of doors) {
    Object.defineProperty(owner, key, {
      configurable: true,
      writable: true,
      value: () => {
        tries.push(name);
        throw new Error(`${name} is forbidden here`);
      },
    });
  }
  syncBuiltinESMExports();
  const lift = (): void => {
    for (const [at, [, owner, key]] of doors.entries()) {
      const old = before[at];
      if (old === undefined) Reflect.deleteProperty(owner, key);
      else Object.defineProperty(owner, key, old);
    }
    syncBuiltinESMExports();
  };
  return { tries, lift };
}
