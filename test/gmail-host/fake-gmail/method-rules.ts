// The methods of the Gmail API that the stand-in knows, as the discovery document (revision 20260413) states them: path, query,
// scopes; and their prices in quota units since May 2026. Example: ruleFor('POST', 'threads/18c1/modify') -> threads.modify, id 18c1

export interface MethodRule {
  readonly name: string;
  readonly verb: 'GET' | 'POST' | 'PATCH';
  /** Below /gmail/v1/users/{userId}/; {id} is one piece of the path. */
  readonly path: string;
  readonly query: readonly string[];
  /** Any one of them suffices. */
  readonly scopes: readonly string[];
  readonly units: number;
  /** Which record of body-rules.ts the body is, null for none. */
  readonly body: string | null;
}

const prefix = 'https://www.googleapis.com/auth/gmail.';
export const scopeNames = {
  full: 'https://mail.google.com/',
  modify: `${prefix}modify`,
  readonly: `${prefix}readonly`,
  metadata: `${prefix}metadata`,
  labels: `${prefix}labels`,
  compose: `${prefix}compose`,
  messageAction: `${prefix}addons.current.message.action`,
  messageMetadata: `${prefix}addons.current.message.metadata`,
  messageReadonly: `${prefix}addons.current.message.readonly`,
  actionCompose: `${prefix}addons.current.action.compose`,
} as const;

/** Scopes that open the one message of an add-on's event; they count only with that event's own message token. */
export const messageScopes: readonly string[] = [
  scopeNames.messageAction,
  scopeNames.messageMetadata,
  scopeNames.messageReadonly,
];

const { full, modify, readonly, metadata, labels, compose, actionCompose } = scopeNames;
const writing = [full, modify];
const reading = [full, modify, readonly, metadata];
const readingOne = [...reading, ...messageScopes];
const listQuery = ['includeSpamTrash', 'labelIds', 'maxResults', 'pageToken', 'q'];

type Row = readonly [
  string,
  MethodRule['verb'],
  string,
  readonly string[],
  readonly string[],
  number,
  string | null,
];

const rows: readonly Row[] = [
  ['users.getProfile', 'GET', 'profile', [], [...reading, compose], 1, null],
  ['labels.list', 'GET', 'labels', [], [...reading, labels], 1, null],
  ['labels.create', 'POST', 'labels', [], [...writing, labels], 5, 'Label'],
  ['labels.patch', 'PATCH', 'labels/{id}', [], [...writing, labels], 5, 'Label'],
  ['threads.list', 'GET', 'threads', listQuery, reading, 10, null],
  ['threads.get', 'GET', 'threads/{id}', ['format', 'metadataHeaders'], readingOne, 40, null],
  ['threads.modify', 'POST', 'threads/{id}/modify', [], writing, 10, 'ModifyThreadRequest'],
  ['messages.list', 'GET', 'messages', listQuery, reading, 5, null],
  ['messages.get', 'GET', 'messages/{id}', ['format', 'metadataHeaders'], readingOne, 20, null],
  ['messages.modify', 'POST', 'messages/{id}/modify', [], writing, 5, 'ModifyMessageRequest'],
  ['messages.batchModify', 'POST', 'messages/batchModify', [], writing, 50, 'BatchModifyMessagesRequest'],
  [
    'history.list',
    'GET',
    'history',
    ['historyTypes', 'labelId', 'maxResults', 'pageToken', 'startHistoryId'],
    reading,
    2,
    null,
  ],
  ['drafts.create', 'POST', 'drafts', [], [...writing, compose, actionCompose], 10, 'Draft'],
  [
    'drafts.list',
    'GET',
    'drafts',
    ['includeSpamTrash', 'maxResults', 'pageToken', 'q'],
    [...writing, readonly, compose],
    5,
    null,
  ],
];

export const methodRules: readonly MethodRule[] = rows.map(
  ([name, verb, path, query, scopes, units, body]) => ({ name, verb, path, query, scopes, units, body }),
);

/** Query words that every method takes. `fields` is left out on purpose: the stand-in always sends the whole. */
export const standardQuery: readonly string[] = ['alt', 'prettyPrint', 'quotaUser', '$.xgafv', 'key'];

export interface FoundRule {
  readonly rule: MethodRule;
  readonly id: string;
}

export function ruleFor(verb: string, path: string): FoundRule | null {
  const pieces = path.split('/');
  for (const rule of methodRules) {
    const wanted = rule.path.split('/');
    if (rule.verb !== verb || wanted.length !== pieces.length) continue;
    if (wanted.every((piece, at) => piece === '{id}' || piece === pieces[at])) {
      return { rule, id: decodeURIComponent(pieces[wanted.indexOf('{id}')] ?? '') };
    }
  }
  return null;
}
