// Which mail of a page the user looks at: by the anchors alone, in a page with lists, hidden views and folded mails around it.

import { describe, expect, it } from 'vitest';
import {
  accountOf,
  chooseMail,
  findMails,
  subjectAround,
  threadAround,
} from '../../../addon-gmail/extension/content/find-mails.ts';
import { visibleMail } from '../../../addon-gmail/extension/content/visible-mail.ts';
import { node, page, type SmallNode } from './small-page.ts';

const first = '1a34a2c177e9a960';
const second = '1a34a2c177e9a968';
const sender = (address: string) => node('span', { class: 'gD', email: address, name: 'Bo Li' }, 'Bo Li');
const text = (words: string) => node('div', { class: 'ii gt' }, node('div', { class: 'a3s aiL' }, words));
const mail = (id: string, address: string, ...inside: readonly SmallNode[]) =>
  node('div', { 'data-legacy-message-id': id }, sender(address), ...inside);
const thread = (id: string, subject: string, ...mails: readonly SmallNode[]) =>
  node(
    'div',
    {},
    node('h2', { class: 'hP', 'data-legacy-thread-id': id }, subject),
    node('div', {}, ...mails),
  );
const choice = { touched: '', account: 'mara@ridgeline.example' };

describe('the open mail', () => {
  it('is the newest unfolded one that somebody else wrote', () => {
    const shown = page(
      thread(
        first,
        'RFQ',
        mail(first, 'bo@x.example', text('300 pcs')),
        mail(second, 'mara@ridgeline.example', text('our offer')),
      ),
    );
    expect(chooseMail(findMails(shown), choice)?.id).toBe(first);
    expect(chooseMail(findMails(shown), { ...choice, touched: second })?.id).toBe(second);
  });
  it('is one’s own mail where there is no other, and none while all are folded', () => {
    const own = page(thread(first, 'RFQ', mail(first, 'mara@ridgeline.example', text('our offer'))));
    expect(chooseMail(findMails(own), choice)?.id).toBe(first);
    expect(chooseMail(findMails(page(thread(first, 'RFQ', mail(first, 'bo@x.example')))), choice)).toBeNull();
  });
  it('is never one of a view that Gmail keeps out of sight, nor one without an id yet', () => {
    const shown = page(
      node(
        'main',
        {},
        node('div', { 'data-unseen': '' }, thread(first, 'old', mail(first, 'bo@x.example', text('old')))),
        thread('undefined', 'new', mail('undefined', 'bo@x.example', text('new'))),
      ),
    );
    expect(findMails(shown)).toEqual([]);
  });
  it('is counted once, by whichever spelling of its id stands there', () => {
    const twice = node(
      'div',
      { 'data-message-id': '#msg-f:1888313095599270248' },
      mail(second, 'bo@x.example', text('300 pcs')),
    );
    expect(findMails(page(twice)).map(({ id }) => id)).toEqual([second]);
  });
});

describe('its thread and subject', () => {
  const row = node('tr', {}, node('span', { 'data-legacy-thread-id': '1a34a2c177e9a900' }, 'another'));
  it('are those of the heading around it, whatever rows of a list stand beside', () => {
    const shown = page(
      node(
        'main',
        {},
        node('table', {}, row),
        thread(first, 'RFQ FT-4P', mail(second, 'bo@x.example', text('x'))),
      ),
    );
    const found = findMails(shown)[0]!;
    expect(threadAround(found.element)).toBe(first);
    expect(subjectAround(found.element)).toBe('RFQ FT-4P');
  });
  it('are none where only a list has them', () => {
    const shown = page(node('main', {}, node('table', {}, row), mail(second, 'bo@x.example', text('x'))));
    expect(threadAround(findMails(shown)[0]!.element)).toBe('');
  });
});

describe('the mailbox of the page', () => {
  it('is read from the link of the account, else from the title', () => {
    const link = node('a', {
      href: 'https://accounts.google.com/SignOutOptions?hl=zh',
      'aria-label': 'Google 账号：玛拉 (mara@ridgeline.example)',
    });
    expect(accountOf(page(link, 'RFQ - other@x.example - Gmail'))).toBe('mara@ridgeline.example');
    expect(accountOf(page(node('div'), '收件箱 (3) - mara@ridgeline.example - Gmail'))).toBe(
      'mara@ridgeline.example',
    );
    expect(accountOf(page(node('div'), 'Gmail'))).toBeNull();
  });
});

describe('the mail as it is seen', () => {
  it('has people, subject, date and the names of files', () => {
    globalThis.getComputedStyle ??= (() => ({})) as never;
    const head = [
      node('span', { class: 'g2', email: 'mara@ridgeline.example', name: 'Mara' }, 'me'),
      node('span', { class: 'g3', title: '25 Nov 2026, 09:14' }, '09:14'),
      node('span', { download_url: 'application/pdf:RFQ%20FT-4P.pdf:https://mail.google.com/x' }),
    ];
    const shown = page(thread(first, 'RFQ', mail(first, 'bo@x.example', ...head, text('300 pcs'))));
    expect(visibleMail(findMails(shown)[0]!)).toMatchObject({
      from: { name: 'Bo Li', address: 'bo@x.example' },
      to: [{ name: 'Mara', address: 'mara@ridgeline.example' }],
      subject: 'RFQ',
      date: '25 Nov 2026, 09:14',
      attachments: [{ name: 'RFQ FT-4P.pdf', type: 'application/pdf' }],
      html: '300 pcs',
    });
  });
  it('survives a file name that is no proper address', () => {
    const file = node('span', { download_url: 'application/pdf:100%.pdf:https://mail.google.com/x' });
    const shown = page(thread(first, 'RFQ', mail(first, 'bo@x.example', file, text('x'))));
    expect(visibleMail(findMails(shown)[0]!).attachments).toEqual([
      { name: '100%.pdf', type: 'application/pdf' },
    ]);
  });
});
