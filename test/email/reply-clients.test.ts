// Answers as the mail programs of twenty languages write them: what is new, what is quoted, who wrote that and when.
// Example: 'We take 300.' over 'пн, 8 июн. 2026 г. в 16:12, Amy <amy@x.example>:' -> own 'We take 300.', quoted mail of Amy
import { describe, expect, it } from 'vitest';
import { open, textOf } from './mail-text.ts';

/** [what, reply head lines, who wrote, part of the date] */
const attributions: readonly (readonly [string, string, string, string])[] = [
  ['Gmail en', 'On Mon, Jun 8, 2026 at 4:12 PM Amy Zhou <amy@ourfirm.example> wrote:', 'Amy Zhou', '2026'],
  ['Gmail en-GB', 'On Mon, 8 Jun 2026 at 16:12, Amy Zhou <amy@ourfirm.example> wrote:', 'Amy Zhou', '2026'],
  ['Gmail zh-CN', 'Amy Zhou <amy@ourfirm.example> 于2026年6月8日周一 16:12写道：', 'Amy Zhou', '2026'],
  ['Gmail zh-TW', 'Amy Zhou <amy@ourfirm.example> 於 2026年6月8日週一 下午4:12寫道：', 'Amy Zhou', '2026'],
  [
    'Gmail es',
    'El lun, 8 jun 2026 a las 16:12, Amy Zhou (<amy@ourfirm.example>) escribió:',
    'Amy Zhou',
    '2026',
  ],
  [
    'Gmail de',
    'Am Mo., 8. Juni 2026 um 16:12 Uhr schrieb Amy Zhou <amy@ourfirm.example>:',
    'Amy Zhou',
    '2026',
  ],
  ['Gmail ru', 'пн, 8 июн. 2026 г. в 16:12, Amy Zhou <amy@ourfirm.example>:', 'Amy Zhou', '2026'],
  ['Gmail fr', 'Le lun. 8 juin 2026 à 16:12, Amy Zhou <amy@ourfirm.example> a écrit :', 'Amy Zhou', '2026'],
  [
    'Gmail pt-BR',
    'Em seg., 8 de jun. de 2026 às 16:12, Amy Zhou <amy@ourfirm.example> escreveu:',
    'Amy Zhou',
    '2026',
  ],
  [
    'Gmail ar',
    'في الاثنين، ٨ يونيو ٢٠٢٦ في ٤:١٢ م تمت كتابة ما يلي بواسطة Amy Zhou <amy@ourfirm.example>:',
    'Amy Zhou',
    '',
  ],
  [
    'Gmail tr',
    'Amy Zhou <amy@ourfirm.example>, 8 Haz 2026 Pzt, 16:12 tarihinde şunu yazdı:',
    'Amy Zhou',
    '2026',
  ],
  ['Gmail ja', '2026年6月8日(月) 16:12 Amy Zhou <amy@ourfirm.example>:', 'Amy Zhou', '2026'],
  ['Gmail ko', '2026년 6월 8일 (월) 오후 4:12, Amy Zhou <amy@ourfirm.example>님이 작성:', 'Amy Zhou', '2026'],
  [
    'Gmail it',
    'Il giorno lun 8 giu 2026 alle ore 16:12 Amy Zhou <amy@ourfirm.example> ha scritto:',
    'Amy Zhou',
    '2026',
  ],
  ['Gmail pl', 'pon., 8 cze 2026 o 16:12 Amy Zhou <amy@ourfirm.example> napisał(a):', 'Amy Zhou', '2026'],
  [
    'Gmail vi',
    'Vào Th 2, 8 thg 6, 2026 vào lúc 16:12 Amy Zhou <amy@ourfirm.example> đã viết:',
    'Amy Zhou',
    '2026',
  ],
  ['Gmail th', 'ในวันที่ จ. 8 มิ.ย. 2026 เวลา 16:12 Amy Zhou <amy@ourfirm.example> เขียนว่า:', 'Amy Zhou', '2026'],
  [
    'Gmail id',
    'Pada Sen, 8 Jun 2026 pukul 16.12 Amy Zhou <amy@ourfirm.example> menulis:',
    'Amy Zhou',
    '2026',
  ],
  ['Gmail nl', 'Op ma 8 jun 2026 om 16:12 schreef Amy Zhou <amy@ourfirm.example>:', 'Amy Zhou', '2026'],
  ['Gmail uk', 'пн, 8 черв. 2026 р. о 16:12 Amy Zhou <amy@ourfirm.example> пише:', 'Amy Zhou', '2026'],
  ['Gmail fa', 'در تاریخ دوشنبه ۸ ژوئن ۲۰۲۶ ساعت ۱۶:۱۲ Amy Zhou <amy@ourfirm.example> نوشت:', 'Amy Zhou', ''],
  ['Gmail he', '‫בתאריך יום ב׳, 8 ביוני 2026 ב-16:12 מאת ‪Amy Zhou‬‏ <‪amy@ourfirm.example‬‏>:‬', 'Amy Zhou', '2026'],
  [
    'Gmail el',
    'Στις Δευ 8 Ιουν 2026 στις 4:12 μ.μ., ο/η Amy Zhou <amy@ourfirm.example> έγραψε:',
    'Amy Zhou',
    '2026',
  ],
  ['Apple en', 'On 8 Jun 2026, at 16:12, Amy Zhou <amy@ourfirm.example> wrote:', 'Amy Zhou', '2026'],
  ['Apple zh', '2026年6月8日 16:12，Amy Zhou <amy@ourfirm.example> 写道：', 'Amy Zhou', '2026'],
  ['Apple de', 'Am 08.06.2026 um 16:12 schrieb Amy Zhou <amy@ourfirm.example>:', 'Amy Zhou', '2026'],
  ['Apple es', 'El 8 jun 2026, a las 16:12, Amy Zhou <amy@ourfirm.example> escribió:', 'Amy Zhou', '2026'],
  ['Apple fr', 'Le 8 juin 2026 à 16:12, Amy Zhou <amy@ourfirm.example> a écrit :', 'Amy Zhou', '2026'],
  ['Apple ru', '8 июня 2026 г., в 16:12, Amy Zhou <amy@ourfirm.example> написал(а):', 'Amy Zhou', '2026'],
  ['Apple pt', 'No dia 08/06/2026, às 16:12, Amy Zhou <amy@ourfirm.example> escreveu:', 'Amy Zhou', '2026'],
  [
    'Apple it',
    'Il giorno 8 giu 2026, alle ore 16:12, Amy Zhou <amy@ourfirm.example> ha scritto:',
    'Amy Zhou',
    '2026',
  ],
  [
    'Apple nl',
    'Op 8 jun. 2026 om 16:12 heeft Amy Zhou <amy@ourfirm.example> het volgende geschreven:',
    'Amy Zhou',
    '2026',
  ],
  ['Apple ja', '2026/06/08 16:12、Amy Zhou <amy@ourfirm.example>のメール:', 'Amy Zhou', '2026'],
  ['Apple ko', '2026. 6. 8. 오후 4:12, Amy Zhou <amy@ourfirm.example> 작성:', 'Amy Zhou', '2026'],
  ['Apple tr', 'Amy Zhou <amy@ourfirm.example> şunları yazdı (8 Haz 2026 16:12):', 'Amy Zhou', '2026'],
  [
    'Apple pl',
    'Wiadomość napisana przez Amy Zhou <amy@ourfirm.example> w dniu 8 cze 2026, o godz. 16:12:',
    'Amy Zhou',
    '2026',
  ],
  ['Apple ar', 'في ٨ يونيو ٢٠٢٦، الساعة ٤:١٢ م، كتب Amy Zhou <amy@ourfirm.example>:', 'Amy Zhou', ''],
  ['Thunderbird de', 'Am 08.06.26 um 16:12 schrieb Amy Zhou:', 'Amy Zhou', '08.06.26'],
  ['Thunderbird fr', 'Le 08/06/2026 à 16:12, Amy Zhou a écrit :', 'Amy Zhou', '2026'],
  ['Thunderbird ru', '08.06.2026 16:12, Amy Zhou пишет:', 'Amy Zhou', '2026'],
  ['Thunderbird zh', '在 2026/6/8 16:12, Amy Zhou 写道:', 'Amy Zhou', '2026'],
  [
    'Yahoo en',
    'On Monday, June 8, 2026 at 04:12:30 PM GMT+8, Amy Zhou <amy@ourfirm.example> wrote:',
    'Amy Zhou',
    '2026',
  ],
  ['Yandex ru', '08.06.2026, 16:12, "Amy Zhou" <amy@ourfirm.example>:', 'Amy Zhou', '2026'],
  [
    'Mail.ru',
    'Понедельник, 8 июня 2026, 16:12 +03:00 от Amy Zhou <amy@ourfirm.example>:',
    'Amy Zhou',
    '2026',
  ],
  ['163 webmail', '在 2026-06-08 16:12:09，"Amy Zhou" <amy@ourfirm.example> 写道：', 'Amy Zhou', '2026'],
  ['163 en', 'At 2026-06-08 16:12:09, "Amy Zhou" <amy@ourfirm.example> wrote:', 'Amy Zhou', '2026'],
  [
    'Proton',
    'On Monday, June 8th, 2026 at 4:12 PM, Amy Zhou <amy@ourfirm.example> wrote:',
    'Amy Zhou',
    '2026',
  ],
];

