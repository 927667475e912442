// The mails that the page shows, by the two anchors, and which of them the user looks at.
// Example: a thread with a folded mail and an open one -> [{ id: '1a34...', open: false }, { id: '1a35...', open: true }]; the second is chosen

import { hexId, lastAddress } from './gmail-ids.ts';
import { anchors, idAttributes, listRow, selectors } from './selectors.ts';

export interface ShownMail {
  readonly id: string;
  readonly element: Element;
  /** Where its text stands; null while it is folded, or when the page has changed. */
  readonly body: Element | null;
  /** Lower case; '' when the page does not tell. */
  readonly sender: string;
}

/** Linear in the page: one search for the anchors, a few within each mail. Mails of views that Gmail keeps out of sight are left out. */
export function findMails(page: Document): readonly ShownMail[] {
  const found = new Map<string, ShownMail>();
  for (const element of page.querySelectorAll(anchors.message)) {
    const { hex, decimal } = idAttributes.message;
    const id = hexId(element.getAttribute(hex), element.getAttribute(decimal));
    if (id === '' || found.has(id) || !isShown(element)) continue;
    const body = firstOf(element, selectors.body);
    const sender = firstOf(element, selectors.sender)?.getAttribute('email') ?? '';
    found.set(id, {
      id,
      element,
      body: body !== null && isShown(body) ? body : null,
      sender: sender.toLowerCase(),
    });
  }
  return [...found.values()];
}

export interface Choice {
  /** The mail that the user clicked or moved the keyboard into last. */
  readonly touched: string;
  /** Address of the mailbox: an answer of one's own is no inquiry. */
  readonly account: string | null;
}

type Choosable = Pick<ShownMail, 'id' | 'sender'> & { readonly body: unknown };

/** The touched one while it is unfolded, else the newest that somebody else wrote, else the newest; null when none is unfolded. */
export function chooseMail<Mail extends Choosable>(
  mails: readonly Mail[],
  { touched, account }: Choice,
): Mail | null {
  const open = mails.filter(({ body }) => body !== null);
  return (
    open.find(({ id }) => id === touched) ??
    open.findLast(({ sender }) => sender !== '' && sender !== account) ??
    open.at(-1) ??
    null
  );
}

/** The thread whose heading stands nearest around the mail: rows of the list beside it carry ids of threads too. '' for none. */
export function threadAround(mail: Element): string {
  for (let around: Element | null = mail; around !== null; around = around.parentElement) {
    for (const element of [around, ...around.querySelectorAll(anchors.thread)]) {
      const { hex, decimal } = idAttributes.thread;
      const id = hexId(element.getAttribute(hex), element.getAttribute(decimal));
      if (id !== '' && element.closest(listRow) === null) return id;
    }
  }
  return '';
}

/** Heading of the thread that the mail stands in; '' for none. */
export function subjectAround(mail: Element): string {
  for (let around: Element | null = mail; around !== null; around = around.parentElement) {
    const text = firstOf(around, selectors.subject)?.textContent?.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}

/** By the link of the account's picture, else by the page's title: both hold the address in every language. */
export function accountOf(page: Document): string | null {
  for (const selector of selectors.account)
    for (const element of page.querySelectorAll(selector)) {
      const account = lastAddress(element.getAttribute('aria-label'));
      if (account !== null) return account;
    }
  return lastAddress(page.title);
}

export function firstOf(around: Element, tried: readonly string[]): Element | null {
  for (const selector of tried) {
    const element = around.querySelector(selector);
    if (element !== null) return element;
  }
  return null;
}

function isShown(element: Element): boolean {
  return element.checkVisibility();
}
