// More invented mails for the picture of the page for many mails. Example: pictureMails[0].subject -> 'Sleeping bags for scout groups'

import { lines, type StandInMail, sampleMails, standInMail } from '../../test/gmail-host/stand-in-mails.ts';

const more = [
  {
    subject: 'Sleeping bags for scout groups',
    from: '"Marek Dudek" <m.dudek@obozy.example>',
    html: lines(
      'Dear sales team,',
      'our director asked me to collect offers: 600 sleeping bags, -5 °C comfort, two colours, delivery to Gdansk in May. I will pass them on to him.',
      'Marek Dudek<br>Assistant<br>Obozy Sp. z o.o.<br>Tel: +48 58 555 01 22',
    ),
  },
  {
    subject: 'Your mailbox is almost full',
    from: '"Mail Support" <support@mail-quota.example>',
    html: lines(
      'Your mailbox has used 99 % of its space.',
      'Click the link to verify your password within 24 hours.',
    ),
  },
  {
    subject: '帐篷价格',
    from: '"吴先生" <wu8866@postbox.example>',
    html: lines('你好，帐篷多少钱一顶？有目录发一份。'),
  },
  {
    subject: 'Trade fair list of visitors 2026',
    from: '"Judy Lane" <judy@fair-lists.example>',
    html: lines(
      'Hi,',
      'would you like the list of 9,400 visitors of the outdoor fair? Reply with "counts" for the price.',
    ),
  },
  {
    subject: 'RFQ 2261 family tents',
    from: '"Paulo Reis" <preis@serraverde.example>',
    html: lines(
      'Dear Li Wei,',
      'please quote 1,200 family tents, 210D oxford, PU 2000 mm, 4 pcs per carton, CIF Leixoes, 30 % deposit, shipment in March.',
      'Paulo Reis<br>Head of Purchasing<br>Serra Verde Lda.<br>Tel: +351 22 555 01 44<br>www.serraverde.example',
    ),
  },
];

export const pictureMails: readonly StandInMail[] = [
  ...sampleMails,
  ...more.map((mail, place) => standInMail({ ...mail, id: 100 + place })),
];
