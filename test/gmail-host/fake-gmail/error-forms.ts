// Every way in which Gmail says no, as it goes over the wire. Example: errorForm('domainPolicy') -> 403 with the reason 'domainPolicy'

export interface WireAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

interface Form {
  readonly status: number;
  readonly word: string;
  readonly reason: string;
  readonly message: string;
  readonly domain?: string;
  /** The newer kind of detail that stands beside the reason. */
  readonly detail?: string;
}

const forms = {
  authError: {
    status: 401,
    word: 'UNAUTHENTICATED',
    reason: 'authError',
    message: 'Request had invalid authentication credentials. Expected OAuth 2 access token.',
  },
  insufficientPermissions: {
    status: 403,
    word: 'PERMISSION_DENIED',
    reason: 'insufficientPermissions',
    message: 'Request had insufficient authentication scopes.',
    detail: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
  },
  forbidden: {
    status: 403,
    word: 'PERMISSION_DENIED',
    reason: 'forbidden',
    message: 'Delegation denied for the user.',
  },
  domainPolicy: {
    status: 403,
    word: 'PERMISSION_DENIED',
    reason: 'domainPolicy',
    message: 'The domain administrators have disabled Gmail apps.',
  },
  accessNotConfigured: {
    status: 403,
    word: 'PERMISSION_DENIED',
    reason: 'accessNotConfigured',
    message: 'Gmail API has not been used in this project before or it is disabled.',
    domain: 'usageLimits',
  },
  rateLimitExceeded: limit(403, 'rateLimitExceeded', 'Rate Limit Exceeded'),
  userRateLimitExceeded: limit(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'),
  quotaExceeded: limit(403, 'quotaExceeded', 'Quota exceeded for quota metric'),
  tooManyRequests: limit(429, 'rateLimitExceeded', 'Resource has been exhausted (e.g. check quota).'),
  tooManyConcurrent: limit(429, 'rateLimitExceeded', 'Too many concurrent requests for user'),
  /** The time goes where the star stands. */
  retryAfterInMessage: limit(429, 'userRateLimitExceeded', 'User-rate limit exceeded.  Retry after *'),
  failedPrecondition: {
    status: 400,
    word: 'FAILED_PRECONDITION',
    reason: 'failedPrecondition',
    message: 'Precondition check failed.',
  },
  labelConflict: {
    status: 409,
    word: 'ABORTED',
    reason: 'aborted',
    message: 'Label name exists or conflicts',
  },
  labelConflictOld: {
    status: 400,
    word: 'FAILED_PRECONDITION',
    reason: 'failedPrecondition',
    message: 'Label name exists or conflicts',
  },
  invalidArgument: {
    status: 400,
    word: 'INVALID_ARGUMENT',
    reason: 'invalidArgument',
    message: 'Invalid argument',
  },
  invalidLabel: {
    status: 400,
    word: 'INVALID_ARGUMENT',
    reason: 'invalidArgument',
    message: 'Invalid label: Label_0',
  },
  invalidLabelName: {
    status: 400,
    word: 'INVALID_ARGUMENT',
    reason: 'invalidArgument',
    message: 'Invalid label name',
  },
  notFound: {
    status: 404,
    word: 'NOT_FOUND',
    reason: 'notFound',
    message: 'Requested entity was not found.',
  },
  conditionNotMet: {
    status: 412,
    word: 'FAILED_PRECONDITION',
    reason: 'conditionNotMet',
    message: 'Precondition Failed',
  },
  internal: { status: 500, word: 'INTERNAL', reason: 'backendError', message: 'Internal error encountered.' },
  unavailable: {
    status: 503,
    word: 'UNAVAILABLE',
    reason: 'backendError',
    message: 'The service is currently unavailable.',
  },
} as const satisfies { readonly [name: string]: Form };

export type ErrorName = keyof typeof forms;
export const errorNames: readonly ErrorName[] = Object.keys(forms).filter(
  (name) => name in forms,
) as ErrorName[];

/** Answers that are no JSON of Gmail's at all. */
const oddForms = {
  htmlError: answer(502, 'text/html', '<html><title>Error 502</title><p>That is an error.</html>'),
  timeoutPage: answer(504, 'text/html', '<html>upstream request timeout</html>'),
  emptyError: answer(500, 'application/json', ''),
  cutJson: answer(200, 'application/json', '{"id":"18c1","mess'),
  htmlSuccess: answer(200, 'text/html', '<html><title>Sign in to the hotel network</title></html>'),
} as const;

export type OddName = keyof typeof oddForms;

export interface ErrorWords {
  readonly message?: string;
  readonly retryAfter?: string;
}

export function errorForm(name: ErrorName | OddName, words: ErrorWords = {}): WireAnswer {
  const headers: { [name: string]: string } =
    words.retryAfter === undefined ? {} : { 'retry-after': words.retryAfter };
  if (name in oddForms) {
    const odd = oddForms[name as OddName];
    return { ...odd, headers: { ...odd.headers, ...headers } };
  }
  const form: Form = forms[name as ErrorName];
  const message = words.message ?? form.message;
  if (form.status === 401) headers['www-authenticate'] = 'Bearer realm="https://accounts.google.com/"';
  const details =
    form.detail === undefined
      ? {}
      : { details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: form.detail }] };
  return {
    status: form.status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
    body: JSON.stringify({
      error: {
        code: form.status,
        message,
        errors: [{ message, domain: form.domain ?? 'global', reason: form.reason }],
        status: form.word,
        ...details,
      },
    }),
  };
}

function limit(status: number, reason: string, message: string): Form {
  return { status, reason, message, word: 'RESOURCE_EXHAUSTED', domain: 'usageLimits' };
}

function answer(status: number, type: string, body: string): WireAnswer {
  return { status, headers: { 'content-type': type }, body };
}
