// Cards of every kind of mail, held against Google's types; what the buyer wrote is shown as he wrote it and as nothing else.
// Example: a subject "<b>50% & more</b>" is shown with its signs; a turned direction is gone

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mailText } from '../../../addon-gmail/service/cards/card-text.ts';
import { mailCard } from '../../../addon-gmail/service/cards/mail-card.ts';
import { homeCard, noticeCard, spamCard } from '../../../addon-gmail/service/cards/plain-cards.ts';
import { createSellers } from '../../../addon-gmail/service/sellers.ts';
import { buttonsOf, cardAsText } from '../../../scripts/gmail/card-as-text.ts';
import { openEml } from '../../../src/email/open-eml.ts';
import { viewOf } from '../../../src/panel/panel-view.ts';
import { checkProfile } from '../../../src/profile/check-profile.ts';
import { screenEmail } from '../../../src/screen-email.ts';
import { panelRecord } from '../../../src/sidebar/panel-record.ts';
import { cardBreaches } from './walk-card.ts';

const origin = 'https://addon.example';
const inbox = 'src/workbench/sample-inbox';
const checked = checkProfile(JSON.parse(readFileSync(join(inbox, 'profile.json'), 'utf8')));
if (!checked.ok) throw new Error('the sample profile is right');
const context = createSellers({
  profiles: [{ users: [], profile: checked.profile }],
  labelLanguage: 'zh',
  labelPrefix: '',
  gate: 10,
})('bo@ridgeline.example');
const press = () => ({ url: `${origin}/gmail/act`, state: 'v1.a.b.c' });
const can = { label: true, makeLabels: true, colourLabels: true, move: true, undo: true };

async function cardOf(raw: string | Uint8Array, language: 'zh' | 'en' = 'zh', labelling = true) {
  const email = await openEml(typeof raw === 'string' ? new TextEncoder().encode(raw) : raw);
  const record = panelRecord({
    messageId: '1a34',
    screened: screenEmail(email, context),
    present: ['VIP', '询盘/C 标准回复'],
    settings: context.labels,
  });
  const view = viewOf(record, { language, now: Date.UTC(2026, 10, 25), can });
  return mailCard({ view, language, present: ['询盘/C 标准回复'], act: null, labelling, press });
}

const mails = readdirSync(inbox).filter((name) => name.endsWith('.eml'));
const rfq = () => readFileSync(join(inbox, '01-importer-full-rfq.eml'));

describe('the card of a mail', () => {
  it('is as Google wants it, for every sample mail, in both languages and both editions', async () => {
    expect(mails.length).toBeGreaterThan(20);
    for (const name of mails) {
      for (const language of ['zh', 'en'] as const) {
        for (const labelling of [true, false]) {
          const card = await cardOf(readFileSync(join(inbox, name)), language, labelling);
          expect(cardBreaches(card, origin), `${name} ${language}`).toEqual([]);
        }
      }
    }
  });

  it('shows verdict, scores, why, and the two buttons first', async () => {
    const text = cardAsText(await cardOf(rfq()));
    const head = text.slice(0, text.indexOf('├─ 要回答的问题'));
    expect(head).toMatch(/^┌ A 重点跟进\n│ .*意向 · /);
    expect(head).toMatch(/总分 1\d，满分 15，过关线 10，已过关\n│ ●{3,5}○{0,2} [345] 询盘具体性/);
    expect(head).toMatch(/\[\[应用 \d 个标签\]\] \[归入 D 类\]/);
    expect(head).toContain('+ 询盘/A 重点跟进');
    expect(head).toContain('− 询盘/C 标准回复');
  });

  it('speaks English to an English reader', async () => {
    const card = await cardOf(rfq(), 'en');
    expect(card.header?.title).toBe('A Priority');
    const words = buttonsOf(card).map(({ text }) => text);
    expect(words).toContain('To class D');
    expect(words.join()).not.toMatch(/\p{Script=Han}/u);
  });

  it('offers what it may without the scope to label, and says why the rest is not there', async () => {
    const card = await cardOf(rfq(), 'zh', false);
    const words = buttonsOf(card).map(({ text }) => text);
    expect(words).toEqual(['写回复草稿', '在邮箱中建好这套标签', '重新读取']);
    expect(cardAsText(card)).toContain('没有打标签的权限');
  });

  it('asks before spam, and names the gentler way', () => {
    for (const language of ['zh', 'en'] as const) {
      const card = spamCard({ language, press });
      expect(cardBreaches(card, origin)).toEqual([]);
      expect(buttonsOf(card)).toHaveLength(3);
    }
  });
});

