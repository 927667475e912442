// The script of the stand-in for Gmail: draws list and thread by the address's hash, hears Gmail's keys, and asks its server again on request.
// Example: location.hash = '#inbox/FMfcgx1a34…' -> the thread is drawn in the chosen layout, without loading the page again

import { drawList, hashOf, rowsOf } from './draw-list.ts';
import { drawRedesigned, drawThread } from './draw-thread.ts';
import { make } from './make-element.ts';
import type { PageData, PageMail, PageThread } from './page-data.ts';

/** What a test steers the page by, as a global of the page. */
export interface GmailPage {
  data: PageData;
  /** Keys that Gmail would have obeyed, oldest first. */
  readonly keys: string[];
  /** Asks the server anew and draws what changed, as Gmail does by itself. */
  refresh(): Promise<void>;
  /** Opens a thread by its id as a click on its row does. @param mail place of the mail in it, where mails stand alone. */
  open(thread: string, mail?: number): void;
  back(): void;
}

declare global {
  var gmail: GmailPage;
}

const keysOfGmail: ReadonlySet<string> = new Set(['e', 'l', '#', 'g', 'i', 'j', 'k', 'u', 'Escape']);
const words = {
  en: { inbox: 'Inbox', spam: 'Spam', all: 'All Mail' },
  'zh-CN': { inbox: '收件箱', spam: '垃圾邮件', all: '所有邮件' },
};
const account = { en: 'Google Account', 'zh-CN': 'Google 账号' };

const address = location.pathname.replace(/[^/]*$/, 'stand-in.json');

async function load(): Promise<PageData> {
  return await (await fetch(address)).json();
}

/** `#inbox/TOKEN` -> place and open thread; with `-1` after the token the mail that stands alone. */
function where(data: PageData): { place: string; thread: PageThread | null; mail: PageMail | null } {
  const hash = location.hash.slice(1) || 'inbox';
  const [, place = hash, token = '', alone] = /^(.*)\/(FMfcg\w+)(?:-(\d+))?$/.exec(hash) ?? [];
  const thread = data.threads.find((each) => each.token === token) ?? null;
  return { place, thread, mail: alone === undefined ? null : (thread?.mails[Number(alone)] ?? null) };
}

function drawHead(data: PageData, place: string): HTMLElement {
  const link = make(
    'a',
    {
      class: 'account',
      href: `https://accounts.google.com/SignOutOptions?continue=${location.origin}`,
      'aria-label': `${account[data.language]}: Li Wei (${data.account})`,
    },
    data.account.slice(0, 1).toUpperCase(),
  );
  const search = make('input', {
    name: 'q',
    type: 'text',
    'aria-label': data.language === 'en' ? 'Search mail' : '搜索邮件',
  });
  const title = words[data.language][place as 'inbox'] ?? place;
  document.title = `${title} - ${data.account} - Gmail`;
  return make('header', {}, make('strong', {}, 'Gmail'), search, make('span', {}, title), link);
}

function drawMenu(data: PageData): HTMLElement {
  const texts = words[data.language];
  const link = (place: string, text: string) => make('a', { href: `#${place}` }, text);
  const names = [...new Set(data.threads.flatMap(({ chips }) => chips.map(({ name }) => name)))].sort();
  return make(
    'nav',
    {},
    link('inbox', texts.inbox),
    link('spam', texts.spam),
    link('all', texts.all),
    ...names.map((name) => link(`label/${encodeURIComponent(name)}`, name)),
  );
}

let openNow = '';

function draw(): void {
  const { data } = gmail;
  const { place, thread, mail } = where(data);
  document.documentElement.lang = data.language;
  document.body.className = `${data.dark ? 'dark' : 'light'} ${data.layout}`;
  const listed = data.layout !== 'full' || thread === null;
  const list = listed ? drawList(data, rowsOf(data, place), place) : null;
  const main = document.querySelector('main');
  const key = `${data.layout} ${data.redesigned} ${location.hash}`;
  const old = key === openNow ? (main?.querySelector('.pane') ?? null) : null;
  openNow = key;
  const pane = old ?? make('div', { class: 'pane' }, thread === null ? null : drawOpen(data, thread, mail));
  const parts = [list, pane].filter((part) => part !== null);
  document.querySelector('header')?.replaceWith(drawHead(data, place));
  document.querySelector('nav')?.replaceWith(drawMenu(data));
  main?.replaceChildren(...parts);
}

function drawOpen(data: PageData, thread: PageThread, mail: PageMail | null): HTMLElement {
  if (data.redesigned) return drawRedesigned(thread);
  return drawThread(data, thread, data.conversation ? null : mail);
}

globalThis.gmail = {
  data: { threads: [] } as unknown as PageData, // Replaced before anything is drawn.
  keys: [],
  async refresh() {
    gmail.data = await load();
    draw();
  },
  open(id, place) {
    const thread = gmail.data.threads.find((each) => each.id === id);
    if (thread === undefined) throw new Error('no such thread in the stand-in');
    const alone = gmail.data.conversation ? null : (thread.mails.at(place ?? -1) ?? null);
    location.hash = hashOf(where(gmail.data).place, { thread, mail: alone });
  },
  back() {
    location.hash = `#${where(gmail.data).place}`;
  },
};

addEventListener('hashchange', draw);
document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
  if (keysOfGmail.has(key)) gmail.keys.push(key);
});
await gmail.refresh();
document.documentElement.dataset['ready'] = 'yes';
