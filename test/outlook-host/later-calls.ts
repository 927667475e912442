// Calls that Outlook has had since office.js of the npm package was made, as a stand-in over the same wire: colours of the theme (1.14),
// selected mails (1.13), loading one of them (1.15). Example: Office.context.officeTheme -> { bodyBackgroundColor: '#1f1f1f', ... }

import { callIds } from './stand-in-mailbox.ts';

type Done = (result: { readonly status: string; readonly value: unknown; readonly error?: unknown }) => void;
interface Answer {
  readonly wasSuccessful: boolean;
  readonly errorCode: number;
  readonly data: unknown;
}
interface LoadedPart {
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly dateTimeCreated: number;
}

type Listen = (event: string, listener: () => void, done?: Done) => void;
interface Mailbox {
  addHandlerAsync: Listen;
}

/** The parts of office.js that this file reaches into. */
declare const Office: {
  onReady(ready: () => void): unknown;
  readonly context: { readonly mailbox: Mailbox };
};
declare const OSF: {
  readonly _OfficeAppFactory: {
    getClientEndPoint(): {
      invoke(name: string, done: (code: number, answer: Answer) => void, data: unknown): void;
    };
    getId(): string;
  };
};

const selectionEvent = 'olkSelectedItemsChanged';
let colours: object | undefined = JSON.parse(window.name || '{}').standInTheme;
const onSelection: (() => void)[] = [];
addEventListener('message', ({ data }) => {
  const message = typeof data === 'string' ? JSON.parse(data) : {};
  if (message._actionName === 'standInTheme') colours = message._data;
  if (message._actionName === 'standInSelection') for (const listener of onSelection) listener();
});

function call(id: number, params: unknown, done: Done): void {
  const factory = OSF._OfficeAppFactory;
  const data = { ApiParams: params, MethodData: { ControlId: factory.getId(), DispatchId: id } };
  factory
    .getClientEndPoint()
    .invoke(
      'ExecuteMethod',
      (_code, { wasSuccessful, errorCode, data: value }) =>
        done(
          wasSuccessful
            ? { status: 'succeeded', value }
            : { status: 'failed', value: undefined, error: { code: errorCode } },
        ),
      data,
    );
}

/** The functions of a loaded mail: each call says for which mail it is. */
function loadedItem(part: LoadedPart) {
  const on = (inner: number, params: unknown, done: Done) =>
    call(callIds['on-loaded'], { mailId: part.id, inner, params }, done);
  const person = { displayName: part.from.name, emailAddress: part.from.address };
  return {
    ...part,
    itemId: part.id,
    itemType: 'message',
    from: person,
    sender: person,
    to: [],
    cc: [],
    dateTimeCreated: new Date(part.dateTimeCreated),
    body: { getAsync: (_form: string, done: Done) => on(callIds.body, {}, done) },
    getAllInternetHeadersAsync: (done: Done) => on(callIds.headers, {}, done),
    categories: {
      getAsync: (done: Done) => on(callIds['read-categories'], {}, done),
      addAsync: (categories: unknown, done: Done) => on(callIds['add-categories'], { categories }, done),
      removeAsync: (categories: unknown, done: Done) =>
        on(callIds['remove-categories'], { categories }, done),
    },
    unloadAsync: (done: Done) => call(callIds.unload, {}, done),
  };
}

/** office.js of the npm package throws at an event that it does not know. */
function listening(before: Listen): Listen {
  return (event, listener, done) => {
    if (event !== selectionEvent) return before(event, listener, done);
    onSelection.push(listener);
    done?.({ status: 'succeeded', value: undefined });
  };
}

// office.js makes this one function unchangeable when it makes the mailbox, which is after this script.
const define = Object.defineProperty;
Object.defineProperty = (target, name, how) =>
  define(target, name, name === 'addHandlerAsync' ? { ...how, configurable: true } : how);

Office.onReady(() => {
  Object.defineProperty = define;
  const { mailbox } = Office.context;
  Object.defineProperty(Office.context, 'officeTheme', { get: () => colours, configurable: true });
  const listen = listening(mailbox.addHandlerAsync.bind(mailbox));
  Object.defineProperty(mailbox, 'addHandlerAsync', { value: listen });
  Object.assign(mailbox, {
    getSelectedItemsAsync: (done: Done) => call(callIds.selected, {}, done),
    loadItemByIdAsync: (itemId: string, done: Done) =>
      call(callIds.load, { itemId }, (result) =>
        // The stand-in answers with a whole mail or with ''.
        done(result.value ? { ...result, value: loadedItem(result.value as LoadedPart) } : result),
      ),
  });
});
