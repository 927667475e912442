// Identity tokens as Google makes them, signed with keys of our own, and the address where the public half is read.
// Example: const maker = await createTokenMaker(); maker.system({ aud: 'https://addon.example/gmail/open' }) -> "eyJ..."

import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const serviceAccount = 'service-1042@gcp-sa-gsuiteaddons.iam.gserviceaccount.com';
export const clientId = '1042-quadrant.apps.googleusercontent.com';
export const seller = { sub: '110042', email: 'bo@ridgeline.example' };

export interface Claims {
  readonly [claim: string]: unknown;
}

export interface TokenMaker {
  /** The platform's token: for our address, from the deployment's service account. */
  readonly system: (claims: Claims, header?: Claims) => string;
  /** The user's token: for the add-on's client. */
  readonly user: (claims?: Claims, header?: Claims) => string;
  /** Signed with a key that Google never published, under a published name. */
  readonly forged: (claims: Claims) => string;
  readonly keysUrl: string;
  /** Whether the address of the keys answers. */
  down: boolean;
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

const keyId = 'key-of-today';

let made: {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly stranger: KeyObject;
} | null = null;

/** Once for a test file: making keys takes longer than most tests. */
function keys() {
  const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
  made ??= { ...pair(), stranger: pair().privateKey };
  return made;
}

export async function createTokenMaker(now: () => number = Date.now): Promise<TokenMaker> {
  const { privateKey, publicKey, stranger } = keys();
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    if (maker.down) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=3600' });
    response.end(JSON.stringify({ [keyId]: publicKey.export({ type: 'spki', format: 'pem' }) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const seconds = () => Math.floor(now() / 1000);
  const times = () => ({ iat: seconds() - 5, exp: seconds() + 3600 });
  const system = (claims: Claims) => ({
    iss: 'https://accounts.google.com',
    sub: '5050',
    email: serviceAccount,
    email_verified: true,
    ...times(),
    ...claims,
  });
  const user = (claims: Claims) => ({
    iss: 'https://accounts.google.com',
    aud: clientId,
    azp: clientId,
    email_verified: true,
    ...seller,
    ...times(),
    ...claims,
  });
  const maker: TokenMaker = {
    system: (claims, header = {}) => signed(system(claims), header, privateKey),
    user: (claims = {}, header = {}) => signed(user(claims), header, privateKey),
    forged: (claims) => signed(system(claims), {}, stranger),
    keysUrl: `http://127.0.0.1:${port}/certs`,
    down: false,
    asked: () => asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return maker;
}

function signed(claims: Claims, header: Claims, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ alg: 'RS256', kid: keyId, typ: 'JWT', ...header })}.${part(claims)}`;
  if (header['alg'] === 'none') return `${head}.`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(key).toString('base64url')}`;
}
