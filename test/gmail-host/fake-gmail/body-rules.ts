// What a request may hold, walked strictly: Google refuses a field that it does not know, and so does the stand-in.
// Example: bodyBreach('ModifyThreadRequest', { addLabels: [] }) -> 'Invalid JSON payload received. Unknown name "addLabels": ...'

type FieldRule = 'string' | 'number' | 'strings' | { readonly record: string } | { readonly words: string };

const records: { readonly [name: string]: { readonly [field: string]: FieldRule } } = {
  Label: {
    id: 'string',
    name: 'string',
    messageListVisibility: { words: 'show hide' },
    labelListVisibility: { words: 'labelShow labelShowIfUnread labelHide' },
    type: { words: 'system user' },
    messagesTotal: 'number',
    messagesUnread: 'number',
    threadsTotal: 'number',
    threadsUnread: 'number',
    color: { record: 'LabelColor' },
  },
  LabelColor: { backgroundColor: 'string', textColor: 'string' },
  ModifyThreadRequest: { addLabelIds: 'strings', removeLabelIds: 'strings' },
  ModifyMessageRequest: { addLabelIds: 'strings', removeLabelIds: 'strings' },
  BatchModifyMessagesRequest: { ids: 'strings', addLabelIds: 'strings', removeLabelIds: 'strings' },
  Draft: { id: 'string', message: { record: 'Message' } },
  Message: {
    id: 'string',
    threadId: 'string',
    labelIds: 'strings',
    snippet: 'string',
    historyId: 'string',
    internalDate: 'string',
    sizeEstimate: 'number',
    raw: 'string',
  },
};

/** @returns Google's sentence for the first thing that does not fit, null when all does. */
export function bodyBreach(record: string, body: unknown, at = ''): string | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return 'Invalid JSON payload received. Expected an object.';
  }
  const rules = new Map(Object.entries(records[record] ?? {}));
  for (const [name, value] of Object.entries(body)) {
    const rule = rules.get(name);
    const place = at === '' ? name : `${at}.${name}`;
    if (rule === undefined) {
      const where = at === '' ? '' : ` at '${at}'`;
      return `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`;
    }
    const breach = fieldBreach(rule, value, place);
    if (breach !== null) return breach;
  }
  return null;
}

function fieldBreach(rule: FieldRule, value: unknown, place: string): string | null {
  if (typeof rule === 'object' && 'record' in rule) return bodyBreach(rule.record, value, place);
  const fits =
    typeof rule === 'object'
      ? typeof value === 'string' && rule.words.split(' ').includes(value)
      : rule === 'strings'
        ? Array.isArray(value) && value.every((one) => typeof one === 'string')
        : typeof value === rule;
  return fits ? null : `Invalid value at '${place}'`;
}