const hostile = {
  'markup and entities': 'Subject: <b>RFQ</b> 50% & <a href="https://bad.example">more</a> &amp;nbsp;',
  'turned directions': 'Subject: RFQ \u202Egpj.exe\u202C \u2066x \u2069\u2069\u2069 \u200Bz',
  'controls and newlines': 'Subject: RFQ \u0007\u0000 a\r\n\tb',
  'a script': 'Subject: <script>alert(1)</script><img src=x onerror=alert(1)>',
  'piled marks': `Subject: R${'\u0301'.repeat(300)}FQ`,
  'right to left': 'Subject: \u05D8\u05DC\u05E4\u05D5\u05DF 300 pcs \u0637\u0644\u0628',
};

describe('a hostile mail', () => {
  it.each(Object.entries(hostile))('with %s stays words', async (_, subject) => {
    const body = `<b>Please</b> quote 300 tents FT-4P & ropes \u202E to Hamburg </b></text><br><font color="red">. What is your "price"?\nAna <script> Ruiz\nBuyer\nC&A <br> GmbH\nTel +49 40 123456`;
    const card = await cardOf(
      `From: "Ana <b>Ruiz</b> \u202E" <ana@c-and-a.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n${subject}\r\n\r\n${body}`,
    );
    expect(cardBreaches(card, origin)).toEqual([]);
  });

  it('shows a buyer’s signs as he wrote them', async () => {
    const card = await cardOf(
      'From: ana@x.example\r\nSubject: <b>RFQ</b> 50% & more\r\n\r\nPlease quote 300 tents.',
    );
    expect(cardAsText(card)).toContain('\u2068<b>RFQ</b> 50% & more\u2069');
  });

  it('of monstrous length stays under the limits of a card', async () => {
    const asks = Array.from(
      { length: 3000 },
      (_, at) =>
        `${at}. What is the price, delivery time, MOQ and payment term of FT-${at}P for ${at} pcs? Sample? Certificate CE? FOB port? Tel +49 40 ${100_000 + at}, ana${at}@x.example`,
    );
    const card = await cardOf(
      `From: ana@x.example\r\nSubject: ${'RFQ '.repeat(5000)}\r\n\r\n${asks.join('\n')}\n\nAna Ruiz\nBuyer`,
    );
    expect(cardBreaches(card, origin)).toEqual([]);
    expect(JSON.stringify(card).length).toBeLessThan(40_000);
  });

  it('closes off a name that runs the other way', () => {
    expect(mailText('\u202Eabc\u202C', 20)).toBe('\u2068abc\u2069');
    expect(mailText('\u2066\u2069', 20)).toBe('');
  });
});

describe('the other cards', () => {
  it('are as Google wants them', () => {
    const mail = { threadId: '1a34', subject: 'RFQ <b> & \u202E', from: '"Ana" <ana@x.example>', days: 5 };
    const due = [
      {
        name: 'A 重点跟进',
        after: 3,
        count: '2',
        mails: [mail, { ...mail, subject: '', days: null }],
        searchUrl: 'https://mail.google.com/mail/u/#search/x',
      },
      {
        name: 'B 耐心推进',
        after: 7,
        count: '0',
        mails: [],
        searchUrl: 'https://mail.google.com/mail/u/#search/x',
      },
    ];
    const mailUrl = (id: string) => `https://mail.google.com/mail/u/#all/${id}`;
    for (const language of ['zh', 'en'] as const) {
      for (const given of [due, [], null])
        expect(cardBreaches(homeCard({ language, due: given, mailUrl }), origin)).toEqual([]);
      for (const again of [press(), null]) {
        expect(cardBreaches(noticeCard({ title: 't', text: 'a < b & c', again, language }), origin)).toEqual(
          [],
        );
      }
    }
    expect(cardAsText(homeCard({ language: 'zh', due, mailUrl }))).not.toContain('耐心推进');
    expect(cardAsText(homeCard({ language: 'en', due: [], mailUrl }))).toContain('Nothing is due.');
  });
});
