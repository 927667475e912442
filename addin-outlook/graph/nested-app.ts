// Tokens from the mail client itself (nested app authentication) through MSAL: the one file that loads that library, and is
// itself loaded at the first use. Example: (await app.silent(wish)) -> { ok: true, token: 'eyJ0...', expires: 1764100000000 }

import {
  AuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
  PublicClientApplication,
} from '@azure/msal-browser';

export interface TokenWish {
  readonly scopes: readonly string[];
  /** What the service wants proved beyond its last token, as JSON. */
  readonly claims: string | null;
  /** Past every cache. */
  readonly fresh: boolean;
}

/** Why there is no token. */
export type TokenLack =
  /** The user has to be asked. */
  | 'interaction'
  | 'cancelled'
  /** The user or his administrator said no. */
  | 'denied'
  | 'offline'
  /** This client cannot sign in for add-ins. */
  | 'no-bridge'
  /** No answer at all. */
  | 'silence'
  | 'failed';

export type TokenAnswer =
  | { readonly ok: true; readonly token: string /** Milliseconds since 1970. */; readonly expires: number }
  | { readonly ok: false; readonly lack: TokenLack };

export interface NestedApp {
  silent(wish: TokenWish): Promise<TokenAnswer>;
  /** Opens the client's own window. */
  popup(wish: TokenWish): Promise<TokenAnswer>;
}

/** null where the client has no bridge; never rejects. To be called after Office is ready, else the bridge is not there yet. */
export async function openNestedApp(clientId: string): Promise<NestedApp | null> {
  // Without a bridge the library would fall back to web pages of its own, which cannot open inside a pane.
  let nested = false;
  try {
    const app = await createNestablePublicClientApplication(
      {
        auth: {
          clientId,
          authority: 'https://login.microsoftonline.com/common',
          clientCapabilities: ['CP1'],
        },
        // Tokens stay with the client and in memory.
        cache: { cacheLocation: 'memoryStorage' },
        system: { loggerOptions: { loggerCallback: () => {}, piiLoggingEnabled: false } },
      },
      undefined,
      (configuration, controller) => {
        nested = true;
        return new PublicClientApplication(configuration, controller);
      },
    );
    return nested ? nestedApp(app) : null;
  } catch {
    return null;
  }
}

function nestedApp(app: IPublicClientApplication): NestedApp {
  const request = ({ scopes, claims }: TokenWish) => ({
    scopes: [...scopes],
    ...(claims === null ? {} : { claims }),
  });
  return {
    silent: (wish) => answer(() => app.acquireTokenSilent({ ...request(wish), forceRefresh: wish.fresh })),
    popup: (wish) => answer(() => app.acquireTokenPopup(request(wish))),
  };
}

interface Result {
  readonly accessToken: string;
  readonly expiresOn: Date | null;
}

async function answer(work: () => Promise<Result>): Promise<TokenAnswer> {
  try {
    const { accessToken, expiresOn } = await work();
    return { ok: true, token: accessToken, expires: expiresOn?.getTime() ?? 0 };
  } catch (error) {
    return { ok: false, lack: lackOf(error) };
  }
}

const lacks: ReadonlyMap<string, TokenLack> = new Map<string, TokenLack>([
  ['no_account_error', 'interaction'],
  ['no_account_found', 'interaction'],
  ['user_canceled', 'cancelled'],
  ['access_denied', 'denied'],
  ['no_network_connectivity', 'offline'],
  ['network_error', 'offline'],
  ['nested_app_auth_bridge_disabled', 'no-bridge'],
]);

function lackOf(error: unknown): TokenLack {
  if (error instanceof InteractionRequiredAuthError) return 'interaction';
  if (!(error instanceof AuthError)) return 'failed';
  return lacks.get(error.errorCode) ?? 'failed';
}
