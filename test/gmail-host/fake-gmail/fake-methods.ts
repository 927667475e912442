// What each method of the stand-in does to a mailbox, once the request has passed all checks.
// Example: runMethod('threads.modify', { box, id: '18c1', body: { addLabelIds: ['Label_3'] }, ... }) -> the thread with its new labels

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import { decodeWords, emlPayload, headerOf, splitEml } from './eml-parts.ts';
import type { ErrorName } from './error-forms.ts';
import type { FakeMailbox, FakeMessage } from './fake-mailbox.ts';
import { colourBreach, type FakeLabel, labelNameBreach, notByHand } from './label-rules.ts';
import { readSearch, UnknownSearchWord } from './search-query.ts';

export interface MethodCall {
  readonly box: FakeMailbox;
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly now: number;
  /** Whether the token may see bodies and search. */
  readonly metadataOnly: boolean;
}

/** A refusal, thrown by a method and turned into Google's form outside. */
export class Refused extends Error {
  readonly form: ErrorName;
  constructor(form: ErrorName, message = '') {
    super(message);
    this.form = form;
  }
}

interface Bodies {
  readonly label: gmail_v1.Schema$Label;
  readonly change: gmail_v1.Schema$BatchModifyMessagesRequest;
  readonly draft: gmail_v1.Schema$Draft;
}

/** The body has been walked by the rules of its record before. */
function bodyOf<K extends keyof Bodies>({ body }: MethodCall): Bodies[K] {
  return body as Bodies[K];
}

type Method = (call: MethodCall) => unknown;

const methods: { readonly [name: string]: Method } = {
  'users.getProfile': ({ box }) => ({
    emailAddress: box.address,
    messagesTotal: box.messages.size,
    threadsTotal: box.threads.size,
    historyId: `${box.historyId()}`,
  }),
  'labels.list': ({ box }) => ({ labels: [...box.labels.values()].map(labelView) }),
  'labels.create': (call) => {
    const { name, color, messageListVisibility, labelListVisibility } = bodyOf<'label'>(call);
    const more = { messageListVisibility, labelListVisibility };
    checkLabel(call.box, name ?? '', color, null);
    if (call.box.labels.size >= 10_000)
      throw new Refused('invalidArgument', 'Exceeds maximum number of labels');
    const set = Object.fromEntries(Object.entries({ ...more, color }).filter(([, value]) => value != null));
    return labelView(call.box.makeLabel(name ?? '', set));
  },
  'labels.patch': (call) => {
    const label = call.box.labels.get(call.id);
    if (label === undefined) throw new Refused('notFound');
    if (label.type === 'system') throw new Refused('invalidArgument', 'Cannot modify system label');
    const { name, color, messageListVisibility, labelListVisibility } = bodyOf<'label'>(call);
    checkLabel(call.box, name ?? label.name, color, label);
    if (name != null) label.name = name;
    if (color?.backgroundColor && color.textColor) {
      label.color = { backgroundColor: color.backgroundColor, textColor: color.textColor };
    }
    if (messageListVisibility != null) label.messageListVisibility = messageListVisibility;
    if (labelListVisibility != null) label.labelListVisibility = labelListVisibility;
    return labelView(label);
  },
  'threads.list': (call) => {
    const found = [...new Map(searched(call).map((message) => [message.threadId, message])).values()];
    const { page, nextPageToken } = pageOf(found, call.query);
    return {
      threads: page.map(({ threadId, snippet, historyId }) => ({
        id: threadId,
        snippet,
        historyId: `${historyId}`,
      })),
      resultSizeEstimate: found.length,
      ...nextPageToken,
    };
  },
  'threads.get': (call) => {
    const messages = call.box.threads.get(call.id);
    if (messages === undefined) throw new Refused('notFound');
    const format = call.query.get('format') ?? 'full';
    if (format === 'raw') throw new Refused('invalidArgument', "Invalid value at 'format'");
    return threadView(call.id, messages, (message) => messageView(message, format, call));
  },
  'threads.modify': (call) => {
    const messages = call.box.threads.get(call.id);
    if (messages === undefined) throw new Refused('notFound');
    const { add, remove } = changeOf(call);
    for (const message of messages) call.box.change(message, add, remove);
    return threadView(call.id, messages, ({ id, threadId, labelIds }) => ({
      id,
      threadId,
      labelIds: [...labelIds],
    }));
  },
  'messages.list': (call) => {
    const found = searched(call);
    const { page, nextPageToken } = pageOf(found, call.query);
    return {
      messages: page.map(({ id, threadId }) => ({ id, threadId })),
      resultSizeEstimate: found.length,
      ...nextPageToken,
    };
  },
  'messages.get': (call) =>
    messageView(messageIn(call.box, call.id), call.query.get('format') ?? 'full', call),
  'messages.modify': (call) => {
    const message = messageIn(call.box, call.id);
    const { add, remove } = changeOf(call);
    call.box.change(message, add, remove);
    return { id: message.id, threadId: message.threadId, labelIds: [...message.labelIds] };
  },
  'messages.batchModify': (call) => {
    const ids = bodyOf<'change'>(call).ids ?? [];
    if (ids.length > 1000) throw new Refused('invalidArgument', 'Number of ids cannot exceed 1000');
    if (ids.length === 0) throw new Refused('invalidArgument', 'No message ids specified');
    const { add, remove } = changeOf(call);
    // Ids that are gone are passed over without a word.
    for (const id of ids) {
      const message = call.box.messages.get(id);
      if (message !== undefined) call.box.change(message, add, remove);
    }
    return null;
  },
  'history.list': historyList,
  'drafts.create': (call) => {
    const message = bodyOf<'draft'>(call).message ?? {};
    const raw = Buffer.from(message.raw ?? '', 'base64url');
    if (raw.length === 0)
      throw new Refused(
        'invalidArgument',
        "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
      );
    const threadId = message.threadId ?? null;
    if (threadId !== null) checkReply(call.box, threadId, raw);
    const made = call.box.addMail(raw, {
      labelIds: ['DRAFT'],
      receivedAt: call.now,
      ...(threadId === null ? {} : { threadId }),
    });
    const id = `r${BigInt(`0x${made.id}`)}`;
    call.box.drafts.set(id, made);
    return { id, message: { id: made.id, threadId: made.threadId, labelIds: [...made.labelIds] } };
  },
  'drafts.list': (call) => {
    const test = testOf(call);
    const found = [...call.box.drafts].filter(
      ([, message]) => call.box.messages.has(message.id) && test(message),
    );
    const { page, nextPageToken } = pageOf(found.reverse(), call.query);
    const drafts = page.map(([id, message]) => ({
      id,
      message: { id: message.id, threadId: message.threadId },
    }));
    // An empty list is left out, as Google does.
    return { ...(drafts.length > 0 ? { drafts } : {}), resultSizeEstimate: found.length, ...nextPageToken };
  },
};