describe('an answer above the line that names the earlier writer', () => {
  it.each(attributions)('is parted from quoted lines: %s', async (_, line, who, date) => {
    const email = await open({
      subject: 'Re: quote',
      body: `We take 300 pieces.\n\nBo\n\n${line}\n\n> Our price is 4 USD\n> MOQ 1000 sets\n`,
    });
    expect.soft(textOf(email, 'quoted')).toContain('MOQ 1000 sets');

    expect.soft(textOf(email, 'own')).toBe('We take 300 pieces.');
    expect.soft(email.quotedMails[0]?.from.name).toBe(who);
    expect.soft(email.quotedMails[0]?.date ?? 'none').toContain(date);
  });
  it.each(attributions)('is parted from an earlier mail without marks: %s', async (_, line, who) => {
    const email = await open({
      subject: 'Re: quote',
      body: `We take 300 pieces.\n\nBo\n\n${line}\n\nOur price is 4 USD\nMOQ 1000 sets\n`,
    });
    expect.soft(textOf(email, 'own')).toBe('We take 300 pieces.');
    expect.soft(textOf(email, 'quoted')).toContain('MOQ 1000 sets');
    expect.soft(email.quotedMails[0]?.from.name).toBe(who);
  });
});

/** [client, header block lines] */
const blocks: readonly (readonly [string, string])[] = [
  [
    'Outlook en',
    'From: Amy Zhou <amy@ourfirm.example>\nSent: Monday, June 8, 2026 4:12 PM\nTo: Bo <bo@nordsport.example>\nSubject: Quote',
  ],
  [
    'Outlook zh',
    '发件人: Amy Zhou <amy@ourfirm.example>\n发送时间: 2026年6月8日 16:12\n收件人: Bo <bo@nordsport.example>\n主题: 报价',
  ],
  [
    'Outlook zh-TW',
    '寄件者: Amy Zhou <amy@ourfirm.example>\n寄件日期: 2026年6月8日 下午 04:12\n收件者: Bo <bo@nordsport.example>\n主旨: 報價',
  ],
  [
    'Outlook es',
    'De: Amy Zhou <amy@ourfirm.example>\nEnviado el: lunes, 8 de junio de 2026 16:12\nPara: Bo <bo@nordsport.example>\nAsunto: Oferta',
  ],
  [
    'Outlook de',
    'Von: Amy Zhou <amy@ourfirm.example>\nGesendet: Montag, 8. Juni 2026 16:12\nAn: Bo <bo@nordsport.example>\nBetreff: Angebot',
  ],
  [
    'Outlook ru',
    'От: Amy Zhou <amy@ourfirm.example>\nОтправлено: 8 июня 2026 г. 16:12\nКому: Bo <bo@nordsport.example>\nТема: Цена',
  ],
  [
    'Outlook fr',
    'De : Amy Zhou <amy@ourfirm.example>\nEnvoyé : lundi 8 juin 2026 16:12\nÀ : Bo <bo@nordsport.example>\nObjet : Offre',
  ],
  [
    'Outlook pt',
    'De: Amy Zhou <amy@ourfirm.example>\nEnviada em: segunda-feira, 8 de junho de 2026 16:12\nPara: Bo <bo@nordsport.example>\nAssunto: Proposta',
  ],
  [
    'Outlook pt-PT',
    'De: Amy Zhou <amy@ourfirm.example>\nEnviado: 8 de junho de 2026 16:12\nPara: Bo <bo@nordsport.example>\nAssunto: Proposta',
  ],
  [
    'Outlook ar',
    'من: Amy Zhou <amy@ourfirm.example>\nتم الإرسال: الاثنين، ٨ يونيو ٢٠٢٦ ٤:١٢ م\nإلى: Bo <bo@nordsport.example>\nالموضوع: عرض',
  ],
  [
    'Outlook tr',
    'Kimden: Amy Zhou <amy@ourfirm.example>\nGönderildi: 8 Haziran 2026 Pazartesi 16:12\nKime: Bo <bo@nordsport.example>\nKonu: Teklif',
  ],
  [
    'Outlook ja',
    '差出人: Amy Zhou <amy@ourfirm.example>\n送信日時: 2026年6月8日 16:12\n宛先: Bo <bo@nordsport.example>\n件名: 見積',
  ],
  [
    'Outlook ko',
    '보낸 사람: Amy Zhou <amy@ourfirm.example>\n보낸 날짜: 2026년 6월 8일 월요일 오후 4:12\n받는 사람: Bo <bo@nordsport.example>\n제목: 견적',
  ],
  [
    'Outlook it',
    'Da: Amy Zhou <amy@ourfirm.example>\nInviato: lunedì 8 giugno 2026 16:12\nA: Bo <bo@nordsport.example>\nOggetto: Offerta',
  ],
  [
    'Outlook pl',
    'Od: Amy Zhou <amy@ourfirm.example>\nWysłano: poniedziałek, 8 czerwca 2026 16:12\nDo: Bo <bo@nordsport.example>\nTemat: Oferta',
  ],
  [
    'Outlook vi',
    'Từ: Amy Zhou <amy@ourfirm.example>\nĐã gửi: Thứ Hai, 8 tháng 6, 2026 4:12 CH\nĐến: Bo <bo@nordsport.example>\nChủ đề: Báo giá',
  ],
  [
    'Outlook th',
    'จาก: Amy Zhou <amy@ourfirm.example>\nส่ง: 8 มิถุนายน 2026 16:12\nถึง: Bo <bo@nordsport.example>\nเรื่อง: ราคา',
  ],
  [
    'Outlook id',
    'Dari: Amy Zhou <amy@ourfirm.example>\nDikirim: Senin, 8 Juni 2026 16.12\nKepada: Bo <bo@nordsport.example>\nSubjek: Harga',
  ],
  [
    'Outlook nl',
    'Van: Amy Zhou <amy@ourfirm.example>\nVerzonden: maandag 8 juni 2026 16:12\nAan: Bo <bo@nordsport.example>\nOnderwerp: Offerte',
  ],
  [
    'QQ',
    '------------------ 原始邮件 ------------------\n发件人: "Amy Zhou" <amy@ourfirm.example>;\n发送时间: 2026年6月8日(星期一) 下午4:12\n收件人: "Bo"<bo@nordsport.example>;\n主题: 报价',
  ],
  [
    'QQ en',
    '------------------ Original ------------------\nFrom: "Amy Zhou" <amy@ourfirm.example>;\nDate: Mon, Jun 8, 2026 04:12 PM\nTo: "Bo"<bo@nordsport.example>;\nSubject: Quote',
  ],
  [
    'Aliyun',
    '------------------------------------------------------------------\n发件人：Amy Zhou <amy@ourfirm.example>\n发送时间：2026年6月8日(星期一) 16:12\n收件人：Bo <bo@nordsport.example>\n主　题：报价',
  ],
  ['Foxmail', '发件人： Amy Zhou\n发送时间： 2026-06-08 16:12\n收件人： bo@nordsport.example\n主题： 报价'],
  ['Foxmail en', 'From: Amy Zhou\nDate: 2026-06-08 16:12\nTo: bo@nordsport.example\nSubject: Quote'],
  [
    'NetEase Master',
    '---- 回复的原邮件 ----\n| 发件人 | Amy Zhou<amy@ourfirm.example> |\n| 日期 | 2026年06月08日 16:12 |\n| 收件人 | bo@nordsport.example |\n| 主题 | 报价 |',
  ],
  [
    'NetEase Master en',
    '---- Replied Message ----\n| From | Amy Zhou<amy@ourfirm.example> |\n| Date | 06/08/2026 16:12 |\n| To | bo@nordsport.example |\n| Subject | Quote |',
  ],
  [
    'Outlook bold',
    '________________________________\n*From:* Amy Zhou <amy@ourfirm.example>\n*Sent:* Monday, June 8, 2026 4:12 PM\n*To:* Bo <bo@nordsport.example>\n*Subject:* Quote',
  ],
  [
    'old Outlook',
    '-----Original Message-----\nFrom: Amy Zhou [mailto:amy@ourfirm.example]\nSent: 08 June 2026 16:12\nTo: Bo\nSubject: Quote',
  ],
  [
    'Lotus',
    '-----Amy Zhou <amy@ourfirm.example> wrote: -----\nTo: Bo <bo@nordsport.example>\nFrom: Amy Zhou <amy@ourfirm.example>\nDate: 06/08/2026 04:12PM\nSubject: Quote',
  ],
];

