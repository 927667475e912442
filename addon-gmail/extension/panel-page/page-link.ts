// The panel's end of the port to the content script of its tab: hears what is open there, asks for the mail, marks words in it.
// Example: const link = createPageLink({ place, connect }); link.onPage(({ mail }) => ...); await link.read(mail.messageId, 'visible')

import {
  type PageState,
  type ReadAnswer,
  type ReadWay,
  readFromPage,
  type ToPage,
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
  const waiting = new Map<number, (answer: ReadAnswer) => void>();
  let listener: (page: PageState | null) => void = () => {};
  let port: PagePort | null = null;
  let tab: number | null = null;
  let lastJob = 0;

  function close(): void {
    for (const answer of waiting.values()) answer(gone);
    waiting.clear();
    port = null;
  }

  function open(tabId: number | null): void {
    // Within a page that moves from mail to mail the tab tells of itself again; its port stays.
    if (port !== null && tabId === tab) return;
    port?.disconnect();
    close();
    tab = tabId;
    // What was shown of another tab is gone, even when the same mail is open in this one.
    listener(null);
    if (tabId === null) return;
    const next = connect(tabId);
    port = next;
    next.onMessage.addListener((message) => {
      const told = port === next ? readFromPage(message) : null;
      if (told?.type === 'page') listener(told.page);
      if (told?.type !== 'read') return;
      waiting.get(told.job)?.(told.answer);
      waiting.delete(told.job);
    });
    next.onDisconnect.addListener(() => {
      if (port !== next) return;
      close();
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
      lastJob += 1;
      const job = lastJob;
      return new Promise((resolve) => {
        waiting.set(job, resolve);
        if (post({ type: 'read', job, messageId, way })) return;
        waiting.delete(job);
        resolve(gone);
      });
    },
    tell: (message) => void post(message),
  };
}
