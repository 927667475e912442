// The bridge that a mail client puts into the window of an add-in for signing in, with answers by script.
// Example: const bridge = putFakeBridge({ GetToken: { error: 'USER_INTERACTION_REQUIRED' }, GetTokenPopup: 'token' })

export type BridgeAnswer = 'token' | 'silence' | { readonly error: string; readonly code?: string };

export interface BridgeScript {
  readonly GetInitContext?: 'context' | 'silence' | { readonly error: string; readonly code?: string };
  readonly GetToken?: BridgeAnswer;
  readonly GetTokenPopup?: BridgeAnswer;
}

export interface FakeBridge {
  /** What the library asked for, in order. */
  readonly asked: { readonly method: string; readonly scope: string; readonly claims: string }[];
  /** Tokens that were given, newest last. */
  readonly tokens: string[];
  answer(script: BridgeScript): void;
}

interface BridgeRequest {
  readonly requestId: string;
  readonly method: keyof BridgeScript;
  readonly tokenParams?: { readonly scope?: string; readonly claims?: string };
}

type Listener = (message: string) => void;

/** The window of Node's tests is its global object: the library looks for the bridge there. */
export function putFakeBridge(first: BridgeScript = {}): FakeBridge {
  const asked: { method: string; scope: string; claims: string }[] = [];
  const tokens: string[] = [];
  const listeners = new Set<Listener>();
  let script = first;
  const bridge = {
    addEventListener: (_name: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_name: string, listener: Listener) => void listeners.delete(listener),
    postMessage: (text: string) => {
      const { requestId, method, tokenParams }: BridgeRequest = JSON.parse(text);
      asked.push({ method, scope: tokenParams?.scope ?? '', claims: tokenParams?.claims ?? '' });
      const wanted = script[method] ?? (method === 'GetInitContext' ? 'context' : 'token');
      if (wanted === 'silence') return;
      if (wanted === 'token') tokens.push(`secret-token-${tokens.length + 1}`);
      const body =
        typeof wanted === 'object'
          ? { success: false, error: { status: wanted.error, code: wanted.code } }
          : wanted === 'context'
            ? { success: true, initContext }
            : { success: true, ...tokenBody(tokens.at(-1) ?? '', tokenParams?.scope ?? '') };
      queueMicrotask(() => {
        for (const listener of listeners) listener(JSON.stringify({ requestId, ...body }));
      });
    },
  };
  Object.assign(globalThis, { nestedAppAuthBridge: bridge });
  return {
    asked,
    tokens,
    answer: (next) => {
      script = next;
    },
  };
}

export function takeBridgeAway(): void {
  Reflect.deleteProperty(globalThis, 'nestedAppAuthBridge');
}

const account = {
  homeAccountId: 'user.tenant',
  environment: 'login.microsoftonline.com',
  tenantId: 'tenant',
  username: 'sales@seller.example',
  localAccountId: 'user',
  name: 'Li Na',
};

const initContext = {
  sdkName: 'fake',
  sdkVersion: '1.0',
  capabilities: {},
  accountContext: { homeAccountId: 'user.tenant', environment: account.environment, tenantId: 'tenant' },
};

function tokenBody(token: string, scope: string) {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { oid: 'user', tid: 'tenant', preferred_username: account.username, name: account.name };
  const idToken = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
  return { token: { access_token: token, id_token: idToken, expires_in: 3600, scope }, account };
}