describe('an answer above the header block of the earlier mail', () => {
  it.each(blocks)('is parted from it: %s', async (_, block) => {
    const email = await open({
      subject: 'Re: quote',
      body: `We take 300 pieces.\n\nBo\n\n${block}\n\nDear Bo,\nOur price is 4 USD\nMOQ 1000 sets\n\nAmy\n`,
    });
    expect.soft(textOf(email, 'own')).toBe('We take 300 pieces.');
    expect.soft(textOf(email, 'quoted')).toContain('MOQ 1000 sets');
    expect.soft(email.quotedMails[0]?.from.name).toBe('Amy Zhou');
    expect.soft(email.quotedMails[0]?.date ?? 'none').toMatch(/2026|٢٠٢٦/);
  });
  it.each(blocks)('tells both rounds of a thread apart: %s', async (_, block) => {
    const inner = block.replaceAll('Amy Zhou', 'Bo Berg').replaceAll('amy@ourfirm', 'bo@nordsport');
    const email = await open({
      subject: 'Re: quote',
      body: `We take 300 pieces.\n\n${block}\n\nMOQ 1000 sets\n\nAmy\n\n${inner}\n\nneed 10 sets\n`,
    });
    expect.soft(textOf(email, 'own')).toBe('We take 300 pieces.');
    expect.soft(email.quotedMails.map((m) => m.from.name)).toEqual(['Amy Zhou', 'Bo Berg']);
  });
});
