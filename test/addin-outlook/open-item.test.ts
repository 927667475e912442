// Reading the open mail by the best way its client has, and by one parser whatever the client gave.
// Example: a file of 40 MB is never asked for; body and headers say the same

import { describe, expect, it } from 'vitest';
import type { OfficeCan } from '../../addin-outlook/office-port.ts';
import { type ItemSource, readItem } from '../../addin-outlook/open-item.ts';
import { openSource } from '../../addin-outlook/open-source.ts';
import type { OpenEmail } from '../../src/email/open-email.ts';
import { type FakeMailSeed, fakeOffice, fakeServer } from './fake-office.ts';

const headers = [
  'From: "Mara Lindqvist" <mara@nordcamp.example>',
  'Reply-To: "Mara" <mara.buys@nordcamp.example>',
  'To: sales@ridgeline.example',
  'Subject: Tents',
  'Message-ID: <m1@nordcamp.example>',
  'References: <first@ridgeline.example> <second@nordcamp.example>',
  'Date: Fri, 20 Nov 2026 10:15:00 +0100',
  'List-Unsubscribe: <https://nordcamp.example/u>',
].join('\r\n');
const eml = `${headers}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Please quote 300 tents.</p>`;

function setting(mail: Partial<FakeMailSeed> = {}, can: Partial<OfficeCan> = {}) {
  const server = fakeServer([
    {
      itemId: 'I1',
      key: 'm1@nordcamp.example',
      subject: 'Tents',
      headers,
      html: '<p>Please quote 300 tents.</p>',
      eml,
      ...mail,
    },
  ]);
  const office = fakeOffice(server, { can });
  office.select('I1');
  return { office, read: () => readItem(office, office.item()!) };
}

async function sourceOf(answer: Promise<Awaited<ReturnType<typeof readItem>>>): Promise<ItemSource> {
  const read = await answer;
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const ownWords = ({ text, parts }: OpenEmail) =>
  parts
    .filter(({ kind }) => kind === 'own')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

describe('reading the open mail', () => {
  it('takes the whole file where the client gives it, and asks for nothing else', async () => {
    const { office, read } = setting({}, { eml: true });
    expect((await sourceOf(read())).form).toBe('eml');
    expect(office.calls).toEqual(['readEml']);
  });

  it('leaves a heavy file where it is', async () => {
    const { office, read } = setting({ fileBytes: 40_000_000 }, { eml: true });
    expect((await sourceOf(read())).form).toBe('parts');
    expect(office.calls).not.toContain('readEml');
  });

  it('goes on with body and headers when the file is refused or slow', async () => {
    const refused = setting({}, { eml: true });
    refused.office.fault = (verb) => (verb === 'readEml' ? 5001 : null);
    expect((await sourceOf(refused.read())).form).toBe('parts');
    const slow = setting({}, { eml: true });
    slow.office.fault = (verb) => (verb === 'readEml' ? 'silent' : null);
    expect((await sourceOf(slow.read())).form).toBe('parts');
  });

  it('takes a slow file all the same when the body cannot be read', async () => {
    const { office, read } = setting({}, { eml: true });
    const held = office.hold('readEml');
    office.fault = (verb) => (verb === 'readBody' ? 5001 : null);
    const reading = read();
    setTimeout(held.release, 1_100);
    expect((await sourceOf(reading)).form).toBe('eml');
  });

  it('is content with the body alone, and with plain text', async () => {
    const bare = setting({}, { headers: false });
    expect(await sourceOf(bare.read())).toMatchObject({
      headers: '',
      html: '<p>Please quote 300 tents.</p>',
    });
    const lost = setting();
    lost.office.fault = (verb) => (verb === 'readHeaders' ? 'timed-out' : null);
    expect(await sourceOf(lost.read())).toMatchObject({
      headers: '',
      html: '<p>Please quote 300 tents.</p>',
    });
    const plain = setting();
    const body = plain.office.readBody;
    plain.office.readBody = async (item, form) =>
      form === 'text'
        ? { ok: true, value: 'Please quote 300 tents.' }
        : {
            ...(await body(item, form)),
            ok: false,
            problem: { code: 'unknown', sentence: { zh: '', en: '' } },
            code: 5001,
          };
    expect(await sourceOf(plain.read())).toMatchObject({ html: '', text: 'Please quote 300 tents.' });
  });

  it('says why when nothing can be read', async () => {
    const { office, read } = setting();
    office.fault = (verb) => (verb === 'readBody' ? 'timed-out' : null);
    expect(await read()).toMatchObject({ ok: false, problem: { code: 'timed-out' } });
    expect(office.calls.filter((verb) => verb === 'readBody')).toHaveLength(1);
  });

  it('cuts an endless body and says so in the mail', async () => {
    const { read } = setting({ html: `<p>${'tents '.repeat(100_000)}</p>` });
    const source = await sourceOf(read());
    expect(source).toMatchObject({ cut: true });
    expect((await openSource(source)).truncated).toContain('html');
  });
});

describe('what was read', () => {
  it('is the same mail from the file, from a fragment of the web and from a whole document of the Mac', async () => {
    const file = await openSource(await sourceOf(setting({}, { eml: true }).read()));
    const fragment = await openSource(await sourceOf(setting().read()));
    const document = await openSource(
      await sourceOf(
        setting({
          html: '<html><head><style>p{margin:0}</style></head><body class="x"><p>Please quote 300 tents.</p></body></html>',
        }).read(),
      ),
    );
    for (const email of [file, fragment, document]) {
      expect(ownWords(email)).toBe('Please quote 300 tents.');
      expect(email).toMatchObject({
        messageId: 'm1@nordcamp.example',
        conversationId: 'first@ridgeline.example',
        replyTo: { address: 'mara.buys@nordcamp.example' },
        zone: 60,
      });
      expect(email.headers.list).toBe(true);
    }
  });

  it('has the address of the header where the client shows a directory path', async () => {
    const { read } = setting({ from: 'Mara Lindqvist </o=ExchangeLabs/cn=mara>' });
    expect((await openSource(await sourceOf(read()))).from.address).toBe('mara@nordcamp.example');
  });

  it('names attachments without reading them', async () => {
    const email = await openSource(await sourceOf(setting({ fileBytes: 20_000 }).read()));
    expect(email.attachments).toEqual([
      { name: 'RFQ.pdf', type: 'application/pdf', size: 20_000, inline: false },
    ]);
  });
});
