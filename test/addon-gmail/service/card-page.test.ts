// The page for looking at cards without Google: every button works, and no word of a mail becomes markup.
// Example: a subject "<script>" is shown with its signs

import { describe, expect, it } from 'vitest';
import {
  card,
  linkButton,
  paragraph,
  pressButton,
  row,
  section,
} from '../../../addon-gmail/service/cards/card-kit.ts';
import { mailText } from '../../../addon-gmail/service/cards/card-text.ts';
import { cardPage } from '../../../scripts/gmail/card-page.ts';
import { readDeskAnswer } from '../../../scripts/gmail/read-desk-answer.ts';

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&lt;b&gt;`;

describe('the page of cards', () => {
  const shown = card({
    title: 'A',
    sections: [
      section({
        widgets: [
          row({
            text: mailText(hostile, 200),
            bottom: 'b',
            button: linkButton('open', 'https://mail.google.com/'),
          }),
          paragraph(`<b>${mailText(hostile, 200)}</b>`),
          {
            buttonList: {
              buttons: [
                pressButton('go', { url: 'https://addon.example/gmail/act', state: 'v1."><script>' }),
              ],
            },
          },
        ],
      }),
    ],
  });

  it('shows a hostile mail as words', () => {
    const mails = [{ id: '1a34', subject: hostile, from: hostile, labels: [hostile] }];
    const html = cardPage({ mails, chosen: '1a34', card: shown, notice: hostile, language: 'zh' });
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/&#60;script&#62;/g)?.length).toBeGreaterThanOrEqual(6);
    expect(html.match(/<b>/g)).toHaveLength(1);
  });

  it('puts the signed state of a button into its form', () => {
    const html = cardPage({ mails: [], chosen: '1a34', card: shown, notice: '', language: 'en' });
    expect(html).toContain('name="state" value="v1.&#34;&#62;&#60;script&#62;"');
    expect(html).toContain('href="https://mail.google.com/"');
  });

  it('understands every kind of answer', () => {
    const of = (json: unknown, status = 200) => readDeskAnswer({ status, json });
    expect(of({ action: { navigations: [{ pushCard: shown }] } }).card).toBe(shown);
    expect(
      of({
        renderActions: { action: { navigations: [{ updateCard: shown }], notification: { text: 'n' } } },
      }),
    ).toEqual({ card: shown, notice: 'n' });
    expect(of({ requesting_google_scopes: { scopes: ['s'] } }).notice).toContain('s');
    expect(of({ error: 'unauthorized' }, 401).notice).toContain('401');
  });
});
