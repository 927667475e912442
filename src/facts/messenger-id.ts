// Chat names without a number. Example: "WeChat: ann_roe88" -> "ann_roe88", "Skype: live:roe" -> "live:roe".

import type { ContactZone } from './contact-zone.ts';
import { factAt, isOwn } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { Fact } from './reading.ts';

const MOST_IDS = 4;
/** "WeChat ID: abc123", 微信号：abc, "Telegram @abc", "QQ 12345678"; a plain word behind the name ("WeChat please") is none. */
const behind =
  /^[ \t]{0,3}(?:id|号|no\.?|number|account|账号)?[ \t]{0,2}(?:[:：=]|is)?[ \t]{0,3}(@?[A-Za-z][\w.:-]{3,31}|\d{5,11}(?![\d -]))/iu;

export function readMessengerIds(zone: ContactZone): Fact[] {
  const { reading } = zone;
  const { text } = reading.email;
  const ids: Fact[] = [];
  for (const hit of [...hitsOf(reading, 'messenger'), ...hitsOf(reading, 'labelMessenger')]) {
    const inZone = zone.lines.some((line) => hit.start >= line.start && hit.end <= line.end);
    if (ids.length >= MOST_IDS || !(inZone || isOwn(hit.part))) continue;
    const found = behind.exec(text.slice(hit.end, hit.end + 60));
    const id = found?.[1];
    if (found === null || id === undefined) continue;
    const marked =
      /[\d_.@:]/.test(id.slice(1)) || /[:：=]/.test(found[0].slice(0, -id.length)) || id.startsWith('@');
    const digits = /^\d+$/.test(id) && !(hit.key === 'qq' || hit.key === 'wechat' || hit.key === 'line');
    if (!marked || digits || /^(?:number|phone|whatsapp|wechat|mobile|https?:)/i.test(id)) continue;
    const start = hit.end + found[0].length - id.length;
    if (!ids.some(({ span }) => span.start === start)) ids.push(factAt(reading, start, start + id.length));
  }
  return ids;
}