export function runMethod(name: string, call: MethodCall): unknown {
  const method = methods[name];
  if (method === undefined) throw new Refused('notFound');
  return method(call);
}

function historyList({ box, query }: MethodCall): unknown {
  const start = Number(query.get('startHistoryId') ?? Number.NaN);
  if (!Number.isInteger(start)) throw new Refused('invalidArgument', 'Missing or invalid startHistoryId');
  if (start < box.oldestHistoryId() || start > box.historyId()) throw new Refused('notFound');
  const kinds = query.getAll('historyTypes');
  const labelId = query.get('labelId');
  const entries = box.history.filter(
    ({ id, kind, message }) =>
      id > start &&
      (kinds.length === 0 || kinds.includes(kind)) &&
      (labelId === null || message.labelIds.has(labelId)),
  );
  const { page, nextPageToken } = pageOf(entries, query);
  const fields = { labelAdded: 'labelsAdded', labelRemoved: 'labelsRemoved', messageAdded: 'messagesAdded' };
  const history = page.map(({ id, kind, message, labelIds }) => {
    const view = { id: message.id, threadId: message.threadId, labelIds: [...message.labelIds] };
    const entry = kind === 'messageAdded' ? { message: view } : { message: view, labelIds };
    return {
      id: `${id}`,
      messages: [{ id: message.id, threadId: message.threadId }],
      [fields[kind]]: [entry],
    };
  });
  return { ...(history.length > 0 ? { history } : {}), historyId: `${box.historyId()}`, ...nextPageToken };
}

function labelView({ id, name, type, color, messageListVisibility, labelListVisibility }: FakeLabel) {
  const shown = { messageListVisibility, labelListVisibility, color };
  return {
    id,
    name,
    type,
    ...Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined)),
  };
}

function checkLabel(
  box: FakeMailbox,
  name: string,
  color: gmail_v1.Schema$LabelColor | undefined,
  own: FakeLabel | null,
): void {
  const others = [...box.labels.values()].filter((label) => label !== own).map((label) => label.name);
  const breach = labelNameBreach(name, others);
  if (breach !== null) throw new Refused(breach);
  const bad = color === undefined ? null : colourBreach(color);
  if (bad !== null) throw new Refused('invalidArgument', bad);
}

function messageIn(box: FakeMailbox, id: string): FakeMessage {
  if (!/^[0-9a-f]{1,16}$/.test(id)) throw new Refused('invalidArgument', 'Invalid id value');
  const message = box.messages.get(id);
  if (message === undefined) throw new Refused('notFound');
  return message;
}

