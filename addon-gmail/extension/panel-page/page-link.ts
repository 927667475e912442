// The panel's end of the port to the content script of its tab: hears what is open there, asks for the mail, marks words in it.
// Example: const link = createPageLink({ place, connect }); link.onPage(({ mail }) => ...); await link.read(mail.messageId, 'visible')

import {
  type PageState,
  type ReadAnswer,
  type ReadWay,
  readFromPage,
  type ToPage,
  type VisibleMail,
} from '../page-messages.ts';
import type { PanelPlace } from './panel-place.ts';

export interface PageLink {
  /** null: there is no Gmail in the tab, or not yet. */
  onPage(listener: (page: PageState | null) => void): void;
  /** Never rejects: a page that goes away meanwhile answers "gone". */
  read(messageId: string, way: ReadWay): Promise<ReadAnswer>;
  /** Anything but a question. */
  tell(message: Exclude<ToPage, { readonly type: 'read' }>): void;
}

/** The parts of chrome.runtime.Port that are used. */
export interface PagePort {
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
  postMessage(message: ToPage): void;
  disconnect(): void;
}

export interface LinkParts {
  readonly place: Pick<PanelPlace, 'onTab'>;
  readonly connect: (tabId: number) => PagePort;
}

const gone: ReadAnswer = { form: 'none', reason: 'gone' };

export function createPageLink({ place, connect }: LinkParts): PageLink {
  const questions = createQuestions();
  let listener: (page: PageState | null) => void = () => {};
  let port: PagePort | null = null;
  let tab: number | null = null;
  const along = createAlong();

  function open(tabId: number | null): void {
    // Within a page that moves from mail to mail the tab tells of itself again; its port stays.
    if (port !== null && tabId === tab) return;
    port?.disconnect();
    port = null;
    questions.end();
    tab = tabId;
    // What was shown of another tab is gone, even when the same mail is open in this one.
    listener(null);
    if (tabId === null) return;
    const next = connect(tabId);
    port = next;
    next.onMessage.addListener((message) => {
      const told = port === next ? readFromPage(message) : null;
      if (told?.type === 'page') {
        along.bring(told.page, told.visible);
        listener(told.page);
      }
      if (told?.type === 'read') questions.answer(told.job, told.answer);
    });
    next.onDisconnect.addListener(() => {
      if (port !== next) return;
      port = null;
      questions.end();
      listener(null);
    });
  }

  function post(message: ToPage): boolean {
    try {
      port?.postMessage(message);
      return port !== null;
    } catch {
      return false;
    }
  }

  return {
    onPage(next) {
      listener = next;
      place.onTab(open);
    },
    read(messageId, way) {
      const ready = along.take(messageId, way);
      if (ready !== null) return Promise.resolve(ready);
      return questions.ask((job) => post({ type: 'read', job, messageId, way }));
    },
    tell: (message) => void post(message),
  };
}

/** What came along with the news of another mail, for the first who asks for it. */
function createAlong() {
  let held: { readonly messageId: string; readonly visible: VisibleMail } | null = null;
  return {
    bring({ mail }: PageState, visible: VisibleMail | null): void {
      if (mail !== null && visible !== null) held = { messageId: mail.messageId, visible };
    },
    take(messageId: string, way: ReadWay): VisibleMail | null {
      const ready = way === 'visible' && held?.messageId === messageId ? held.visible : null;
      held = null;
      return ready;
    },
  };
}

/** Questions on their way, by number. */
function createQuestions() {
  const waiting = new Map<number, (answer: ReadAnswer) => void>();
  let lastJob = 0;
  const answer = (job: number, given: ReadAnswer) => {
    waiting.get(job)?.(given);
    waiting.delete(job);
  };
  return {
    answer,
    /** @param send false when the question could not be sent. */
    ask(send: (job: number) => boolean): Promise<ReadAnswer> {
      lastJob += 1;
      const job = lastJob;
      return new Promise((resolve) => {
        waiting.set(job, resolve);
        if (!send(job)) answer(job, gone);
      });
    },
    end() {
      for (const job of [...waiting.keys()]) answer(job, gone);
    },
  };
}
