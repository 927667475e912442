// The stand-in Gmail as a `fetch`, for tests in one process. Example: createFetchCalls({ fetch: fakeFetch(gmail), tokens, baseUrl })

import type { FakeGmail } from './fake-gmail.ts';

export function fakeFetch(gmail: Pick<FakeGmail, 'respond'>): typeof fetch {
  return async (input, init = {}) => {
    const { signal } = init;
    const url = new URL(input instanceof Request ? input.url : input);
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    const body = typeof init.body === 'string' ? init.body : '';
    const aborted = new Promise<never>((_, reject) => {
      const stop = () => reject(new DOMException('aborted', 'AbortError'));
      if (signal?.aborted === true) stop();
      signal?.addEventListener('abort', stop);
    });
    // Nobody may be listening when it is aborted after the answer.
    aborted.catch(() => undefined);
    const request = { method: init.method ?? 'GET', url: url.pathname + url.search, headers, body };
    const outcome = await Promise.race([gmail.respond(request), aborted]);
    if (outcome === 'drop') throw new TypeError('fetch failed');
    if (outcome === 'hang') return aborted;
    return new Response(outcome.status === 204 ? null : outcome.body, outcome);
  };
}
