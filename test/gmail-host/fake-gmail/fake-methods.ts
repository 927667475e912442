// What each method of the stand-in does to a mailbox, once the request has passed all checks.
// Example: runMethod('threads.modify', { box, id: '18c1', body: { addLabelIds: ['Label_3'] }, ... }) -> the thread with its new labels

import { draftMethods } from './draft-methods.ts';
import { emlPayload } from './eml-parts.ts';
import type { FakeMailbox, FakeMessage } from './fake-mailbox.ts';
import { labelMethods } from './label-methods.ts';
import { pageOf, searched } from './list-pages.ts';
import { bodyOf, changeOf, type Method, type MethodCall, Refused } from './method-call.ts';

const methods: { readonly [name: string]: Method } = {
  ...labelMethods,
  ...draftMethods,
  'users.getProfile': ({ box }) => ({
    emailAddress: box.address,
    messagesTotal: box.messages.size,
    threadsTotal: box.threads.size,
    historyId: `${box.historyId()}`,
  }),
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

function messageIn(box: FakeMailbox, id: string): FakeMessage {
  if (!/^[0-9a-f]{1,16}$/.test(id)) throw new Refused('invalidArgument', 'Invalid id value');
  const message = box.messages.get(id);
  if (message === undefined) throw new Refused('notFound');
  return message;
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
