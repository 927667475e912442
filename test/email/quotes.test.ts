// What is new in a reply and what is the thread below it. Example: "ok\n\nOn ... wrote:\n> offer" -> own "ok", quoted "> offer"

import { describe, expect, it } from 'vitest';
import { open, textOf } from './mail-text.ts';

const wroteLines: readonly (readonly [string, string])[] = [
  ['English', 'On Tue, May 12, 2026 at 10:02 AM Amy Zhou <amy@ourfirm.example> wrote:'],
  ['English, wrapped', 'On Tue, May 12, 2026 at 10:02 AM Amy Zhou\n<amy@ourfirm.example> wrote:'],
  ['Chinese', 'Amy Zhou <amy@ourfirm.example> 于2026年5月12日周二 10:02写道：'],
  ['Chinese, Taiwan', 'Amy Zhou <amy@ourfirm.example> 於 2026年5月12日 週二 上午10:02寫道：'],
  ['Spanish', 'El mar, 12 may 2026 a las 10:02, Amy Zhou (<amy@ourfirm.example>) escribió:'],
  ['German', 'Am Di., 12. Mai 2026 um 10:02 Uhr schrieb Amy Zhou <amy@ourfirm.example>:'],
  ['Russian', 'вт, 12 мая 2026 г. в 10:02, Amy Zhou <amy@ourfirm.example>:'],
  ['French', 'Le mar. 12 mai 2026 à 10:02, Amy Zhou <amy@ourfirm.example> a écrit :'],
  ['Portuguese', 'Em ter., 12 de mai. de 2026 às 10:02, Amy Zhou <amy@ourfirm.example> escreveu:'],
  ['Arabic', 'في الثلاثاء، 12 مايو 2026 في 10:02 ص كتب Amy Zhou <amy@ourfirm.example>:'],
  ['Turkish', 'Amy Zhou <amy@ourfirm.example>, 12 May 2026 Sal, 10:02 tarihinde şunu yazdı:'],
  ['Japanese', '2026年5月12日(火) 10:02 Amy Zhou <amy@ourfirm.example>:'],
  ['Korean', '2026년 5월 12일 (화) 오전 10:02, Amy Zhou <amy@ourfirm.example>님이 작성:'],
  ['Vietnamese', 'Vào Th 3, 12 thg 5, 2026 vào lúc 10:02 Amy Zhou <amy@ourfirm.example> đã viết:'],
  ['Indonesian', 'Pada tanggal Sel, 12 Mei 2026 pukul 10.02 Amy Zhou <amy@ourfirm.example> menulis:'],
];

const headerBlocks: readonly (readonly [string, string])[] = [
  [
    'English',
    'From: Amy Zhou <amy@ourfirm.example>\nSent: Tuesday, May 12, 2026 10:02 AM\nTo: Bo Lindgren\nSubject: RE: Tents',
  ],
  [
    'Chinese',
    '发件人: Amy Zhou <amy@ourfirm.example>\n发送时间: 2026年5月12日 10:02\n收件人: Bo Lindgren\n主题: 回复: Tents',
  ],
  [
    'German',
    'Von: Amy Zhou <amy@ourfirm.example>\nGesendet: Dienstag, 12. Mai 2026 10:02\nAn: Bo Lindgren\nBetreff: AW: Tents',
  ],
  [
    'Spanish',
    'De: Amy Zhou <amy@ourfirm.example>\nEnviado el: martes, 12 de mayo de 2026 10:02\nPara: Bo Lindgren\nAsunto: RE: Tents',
  ],
  [
    'Russian',
    'От: Amy Zhou <amy@ourfirm.example>\nОтправлено: 12 мая 2026 г. 10:02\nКому: Bo Lindgren\nТема: RE: Tents',
  ],
  [
    'Portuguese',
    'De: Amy Zhou <amy@ourfirm.example>\nEnviada em: terça-feira, 12 de maio de 2026 10:02\nPara: Bo Lindgren\nAssunto: RES: Tents',
  ],
  [
    'Turkish',
    'Kimden: Amy Zhou <amy@ourfirm.example>\nGönderildi: 12 Mayıs 2026 Salı 10:02\nKime: Bo Lindgren\nKonu: YNT: Tents',
  ],
  [
    'Arabic',
    'من: Amy Zhou <amy@ourfirm.example>\nتاريخ الإرسال: 12 مايو 2026 10:02\nإلى: Bo Lindgren\nالموضوع: RE: Tents',
  ],
];

