// Texts that a hostile mail may put into any field. Each tries to run a script, to send a request, or to turn the reading round.

import type { ScreenedEmail } from '../../src/panel/screened-email.ts';
import { fact } from './fixtures.ts';

export const hostileTexts = [
  '<img src="https://evil.example/p.png" onerror="globalThis.hacked=1">',
  '"><svg onload=globalThis.hacked=1>',
  '<script>globalThis.hacked=1</script>',
  '<a href="javascript:globalThis.hacked=1">quote</a>',
  'javascript:globalThis.hacked=1',
  '<style>@import "https://evil.example/x.css";</style>',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '<form action="https://evil.example"><input name=q autofocus onfocus=globalThis.hacked=1></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '{{constructor.constructor("globalThis.hacked=1")()}}',
  '#{globalThis.hacked=1} <%= globalThis.hacked=1 %>',
  'url(https://evil.example/b.png)',
  '\u202Egnp.exe\u202C invoice\u200B\u2066\u2069\uFEFF',
  'a\u0000b\u0007c\u001B[31md\u2028e',
  `x${'\u0301'.repeat(400)}`,
  '\uD800 lone \uDC00',
  `${'A'.repeat(20_000)}`,
  '__proto__',
] as const;

/** The same text in every field that a mail can fill. */
export function poison(mail: ScreenedEmail, text: string): ScreenedEmail {
  const bad = fact(text);
  const told = { zh: text, en: text };
  const { screening } = mail;
  return {
    ...mail,
    subject: text,
    language: text,
    languageRead: false,
    screening: {
      ...screening,
      why: told,
      warnings: [told],
      reasons: screening.reasons.map((reason) => ({ ...reason, sentence: told, evidence: [bad] })),
      missing: screening.missing.map((lack) => ({ ...lack, sentence: told, question: told })),
    },
    contact: {
      name: bad,
      title: bad,
      company: bad,
      phones: [bad],
      messengers: [bad],
      emails: [bad],
      website: bad,
      address: bad,
      country: { code: text },
    },
    requests: [{ ...bad, topic: text }],
    products: [{ ...bad, name: text }],
    truncated: [text],
    advice: told,
  };
}
