// Takes the place of chrome.identity, which no test can sign in to: the copy of the worker that is tested asks the test's own server.
// The answers stand outside the worker, so that they outlive it. Example: workerHead(1) + worker.js -> getAuthToken gives 'token-1'

/** Who is signed in to the browser and what he answers when he is asked for consent. */
export interface Identity {
  /** The tokens that the browser would give, newest last; a test changes them. */
  token: string | null;
  /** `asks`: consent has not been given; a window may ask for it. `refuses`: he closes the window. */
  consent: 'given' | 'asks' | 'refuses';
  /** The token after that window. */
  afterConsent: string;
  /** What was asked, oldest first: "token", "drop token-1"; and "window" where the user was shown one. */
  readonly asked: string[];
  /** What takes the place of a token that was dropped; null: none does, consent is gone. */
  renewed: string | null;
}

export function answerIdentity(identity: Identity, query: URLSearchParams): unknown {
  const verb = query.get('verb');
  const interactive = query.get('interactive') === 'true';
  identity.asked.push(verb === 'drop' ? `drop ${query.get('token')}` : 'token');
  if (verb === 'drop') {
    if (query.get('token') === identity.token) identity.token = identity.renewed;
    if (identity.token === null && identity.consent === 'given') identity.consent = 'asks';
    return {};
  }
  if (identity.consent === 'given' && identity.token !== null) return { token: identity.token };
  if (!interactive) return { error: 'OAuth2 not granted or revoked.' };
  identity.asked.push('window');
  if (identity.consent === 'refuses') return { error: 'The user did not approve access.' };
  identity.consent = 'given';
  identity.token = identity.afterConsent;
  return { token: identity.token };
}

/** Runs in the worker, before its own first line. @param hurry how many times faster its time goes. */
export const workerHead = (hurry: number) => `${hurry === 1 ? '' : timeLine(hurry)}${identityLine}`;

const timeLine = (hurry: number) => `(() => {
  const [start, real, wait] = [Date.now(), Date.now, globalThis.setTimeout];
  Date.now = () => start + (real() - start) * ${hurry};
  globalThis.setTimeout = (work, milliseconds = 0, ...more) => wait(work, milliseconds / ${hurry}, ...more);
})();
`;

const identityLine = `(() => {
  const ask = async (query) => {
    const answer = await (await fetch('https://gmail.googleapis.com/stand-in/identity?' + new URLSearchParams(query))).json();
    if (answer.error) throw new Error(answer.error);
    return answer;
  };
  // Chrome keeps a token too, until it is told that the token is no good.
  let kept = null;
  chrome.identity.getAuthToken = async (details = {}) => {
    kept ??= (await ask({ verb: 'token', interactive: String(details.interactive === true) })).token;
    return { token: kept, grantedScopes: details.scopes ?? [] };
  };
  chrome.identity.removeCachedAuthToken = async ({ token }) => {
    if (token === kept) kept = null;
    await ask({ verb: 'drop', token });
  };
})();
`;