function changeOf(call: MethodCall): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  const { addLabelIds, removeLabelIds } = bodyOf<'change'>(call);
  const [add, remove] = [addLabelIds ?? [], removeLabelIds ?? []];
  if (add.length === 0 && remove.length === 0)
    throw new Refused('invalidArgument', 'No label add or removes specified');
  if (add.length > 100 || remove.length > 100) throw new Refused('invalidArgument', 'Too many label ids');
  for (const id of [...add, ...remove]) {
    if (!call.box.labels.has(id) || notByHand.includes(id))
      throw new Refused('invalidArgument', `Invalid label: ${id}`);
  }
  if (add.some((id) => remove.includes(id)))
    throw new Refused('invalidArgument', 'Cannot both add and remove the same label');
  return { add, remove };
}

function testOf({ box, query, now, metadataOnly }: MethodCall): (message: FakeMessage) => boolean {
  const q = query.get('q') ?? '';
  if (q !== '' && metadataOnly)
    throw new Refused('insufficientPermissions', "Metadata scope does not support 'q' parameter");
  try {
    const search = readSearch(q, box, now);
    const all = search.everywhere || query.get('includeSpamTrash') === 'true';
    const wanted = query.getAll('labelIds');
    return (message) =>
      (all ||
        wanted.some((id) => id === 'SPAM' || id === 'TRASH') ||
        !(message.labelIds.has('SPAM') || message.labelIds.has('TRASH'))) &&
      wanted.every((id) => message.labelIds.has(id)) &&
      search.test(message);
  } catch (error) {
    if (error instanceof UnknownSearchWord)
      throw new Refused('invalidArgument', `The stand-in cannot search for ${error.message}`);
    throw error;
  }
}

function searched(call: MethodCall): readonly FakeMessage[] {
  return [...call.box.messages.values()].filter(testOf(call)).sort((a, b) => b.internalDate - a.internalDate);
}

function pageOf<T>(all: readonly T[], query: URLSearchParams) {
  const size = Number(query.get('maxResults') ?? 100);
  const start = Number(query.get('pageToken') ?? 0);
  if (!(Number.isInteger(size) && size > 0 && size <= 500))
    throw new Refused('invalidArgument', 'Invalid maxResults');
  if (!(Number.isInteger(start) && start >= 0)) throw new Refused('invalidArgument', 'Invalid pageToken');
  const end = start + size;
  return { page: all.slice(start, end), nextPageToken: end < all.length ? { nextPageToken: `${end}` } : {} };
}

function threadView(id: string, messages: readonly FakeMessage[], view: (message: FakeMessage) => unknown) {
  return {
    id,
    historyId: `${Math.max(...messages.map((one) => one.historyId))}`,
    messages: messages.map(view),
  };
}

function messageView(message: FakeMessage, format: string, { query, metadataOnly }: MethodCall) {
  if (!['minimal', 'full', 'raw', 'metadata'].includes(format))
    throw new Refused('invalidArgument', "Invalid value at 'format'");
  if (metadataOnly && (format === 'full' || format === 'raw')) {
    throw new Refused(
      'insufficientPermissions',
      `Metadata scope doesn't allow format ${format.toUpperCase()}`,
    );
  }
  const base = {
    id: message.id,
    threadId: message.threadId,
    labelIds: [...message.labelIds],
    snippet: message.snippet,
    historyId: `${message.historyId}`,
    internalDate: `${message.internalDate}`,
    sizeEstimate: message.raw.length,
  };
  if (format === 'minimal') return base;
  if (format === 'raw') return { ...base, raw: message.raw.toString('base64url') };
  const payload = emlPayload(message.raw);
  if (format === 'full') return { ...base, payload };
  const wanted = query.getAll('metadataHeaders').map((name) => name.toLowerCase());
  const headers = (payload.headers ?? []).filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name?.toLowerCase() ?? ''),
  );
  return { ...base, payload: { mimeType: payload.mimeType, headers } };
}

/** Stricter than Gmail, which takes such a draft and then shows it as a conversation of its own or not at all. */
function checkReply(box: FakeMailbox, threadId: string, raw: Buffer): void {
  const thread = box.threads.get(threadId);
  if (thread === undefined) throw new Refused('notFound');
  const { headers } = splitEml(raw);
  const ids = thread.map(({ rfcId }) => rfcId);
  const names = (name: string) =>
    headerOf(headers, name)
      .split(/[\s<>]+/)
      .filter((id) => id !== '');
  const answers =
    names('in-reply-to').some((id) => ids.includes(id)) && names('references').some((id) => ids.includes(id));
  if (!answers) throw new Refused('invalidArgument', 'The draft does not answer a message of its thread');
  const plain = (subject: string) => subject.replace(/^(?:(?:re|fwd?|回复|答复)\s*[:：]\s*)+/i, '').trim();
  if (!thread.some(({ subject }) => plain(subject) === plain(decodeWords(headerOf(headers, 'subject'))))) {
    throw new Refused('invalidArgument', 'The subject of the draft is not that of its thread');
  }
}
