// An open thread as Gmail marks it up, with the anchors and the names that extensions hold on to. Example:
// drawThread(data, thread, mail) -> <div><div class="ha"><h2 class="hP" data-legacy-thread-id="1a34…">…</h2></div>…<div data-legacy-message-id="1a34…">…

import { make } from './make-element.ts';
import type { PageData, PageMail, PageThread } from './page-data.ts';

declare const trustedTypes: {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
};

/** The page's own policy: its content policy allows this name alone. */
const policy = trustedTypes.createPolicy('stand-in', { createHTML: (html) => html });

/** @param only the mail that is open where mails of a thread do not stand together; null for all of them. */
export function drawThread(data: PageData, thread: PageThread, only: PageMail | null): HTMLElement {
  const mails = only === null ? thread.mails : [only];
  const last = mails.length - 1;
  const head = make(
    'div',
    { class: 'ha' },
    make(
      'h2',
      {
        class: 'hP',
        'data-thread-perm-id': `thread-f:${thread.decimal}`,
        'data-legacy-thread-id': thread.id,
      },
      thread.subject,
    ),
    ...thread.chips.map((chip) =>
      make('span', { class: 'hN', style: `background:${chip.background};color:${chip.text}` }, chip.name),
    ),
  );
  const list = make('div', { role: 'list', class: 'mails' });
  for (const [place, mail] of mails.entries()) list.append(drawMail(data, mail, place === last));
  return make('div', { class: 'thread' }, head, list);
}

function drawMail(data: PageData, mail: PageMail, open: boolean): HTMLElement {
  const head = make(
    'table',
    { class: 'cf gJ' },
    make(
      'tr',
      {},
      make(
        'td',
        { class: 'gF gK' },
        make(
          'h3',
          { class: 'iw' },
          make('span', { class: 'gD', email: mail.from.address, name: mail.from.name }, mail.from.name),
        ),
        make('span', { class: 'go' }, `<${mail.from.address}>`),
      ),
      make('td', { class: 'gK' }, make('span', { class: 'g3', title: mail.date, alt: mail.date }, mail.date)),
    ),
    make('tr', {}, make('td', { class: 'gF', colspan: '2' }, toLine(data, mail))),
  );
  const marks = {
    class: 'adn ads',
    role: 'listitem',
    'data-message-id': `#msg-f:${mail.decimal}`,
    'data-legacy-message-id': mail.id,
  };
  return make('div', marks, head, ...(open ? [bodyOf(mail), filesOf(mail)] : []));
}

function toLine(data: PageData, mail: PageMail): HTMLElement {
  const words = data.language === 'en' ? 'to ' : '发送至 ';
  const me = data.language === 'en' ? 'me' : '我';
  const people = mail.to.map(({ name, address }) =>
    make('span', { class: 'g2', email: address, name }, address === data.account ? me : name || address),
  );
  return make('span', { class: 'hb' }, words, ...people);
}

function bodyOf(mail: PageMail): HTMLElement {
  const text = make('div', { class: 'a3s aiL', dir: 'ltr' });
  text.innerHTML = policy.createHTML(mail.html);
  return make('div', { class: 'ii gt' }, text);
}

function filesOf(mail: PageMail): HTMLElement | null {
  if (mail.attachments.length === 0) return null;
  const files = mail.attachments.map((name) =>
    make(
      'span',
      { class: 'aZo', download_url: `application/octet-stream:${name}:https://mail.google.com/mail/u/0/` },
      make('span', { class: 'aV3' }, name),
    ),
  );
  return make('div', { class: 'hq gt' }, make('div', { class: 'aQH' }, ...files));
}

/** The same thread after a redesign that left none of the names. */
export function drawRedesigned(thread: PageThread): HTMLElement {
  const mail = thread.mails.at(-1);
  const text = make('section', { class: 'x9-text' });
  text.innerHTML = policy.createHTML(mail?.html ?? '');
  return make('article', { class: 'x9' }, make('p', { class: 'x9-subject' }, thread.subject), text);
}
