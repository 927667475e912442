// The script of the stand-in for Outlook on the web: frames the pane and speaks with office.js over postMessage, JSON strings both ways.
// Example: outlook.select('m2') -> the pane gets ItemChanged, and its next body.getAsync gets the body of m2

import { answerCall, type Reply, refusal } from './answer-call.ts';
import { itemObject } from './item-object.ts';
import { callIds, type Fault, type StandInMailbox } from './stand-in-mailbox.ts';

export interface StandInWish {
  readonly pane: string;
  readonly locale: string;
  readonly mailbox: StandInMailbox;
  /** Colours as Office.context.officeTheme has them; none when left out, as with office.js of the npm package. */
  readonly theme?: StandInTheme;
}

export interface StandInTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

/** What a test steers the page by, as a global of the page. */
export interface StandIn {
  start(wish: StandInWish): void;
  mailbox: StandInMailbox;
  faults: Fault[];
  /** Names of the calls that came, oldest first. */
  readonly calls: string[];
  /** Actions of which the pane told its host: 13 means that Tab left the pane at its end. */
  readonly notices: number[];
  /** HTML of the reply forms that were asked for. */
  readonly replies: string[];
  /** @param event 'never': what some clients do; the pane is not told. Or milliseconds until it is told. */
  select(id: string | null, event?: 'never' | number): void;
  /** Puts the focus into the pane as Tab in the host does. */
  tabIn(): void;
  setTheme(theme: StandInTheme): void;
  /** Ticks these mails in the list, as a user does who selects several. */
  tick(ids: readonly string[]): void;
}

declare global {
  var outlook: StandIn;
}

const conversation = 'stand-in-conversation';
const control = 'stand-in-control';
const tabInAction = 11;
/** What Outlook answers to a pane that acts on a mail which is not open any more. */
const itemSwitched = 9030;
/** From here on the calls are the stand-in's own and name their mail. */
const ownCalls = 9000;
const telemetryCall = 163;
const callNames = new Map<number, string>(Object.entries(callIds).map(([name, id]) => [id, name]));

interface Message {
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data: unknown;
}

let frame: HTMLIFrameElement | null = null;
/** The mail that the pane was last told of. */
let told: string | null = null;
const listening = new Set<string>();

function post(message: { readonly [key: string]: unknown }): void {
  const text = JSON.stringify({ _origin: location.origin, _serializerVersion: 1, ...message });
  frame?.contentWindow?.postMessage(text, '*');
}

function reply(to: Message, data: unknown): void {
  post({
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: conversation,
    _correlationId: to._correlationId,
    _errorCode: 0,
    _responseType: 0,
    _data: data,
  });
}

function tell(event: string, data: unknown): void {
  if (!listening.has(event)) return;
  post({
    _messageType: 1,
    _actionName: event,
    _conversationId: conversation,
    _correlationId: 0,
    _errorCode: 0,
    _responseType: 1,
    _data: data,
  });
}

function tellItem(): void {
  // Before the pane listens the event is lost, as in Outlook.
  if (listening.has('olkItemSelectedChanged')) told = outlook.mailbox.open;
  tell('olkItemSelectedChanged', itemObject(outlook.mailbox, outlook.mailbox.open));
}

function appContext(locale: string) {
  return {
    _id: control,
    _appName: 64,
    _appVersion: '16.01.0.0',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: location.href,
    _clientMode: 0,
    _settings: outlook.mailbox.settings,
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'stand-in',
    _appInstanceId: control,
    _requirementMatrix: JSON.stringify({ Mailbox: outlook.mailbox.version }),
    _hostCustomMessage: '',
    _appDomains: [],
  };
}

/** The fault that this call meets, counted down. */
function faultOf(name: string): Fault | null {
  const index = outlook.faults.findIndex(({ call, times }) => call === name && times !== 0);
  const fault = outlook.faults[index];
  if (fault?.times !== undefined) outlook.faults[index] = { ...fault, times: fault.times - 1 };
  return fault ?? null;
}

function execute(message: Message): void {
  const { ApiParams: params, MethodData: method } = message._data as {
    // What office.js always puts there.
    readonly ApiParams: unknown;
    readonly MethodData: { readonly DispatchId: number };
  };
  const { mailbox } = outlook;
  const id = method.DispatchId;
  const name = callNames.get(id) ?? String(id);
  if (id !== telemetryCall) outlook.calls.push(name);
  if (name === 'reply-form') outlook.replies.push(String(Reflect.get(Object(params), 'htmlBody')));
  const open = mailbox.open;
  const switched = open !== told;
  const fault = faultOf(name);
  if (fault?.silent) return;
  const answer = (): Reply => {
    if (fault?.code !== undefined) return refusal(fault.code);
    if (switched && id < ownCalls) return refusal(itemSwitched);
    const mail = mailbox.mails.find((each) => each.id === open) ?? null;
    return answerCall(mailbox, { id, mail, params });
  };
  // An answer that waits is the one of the mail for which it was asked, even when another is open by then.
  if (fault?.delay === undefined) reply(message, answer());
  else setTimeout(() => reply(message, answer()), fault.delay);
}

function receive(message: Message, locale: string): void {
  if (message._messageType !== 0) return;
  const { _actionType: type, _actionName: name, _data: data } = message;
  if (type === 1) listening.add(name);
  if (type === 2) listening.delete(name);
  if (type !== 0) reply(message, { Error: 0 });
  else if (name === 'ContextActivationManager_getAppContextAsync') reply(message, appContext(locale));
  else if (name === 'ContextActivationManager_notifyHost')
    outlook.notices.push(Number(Reflect.get(Object(data), 1)));
  else if (name === 'GetInitialData') {
    told = outlook.mailbox.open;
    reply(message, itemObject(outlook.mailbox, told) || null);
  } else if (name === 'ExecuteMethod') execute(message);
}

function frameName({ locale, theme }: StandInWish): string {
  return JSON.stringify({
    baseFrameName: 'stand-in',
    hostInfo: `Outlook|Web|16.01|${locale}|stand-in|||0`,
    xdmInfo: `${conversation}|${control}|${location.origin}`,
    serializerVersion: '1',
    flights: '[]',
    standInTheme: theme,
  });
}

globalThis.outlook = {
  mailbox: { mails: [] } as unknown as StandInMailbox, // Replaced by start, before anything asks.
  faults: [],
  calls: [],
  notices: [],
  replies: [],
  start(wish) {
    this.mailbox = wish.mailbox;
    addEventListener('message', ({ source, data }) => {
      if (source !== frame?.contentWindow || typeof data !== 'string') return;
      receive(JSON.parse(data), wish.locale);
    });
    frame = document.createElement('iframe');
    frame.name = frameName(wish);
    frame.title = 'Add-in';
    frame.src = wish.pane;
    document.body.append(frame);
  },
  select(id, event = 0) {
    this.mailbox.open = id;
    if (event === 0) tellItem();
    else if (event !== 'never') setTimeout(tellItem, event);
  },
  tabIn() {
    frame?.focus();
    post({
      _messageType: 0,
      _actionName: 'Office_notifyAgave',
      _actionType: 0,
      _conversationId: `${conversation}_ntf`,
      _correlationId: 1,
      _data: [tabInAction],
    });
  },
  tick(ids) {
    this.mailbox.ticked = ids;
    post({ _messageType: 1, _actionName: 'standInSelection' });
  },
  setTheme(theme) {
    post({ _messageType: 1, _actionName: 'standInTheme', _data: theme });
    tell('officeThemeChanged', [JSON.stringify({ bodyBackgroundColor: 0, bodyForegroundColor: 0 })]);
  },
};
