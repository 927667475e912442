// npm run serve:gmail [-- --port 5180 --plain --text]: the Gmail service on this computer, with a stand-in Gmail full of sample mail and
// a page that shows its cards. Example: -> http://localhost:5180/; with --text every card is printed and the command ends

import { parseArgs } from 'node:util';
import { cardAsText } from './gmail/card-as-text.ts';
import { readDeskAnswer } from './gmail/read-desk-answer.ts';
import { serveCardPage } from './gmail/serve-card-page.ts';
import { type ServiceDesk, startServiceDesk } from './gmail/service-desk.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5180' },
    /** The edition without labelling. */
    plain: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_000) {
  console.error('--port must be a number from 1 to 65000. --port 须为 1 到 65000 的数字。');
  process.exit(2);
}
const desk = await startServiceDesk({ root: process.cwd(), labelling: !values.plain });
if (values.text) await printCards(desk);
else await showCards(desk);

async function printCards({ mails, call, close }: ServiceDesk): Promise<void> {
  for (const mail of mails) {
    const { card, notice } = readDeskAnswer(await call('open', mail));
    console.log(`${mail.subject}\n${card === null ? notice : cardAsText(card)}\n`);
  }
  await close();
}

async function showCards({ close, ...served }: ServiceDesk): Promise<void> {
  try {
    const page = await serveCardPage({ close, ...served }, port);
    console.log(`Inquiry Quadrant 询盘象限: ${page.url}\nStop with Ctrl+C. 按 Ctrl+C 停止。`);
    process.once('SIGINT', () => {
      page.close();
      void close();
    });
  } catch {
    console.error(
      `Port ${port} is taken, choose another with --port. 端口 ${port} 已被占用，请用 --port 另选。`,
    );
    process.exitCode = 1;
    await close();
  }
}
