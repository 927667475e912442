// Who wrote a quoted mail and when, from its header value or its "wrote" line.
// Example: 'On 3 Jun 2026, at 10:02, Amy Zhou <amy@x.example> wrote:' -> { name: 'Amy Zhou', address: 'amy@x.example' }

import { form } from './form-words.ts';
import type { LineRange, MailText } from './mail-lines.ts';
import type { Address } from './open-email.ts';
import { findAddress } from './text-patterns.ts';

const edge = /[\s"'“”‘’<>()[\]*,;:：，、.|-]/u;

function clean(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && edge.test(text.charAt(start))) start++;
  while (end > start && edge.test(text.charAt(end - 1))) end--;
  return text.slice(start, Math.min(end, start + 120));
}

/** `mail` and `lines` are given for a wrote line, whose wrote word is no part of the name. */
export function readWriter(value: string, mail?: MailText, lines?: LineRange): Address {
  const text = value.slice(0, 600);
  const found = findAddress(text);
  if (mail === undefined || lines === undefined) {
    const name = found === null ? text : text.slice(0, found.start);
    return { name: clean(name.split(/mailto:/i, 1)[0] ?? ''), address: found?.address ?? '' };
  }
  const words = mail.lines
    .slice(lines.from, lines.to)
    .flatMap((line) =>
      line.hits.filter((hit) => hit.bit === form.wrote).map((hit) => mail.text.slice(hit.start, hit.end)),
    );
  let head = found === null ? text : text.slice(0, found.start);
  for (const word of words) head = head.replace(word, '\n');
  const pieces = head
    .split(/[\p{Nd}\n,，、:：年月日]|\b(?:AM|PM|a\.m\.|p\.m\.)\b|上午|下午|오전|오후/u)
    .map(clean)
    .filter((piece) => /\p{Lu}|\p{Lo}|\p{L}{4}/u.test(piece));
  return { name: nameAtEnd(pieces.at(-1) ?? ''), address: found?.address ?? '' };
}

/** The sentence around the name is in small letters or another script: "heeft Amy Zhou", "napisana przez Jan van Dijk". */
function nameAtEnd(piece: string): string {
  const words = piece.split(/\s{1,9}/);
  const cased = /^["'“(]?\p{Lu}/u.test(words.at(-1) ?? '');
  if (!cased) return piece;
  let first = words.length - 1;
  for (let at = first; at >= 0; at--) {
    const word = words[at] ?? '';
    if (/^["'“(]?\p{Lu}/u.test(word)) first = at;
    else if (
      !/^(?:de|da|do|dos|das|del|della|di|la|le|van|von|der|den|ten|ter|el|al|bin|ibn|y|e)$/.test(word)
    )
      break;
  }
  return words.slice(first).join(' ');
}

/** From the first to the last digit outside the address, with a month word before it: '3 Jun 2026, at 10:02'. */
export function readWroteDate(line: string): string {
  const found = findAddress(line);
  const text = found === null ? line : `${line.slice(0, found.start)} ${line.slice(found.end)}`;
  const first = text.search(/\d/);
  if (first < 0) return '';
  let last = first;
  for (let at = first; at < text.length; at++) if (/[\d年月日]/.test(text.charAt(at))) last = at;
  const month = /(\p{L}{3,10})[.,]? {0,2}$/u.exec(text.slice(Math.max(0, first - 14), first))?.[0] ?? '';
  return clean(`${month}${text.slice(first, last + 1)}`).slice(0, 80);
}
