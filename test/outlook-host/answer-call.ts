// What the stand-in mailbox answers to one call of office.js. Example: answerCall(box, { id: 37, mail, params: { coercionType: 3 } })
// -> { wasSuccessful: true, error: false, errorCode: 0, data: '<p>Hello</p>' }

import { itemObject } from './item-object.ts';
import { callIds, type StandInMail, type StandInMailbox } from './stand-in-mailbox.ts';

export interface StandInCall {
  readonly id: number;
  /** The mail that was open when the call came. */
  readonly mail: StandInMail | null;
  readonly params: unknown;
}

export type Reply = { readonly [key: string]: unknown };

const codes = { unknownCategory: 9044, categoryExists: 9045, notFound: 9049, sharedFolder: 9055 };

export function refusal(errorCode: number): Reply {
  return { wasSuccessful: false, error: true, errorCode };
}

function success(data: unknown): Reply {
  return { wasSuccessful: true, error: false, errorCode: 0, data };
}

export function answerCall(box: StandInMailbox, call: StandInCall): Reply {
  const { mail, params } = call;
  switch (call.id) {
    case callIds['save-settings']:
      box.settings = settingsOf(params);
      return success(null);
    case callIds['read-master']:
      return success(box.master);
    case callIds['add-master']:
      return addMaster(box, field(params, 'categoryDetails'));
    case callIds.selected:
      return success(box.ticked.map((id) => selectedPart(box, id)));
    case callIds.load:
      return success(itemObject(box, String(field(params, 'itemId'))));
    case callIds.unload:
      return success(null);
    case callIds['on-loaded']:
      return answerForLoaded(box, params);
    default:
      return mail === null ? refusal(codes.notFound) : answerForMail(box, mail, call);
  }
}

function answerForLoaded(box: StandInMailbox, params: unknown): Reply {
  const mail = box.mails.find(({ id }) => id === field(params, 'mailId'));
  const inner = { id: Number(field(params, 'inner')), params: field(params, 'params'), mail: mail ?? null };
  return mail === undefined ? refusal(codes.notFound) : answerForMail(box, mail, inner);
}

function answerForMail(box: StandInMailbox, mail: StandInMail, { id, params }: StandInCall): Reply {
  switch (id) {
    case callIds.body:
      return success(mail.html);
    case callIds.headers:
      return success(mail.headers);
    case callIds.shared:
      return success({ owner: 'owner@ridgeline.example', delegatePermissions: 1, targetMailbox: '' });
    case callIds['load-notes']:
      return { wasSuccessful: true, customProperties: mail.notes };
    case callIds['save-notes']:
      mail.notes = JSON.stringify(field(params, 'customProperties'));
      return success(null);
    case callIds['read-categories']:
      return success(mail.categories.map((name) => ({ displayName: name, color: colourOf(box, name) })));
    case callIds['add-categories']:
      return addCategories(box, mail, names(params));
    case callIds['remove-categories']: {
      const gone = names(params);
      mail.categories = mail.categories.filter((name) => !gone.includes(name));
      return success(null);
    }
    default:
      return success(null);
  }
}

function addCategories(box: StandInMailbox, mail: StandInMail, wanted: readonly string[]): Reply {
  const known = new Set(box.master.map(({ displayName }) => displayName.toLowerCase()));
  if (wanted.some((name) => !known.has(name.toLowerCase()))) return refusal(codes.unknownCategory);
  mail.categories = [...new Set([...mail.categories, ...wanted])];
  return success(null);
}

/** Delegates may read the list and not change it. */
function addMaster(box: StandInMailbox, wanted: unknown): Reply {
  if (box.shared) return refusal(codes.sharedFolder);
  const known = new Set(box.master.map(({ displayName }) => displayName.toLowerCase()));
  const fresh: StandInMailbox['master'] = Array.isArray(wanted) ? wanted : [];
  if (fresh.some(({ displayName }) => known.has(displayName.toLowerCase())))
    return refusal(codes.categoryExists);
  box.master = [...box.master, ...fresh];
  return success(null);
}

function colourOf({ master }: StandInMailbox, name: string): string {
  return master.find(({ displayName }) => displayName === name)?.color ?? 'None';
}

function selectedPart({ mails }: StandInMailbox, id: string) {
  const mail = mails.find((each) => each.id === id);
  return {
    itemId: id,
    itemType: 'message',
    itemMode: 'read',
    conversationId: mail?.conversationId ?? '',
    internetMessageId: mail?.internetMessageId ?? '',
    subject: mail?.subject ?? '',
  };
}

function field(params: unknown, name: string): unknown {
  return typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
}

function names(params: unknown): readonly string[] {
  const list = field(params, 'categories');
  return Array.isArray(list) ? list.map(String) : [];
}

function settingsOf(params: unknown): StandInMailbox['settings'] {
  const first: unknown = Array.isArray(params) ? params[0] : null;
  return typeof first === 'object' && first !== null
    ? Object.fromEntries(Object.entries(first).map(([name, value]) => [name, String(value)]))
    : {};
}
