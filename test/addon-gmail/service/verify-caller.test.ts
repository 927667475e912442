// Only Google's add-on platform, for our deployment, may call; and a user is who his token says. Real google-auth-library, own keys.
// Example: a good token of another service account -> 'other-account', although the library takes it

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointUrl } from '../../../addon-gmail/service/endpoints.ts';
import { type CallerCheck, createCallerCheck } from '../../../addon-gmail/service/verify-caller.ts';
import { clientId, createTokenMaker, seller, serviceAccount, type TokenMaker } from './token-maker.ts';

const origin = 'https://addon.example';
const audience = endpointUrl(origin, 'open');
let maker: TokenMaker;
let callers: CallerCheck;
const check = () => createCallerCheck({ serviceAccount, clientId, keysUrl: maker.keysUrl });
const platform = async (token: string | undefined) => {
  const answer = await callers.platform(token === undefined ? undefined : `Bearer ${token}`, audience);
  return answer.ok ? 'ok' : answer.why;
};
const user = async (token: string) => {
  const answer = await callers.user(token);
  return answer.ok ? answer.value : answer.why;
};
const past = () => Math.floor(Date.now() / 1000) - 7200;

beforeAll(async () => {
  maker = await createTokenMaker();
  callers = check();
});
afterAll(() => maker.close());

/** One letter of the signed words changed, the signature kept. */
function tampered(token: string, claims: object): string {
  const [head, , seal] = token.split('.');
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), seal].join('.');
}

describe('the platform', () => {
  it('is let in with its own token, and its keys are fetched once', async () => {
    const before = maker.asked();
    callers = check();
    for (let round = 0; round < 5; round += 1)
      expect(await platform(maker.system({ aud: audience }))).toBe('ok');
    expect(maker.asked() - before).toBe(1);
  });

  const bad: readonly (readonly [string, () => string | undefined, string])[] = [
    ['no token', () => undefined, 'no-token'],
    ['an empty token', () => '', 'no-token'],
    ['words that are no token', () => 'abc', 'bad-token'],
    [
      'a token for another of our addresses',
      () => maker.system({ aud: endpointUrl(origin, 'act') }),
      'bad-token',
    ],
    [
      'a token for the same path elsewhere',
      () => maker.system({ aud: 'https://addon.example.bad/gmail/open' }),
      'bad-token',
    ],
    ['a token for our address with a slash', () => maker.system({ aud: `${audience}/` }), 'bad-token'],
    ['a token for the project number', () => maker.system({ aud: '1042' }), 'bad-token'],
    ['a token for a list with our address', () => maker.system({ aud: [audience] }), 'bad-token'],
    ['a token without audience', () => maker.system({ aud: undefined }), 'bad-token'],
    [
      'a token of another issuer',
      () => maker.system({ aud: audience, iss: 'https://accounts.bad.example' }),
      'bad-token',
    ],
    [
      'a token of the Chat service',
      () => maker.system({ aud: audience, iss: 'chat@system.gserviceaccount.com' }),
      'bad-token',
    ],
    ['an expired token', () => maker.system({ aud: audience, iat: past(), exp: past() + 3600 }), 'bad-token'],
    [
      'a token of tomorrow',
      () => maker.system({ aud: audience, iat: past() + 90_000, exp: past() + 93_000 }),
      'bad-token',
    ],
    [
      'a token that lives for a year',
      () => maker.system({ aud: audience, exp: past() + 31_536_000 }),
      'bad-token',
    ],
    ['a token without an end', () => maker.system({ aud: audience, exp: undefined }), 'bad-token'],
    [
      'a token with changed words',
      () => tampered(maker.system({ aud: 'x' }), { aud: audience, email: serviceAccount }),
      'bad-token',
    ],
    ['a token of a key that nobody published', () => maker.forged({ aud: audience }), 'bad-token'],
    [
      'a token under an unknown key name',
      () => maker.system({ aud: audience }, { kid: 'other' }),
      'bad-token',
    ],
    [
      'a token that names an inherited key',
      () => maker.system({ aud: audience }, { kid: '__proto__' }),
      'bad-token',
    ],
    ['an unsigned token', () => maker.system({ aud: audience }, { alg: 'none' }), 'bad-token'],
    [
      'a token that claims another algorithm',
      () => maker.system({ aud: audience }, { alg: 'ES256' }),
      'bad-token',
    ],
    [
      'a token of another service account',
      () => maker.system({ aud: audience, email: 'service-7@gcp-sa-gsuiteaddons.iam.gserviceaccount.com' }),
      'other-account',
    ],
    [
      'a token of an account whose name only begins like ours',
      () => maker.system({ aud: audience, email: `${serviceAccount}.bad.example` }),
      'other-account',
    ],
    [
      'a token whose address is not verified',
      () => maker.system({ aud: audience, email_verified: false }),
      'other-account',
    ],
    [
      'a token whose address is verified in words',
      () => maker.system({ aud: audience, email_verified: 'true' }),
      'other-account',
    ],
    ['a token without an address', () => maker.system({ aud: audience, email: undefined }), 'other-account'],
    ['the user’s own token', () => maker.user({ aud: clientId }), 'bad-token'],
  ];
  it.each(bad)('is not let in with %s', async (_, token, why) => {
    expect(await platform(token())).toBe(why);
  });

  it('is not let in by another kind of header', async () => {
    const token = maker.system({ aud: audience });
    for (const header of [
      token,
      `Basic ${token}`,
      `Bearer  ${token}`,
      `Bearer ${token} x`,
      `Bearer ${token},${token}`,
    ]) {
      expect(await callers.platform(header, audience), header.slice(0, 8)).toMatchObject({ ok: false });
    }
  });

  it('is asked to come again while Google’s keys cannot be read', async () => {
    maker.down = true;
    callers = check();
    expect(await platform(maker.system({ aud: audience }))).toBe('keys-unavailable');
    maker.down = false;
    expect(await platform(maker.system({ aud: audience }))).toBe('ok');
  });
});

describe('the user', () => {
  it('is known by an id that stays and an address in lower case', async () => {
    expect(await user(maker.user({ email: 'Bo@Ridgeline.example' }))).toEqual(seller);
  });

  const bad: readonly (readonly [string, () => string, string])[] = [
    ['no token', () => '', 'no-token'],
    [
      'a token for another add-on',
      () => maker.user({ aud: '7-other.apps.googleusercontent.com' }),
      'bad-token',
    ],
    ['an expired token', () => maker.user({ iat: past(), exp: past() + 3600 }), 'bad-token'],
    ['the platform’s token', () => maker.system({ aud: audience }), 'bad-token'],
    ['an address that is not verified', () => maker.user({ email_verified: false }), 'bad-token'],
    ['no id', () => maker.user({ sub: undefined }), 'bad-token'],
    [
      'changed words',
      () => tampered(maker.user(), { sub: '1', email: 'x@y.example', aud: clientId }),
      'bad-token',
    ],
  ];
  it.each(bad)('is not known by %s', async (_, token, why) => {
    expect(await user(token())).toBe(why);
  });
});
