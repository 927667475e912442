// Gmail as the page that hosts us: looks when it changes, tells which mail is open, reads and marks it. Touches no node of it.
// Example: createGmailPage(window).onChange(({ mail }) => ...) -> called with { threadId: '1a34...', messageId: '1a35...', subject: 'RFQ' }

import type { PageState } from '../page-messages.ts';
import {
  accountOf,
  chooseMail,
  findMails,
  type ShownMail,
  subjectAround,
  threadAround,
} from './find-mails.ts';
import { hexId, namesMail } from './gmail-ids.ts';
import type { HostPage } from './host-page.ts';
import { createLookTimes, type LookTimes } from './look-times.ts';
import { clearMarks, markWords } from './mark-words.ts';
import { groundsAround, themeOf } from './page-theme.ts';
import { readSource } from './raw-source.ts';
import { anchors, idAttributes, selectors } from './selectors.ts';
import { visibleMail } from './visible-mail.ts';

/** Milliseconds that a mail's source may take. */
const patience = 15_000;
const nothing: PageState = { mail: null, account: null, theme: null, reduced: false };

export function createGmailPage(page: Window & typeof globalThis): HostPage {
  const { document, location } = page;
  const listeners = new Set<(state: PageState) => void>();
  let state = nothing;
  let touched = '';
  const times = createLookTimes(look, {
    set: (work, milliseconds) => page.setTimeout(work, milliseconds),
    clear: (timer) => page.clearTimeout(timer),
  });

  function look(): void {
    const next = readState(document, { hash: location.hash, touched, times, before: state });
    if (isSame(state, next)) return;
    if (state.mail?.messageId !== next.mail?.messageId) clearMarks();
    state = next;
    for (const listener of [...listeners]) listener(next);
  }

  function shown(messageId: string): ShownMail | null {
    return findMails(document).find(({ id }) => id === messageId) ?? null;
  }

  const stopWatching = watchPage(page, times, (id) => {
    touched = id;
  });
  times.soon();
  return {
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    visible(messageId) {
      const mail = shown(messageId);
      if (mail === null) return { form: 'none', reason: 'gone' };
      const read = visibleMail(mail);
      return read.html.trim() === '' ? { form: 'none', reason: 'empty' } : read;
    },
    source: (messageId) =>
      readSource(messageId, {
        fetch: (address, init) => page.fetch(address, init),
        path: location.pathname,
        signal: AbortSignal.timeout(patience),
      }),
    mark(messageId, words, nth) {
      const body = words === '' ? null : (shown(messageId)?.body ?? null);
      if (body === null) clearMarks();
      else markWords(body, words, nth);
    },
    stop() {
      stopWatching();
      times.stop();
      clearMarks();
      listeners.clear();
    },
  };
}

interface Around {
  readonly hash: string;
  readonly touched: string;
  readonly times: LookTimes;
  readonly before: PageState;
}

function readState(document: Document, { hash, touched, times, before }: Around): PageState {
  const account = accountOf(document);
  const mails = findMails(document);
  // A page whose bodies are marked in a way of which the table knows nothing: each mail is then taken as a whole.
  const strange = mails.length > 0 && mails.every(({ body }) => body === null);
  const patient = strange && !times.gaveUp;
  const readable = strange && times.gaveUp ? mails.map((mail) => ({ ...mail, body: mail.element })) : mails;
  const chosen = chooseMail(readable, { touched, account });
  const threadId = chosen === null ? '' : threadAround(chosen.element);
  const lost = chosen === null ? namesMail(hash) : threadId === '';
  if (lost || patient) times.retry();
  else if (!strange) times.found();
  const reduced = (lost || strange) && times.gaveUp;
  // Until its thread is known, nothing could be written on it; after a while its own id stands for a thread of one.
  const waits = chosen !== null && threadId === '' && !times.gaveUp;
  const mail =
    chosen === null || waits
      ? null
      : {
          threadId: threadId === '' ? chosen.id : threadId,
          messageId: chosen.id,
          subject: (subjectAround(chosen.element) || subjectOfTitle(document.title, account)).slice(0, 2000),
        };
  const theme = themeOf(groundsAround(chosen?.element ?? document.body)) ?? before.theme;
  return { mail, account, theme, reduced };
}

/** "RFQ FT-4P - mara@x.example - Gmail" -> "RFQ FT-4P". */
function subjectOfTitle(title: string, account: string | null): string {
  const at = account === null ? -1 : title.toLowerCase().lastIndexOf(account);
  return at < 0 ? '' : title.slice(0, at).replace(/[\s\-–—]{1,10}$/, '');
}

function isSame(one: PageState, other: PageState): boolean {
  return (
    one.account === other.account &&
    one.theme === other.theme &&
    one.reduced === other.reduced &&
    one.mail?.messageId === other.mail?.messageId &&
    one.mail?.threadId === other.mail?.threadId &&
    one.mail?.subject === other.mail?.subject
  );
}

/** All signs that another mail may be open. @returns the way to stop. */
function watchPage(
  page: Window & typeof globalThis,
  times: LookTimes,
  touch: (id: string) => void,
): () => void {
  const { document } = page;
  const ends = new AbortController();
  const options = { capture: true, passive: true, signal: ends.signal } as const;
  const onTouch = ({ target }: Event) => {
    const mail = target instanceof page.Element ? target.closest(anchors.message) : null;
    if (mail !== null) {
      const { hex, decimal } = idAttributes.message;
      touch(hexId(mail.getAttribute(hex), mail.getAttribute(decimal)));
    }
    times.rather();
  };
  for (const kind of ['click', 'focusin', 'keyup']) document.addEventListener(kind, onTouch, options);
  const move = () => {
    touch('');
    times.found();
    times.soon();
    times.rather();
  };
  for (const kind of ['hashchange', 'popstate', 'pageshow']) page.addEventListener(kind, move, options);
  document.addEventListener('visibilitychange', () => times.rather(), options);
  const observer = new page.MutationObserver((records) => {
    if (records.some(isOfMail)) times.soon();
    else times.rather();
  });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: [...Object.values(idAttributes.message), ...Object.values(idAttributes.thread), 'href'],
  });
  return () => {
    ends.abort();
    observer.disconnect();
  };
}

const telling = [anchors.message, anchors.thread, ...selectors.body].join(', ');

/** Linear in what was added: something of a mail came into the page, or the id of one was written. */
function isOfMail({ type, target, addedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return true;
  for (const node of addedNodes)
    if (node instanceof Element && (node.matches(telling) || node.querySelector(telling) !== null))
      return true;
  return addedNodes.length > 0 && target instanceof Element && target.closest(anchors.message) !== null;
}
