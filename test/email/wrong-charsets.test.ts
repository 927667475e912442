// Mails whose bytes are in another charset than they say. Example: Korean bytes under "charset=us-ascii" -> Korean text

import { describe, expect, it } from 'vitest';
import { openEml } from '../../src/email/open-eml.ts';
import { bytesOf, textOf } from './mail-text.ts';

const cat = (...p: (string | number[])[]) =>
  new Uint8Array(
    Buffer.concat(p.map((x) => (typeof x === 'string' ? Buffer.from(x, 'latin1') : Buffer.from(x)))),
  );
const tables = new Map<string, Map<string, number[]>>();
/** The decoder of the platform read backwards. */
function table(label: string): Map<string, number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label);
  const letters = new Map<string, number[]>();
  const learn = (bytes: number[]): void => {
    const text = decoder.decode(new Uint8Array(bytes));
    if (text.length === 1 && text !== '\ufffd' && !letters.has(text)) letters.set(text, bytes);
  };
  for (let first = 128; first < 256; first++) learn([first]);
  for (let first = 129; first < 255; first++)
    for (let second = 64; second < 255; second++) learn([first, second]);
  tables.set(label, letters);
  return letters;
}

const enc = (label: string, text: string): number[] =>
  [...text].flatMap((letter) =>
    letter.charCodeAt(0) < 128 ? [letter.charCodeAt(0)] : (table(label).get(letter) ?? [63]),
  );
const mail = (from: number[], subject: number[], ct: string, body: number[]) =>
  cat(
    'From: ',
    from,
    ' <li@heyuan-sports.example>\r\nTo: amy@ourfirm.example\r\nSubject: ',
    subject,
    '\r\nMIME-Version: 1.0\r\n',
    ct,
    '\r\n\r\n',
    body,
  );

describe('a mail in the letters of an old program', () => {
  it('is read where header and body are raw GBK', async () => {
    const e = await openEml(
      mail(
        enc('gbk', '李文静'),
        enc('gbk', '询价：户外帐篷500顶'),
        'Content-Type: text/plain',
        enc('gbk', '您好，\r\n我们需要500顶户外帐篷，请报FOB宁波价。\r\n交货期多久？'),
      ),
    );
    expect.soft(e.from.name).toBe('李文静');
    expect.soft(e.subject).toBe('询价：户外帐篷500顶');
    expect.soft(textOf(e, 'own')).toContain('请报FOB宁波价');
  });
  it('is read in GBK without any MIME header', async () => {
    const e = await openEml(
      cat(
        'From: ',
        enc('gbk', '王强'),
        ' <w@x.example>\r\nSubject: ',
        enc('gbk', '报价'),
        '\r\n\r\n',
        enc('gbk', '请报价，谢谢。'),
      ),
    );
    expect.soft(e.subject).toBe('报价');
    expect.soft(e.text).toContain('请报价');
    expect.soft(e.from.name).toBe('王强');
  });
  it('is read in GB18030 with letters of four bytes', async () => {
    const e = await openEml(
      cat(
        'From: a@x.example\r\nSubject: x\r\nContent-Type: text/plain; charset=gb18030\r\n\r\n',
        [0x81, 0x30, 0x84, 0x36],
        enc('gbk', '㈠帐篷'),
      ),
    );
    expect.soft(e.text).toContain('帐篷');
  });
  it('is read in GBK under a Western label', async () => {
    const e = await openEml(
      mail(
        [76, 105],
        enc('gbk', '询价'),
        'Content-Type: text/plain; charset=iso-8859-1',
        enc('gbk', '您好，我们需要500顶户外帐篷，请报价。'),
      ),
    );
    expect.soft(textOf(e, 'own')).toContain('我们需要500顶户外帐篷');
  });
  it('is read in GBK under the label of UTF-8', async () => {
    const e = await openEml(
      mail(
        [76, 105],
        enc('gbk', '询价'),
        'Content-Type: text/plain; charset=utf-8',
        enc('gbk', '您好，我们需要500顶户外帐篷，请报价。'),
      ),
    );
    expect.soft(textOf(e, 'own')).toContain('我们需要500顶户外帐篷');
  });
  it('is read in GBK under the smaller label of GB2312', async () => {
    const e = await openEml(
      mail(
        [76, 105],
        [65],
        'Content-Type: text/plain; charset=gb2312',
        enc('gbk', '朱镕先生：請報價，帳篷500頂'),
      ),
    );
    expect.soft(textOf(e, 'own')).toContain('帳篷500頂');
    expect.soft(textOf(e, 'own')).toContain('镕');
  });
  it('is read in UTF-8 under the label of GBK', async () => {
    const e = await openEml(
      mail([76, 105], [65], 'Content-Type: text/plain; charset=gbk', [
        ...bytesOf('您好，我们需要500顶户外帐篷，请报价。'),
      ]),
    );
    expect.soft(textOf(e, 'own')).toContain('我们需要500顶户外帐篷');
  });
  it.each([
    ['big5', '您好，我們需要帳篷，請報價，謝謝。'],
    ['shift_jis', 'お世話になっております。テント300張の見積をお願いします。'],
    ['euc-kr', '안녕하세요. 텐트 300개 견적 부탁드립니다.'],
    ['windows-1251', 'Добрый день! Нам нужны палатки, 300 штук.'],
    ['windows-1256', 'السلام عليكم نحتاج الى خيام 300 قطعة'],
    ['koi8-r', 'Добрый день! Нам нужны палатки.'],
    ['windows-1253', 'Καλημέρα σας, χρειαζόμαστε 300 σκηνές'],
    ['windows-1254', 'Merhaba, 300 adet çadır için fiyat istiyoruz. Şartlarınız nedir, ığdır'],
  ])('is read in %s under its true label, in header words too', async (label, text) => {
    const e = await openEml(
      mail([76, 105], [65], `Content-Type: text/plain; charset=${label}`, enc(label, text)),
    );
    expect.soft(textOf(e, 'own')).toContain(text);
    const e2 = await openEml(
      cat(
        'From: a@x.example\r\nSubject: =?' +
          label +
          '?B?' +
          Buffer.from(enc(label, text)).toString('base64') +
          '?=\r\n\r\nx',
      ),
    );
    expect.soft(e2.subject).toBe(text);
  });
  it.each([
    ['windows-1251', 'Добрый день! Нам нужны палатки, 300 штук. Какая цена?'],
    ['windows-1256', 'السلام عليكم نحتاج الى خيام 300 قطعة مع افضل سعر'],
    ['big5', '您好，我們需要帳篷三百頂，請報價，謝謝您的協助。'],
    ['shift_jis', 'お世話になっております。テント300張の見積をお願いします。'],
    ['euc-kr', '안녕하세요. 텐트 300개 견적 부탁드립니다. 감사합니다.'],
  ])('is read in %s under no label, under ASCII and under a Western one', async (label, text) => {
    for (const ct of [
      'Content-Type: text/plain',
      'Content-Type: text/plain; charset=us-ascii',
      'Content-Type: text/plain; charset=iso-8859-1',
    ]) {
      const e = await openEml(mail([76, 105], enc(label, text), ct, enc(label, text)));
      expect.soft(textOf(e, 'own'), ct).toContain(text);
      expect.soft(e.subject, ct).toContain(text);
    }
  });
});