describe('the thread below a reply', () => {
  it.each(wroteLines)('is cut at a "wrote" line in %s', async (_, line) => {
    const email = await open({
      body: `We take 300 pcs at USD 21.\n\n${line}\n\n> Our offer: USD 24, MOQ 500\n> Amy`,
    });
    expect(textOf(email, 'own')).toBe('We take 300 pcs at USD 21.');
    expect(textOf(email, 'header')).toBe(line);
    expect(textOf(email, 'quoted')).toContain('Our offer');
    expect(email.quotedMails[0]?.from).toEqual({ name: 'Amy Zhou', address: 'amy@ourfirm.example' });
  });

  it.each(headerBlocks)('is cut at a header block in %s', async (_, block) => {
    const email = await open({
      subject: 'RE: Tents',
      body: `We take 300 pcs at USD 21.\n\n${block}\n\nOur offer: USD 24, MOQ 500`,
    });
    expect(textOf(email, 'own')).toBe('We take 300 pcs at USD 21.');
    expect(textOf(email, 'quoted')).toBe('Our offer: USD 24, MOQ 500');
    expect(email.quotedMails[0]?.from.address).toBe('amy@ourfirm.example');
    expect(email.quotedMails[0]?.date).toContain('10:02');
    expect(email.writer.address).toBe('bo@nordsport.example');
  });

  it('is cut at the line of QQ and Foxmail', async () => {
    const email = await open({
      body: '价格可以，请发 PI。\n\n------------------ 原始邮件 ------------------\n发件人: "Amy" <amy@ourfirm.example>;\n发送时间: 2026年5月12日(星期二) 上午10:02\n收件人: "Bo"<bo@nordsport.example>;\n主题: 报价\n\n单价 24 美元',
    });
    expect(textOf(email, 'own')).toBe('价格可以，请发 PI。');
    expect(textOf(email, 'quoted')).toBe('单价 24 美元');
  });

  it('leaves answers between the quoted questions to their writer', async () => {
    const email = await open({
      body: 'See below.\n\nOn 12 May 2026, Amy Zhou <amy@ourfirm.example> wrote:\n> Which size?\nDN50 and DN80\n> How many?\n120 of each',
    });
    expect(textOf(email, 'own')).toBe('See below.\n...\nDN50 and DN80\n...\n120 of each');
    expect(textOf(email, 'quoted')).toBe('> Which size?\n...\n> How many?');
  });

  it('does not swallow "> 500 kg" or a price list from 100 to 500 pieces', async () => {
    const email = await open({
      body: 'We need\n> 500 kg a month.\nPrice please for\nFrom: 100 pcs\nTo: 500 pcs\nand freight.',
    });
    expect(textOf(email, 'own')).toContain('> 500 kg');
    expect(textOf(email, 'own')).toContain('To: 500 pcs');
    expect(email.quotedMails).toEqual([]);
  });

  it('does not take "as you wrote on 12 May 2026" in a sentence for a quote', async () => {
    const email = await open({
      body: 'As you wrote on 12 May 2026, the MOQ is 500. We accept.\nPlease send the PI.',
    });
    expect(textOf(email, 'own')).toContain('Please send the PI.');
  });

  it('is cut at the marks that mail programs leave in HTML', async () => {
    const outlook = await open({
      html: '<p>We take 300.</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Amy &lt;amy@ourfirm.example&gt;<br><b>Sent:</b> 12 May 2026<br><b>To:</b> Bo</div><p>Offer: 24 USD</p>',
    });
    const apple = await open({
      html: '<div>We take 300.</div><blockquote type="cite">Offer: 24 USD</blockquote><div>Bo</div>',
    });
    const border = await open({
      html: '<p>We take 300.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>Offer: 24 USD</p></div>',
    });
    for (const email of [outlook, apple, border]) {
      expect(textOf(email, 'own').split('\n')[0]).toBe('We take 300.');
      expect(textOf(email, 'quoted')).toContain('Offer: 24 USD');
    }
  });
});
