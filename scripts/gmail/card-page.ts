// A small page that shows cards about as Gmail does, with buttons that work: for looking at the service without Google.
// Example: cardPage({ mails, chosen, card, notice, language }) -> an HTML document, every word of a mail escaped

import type { Card, CardButton, CardSection, CardWidget } from '../../addon-gmail/service/card-answer.ts';
import { plain } from './card-as-text.ts';

export interface ListedMail {
  readonly id: string;
  readonly subject: string;
  readonly from: string;
  /** Labels on it now. */
  readonly labels: readonly string[];
}

export interface CardPageParts {
  readonly mails: readonly ListedMail[];
  /** '' for the home page. */
  readonly chosen: string;
  readonly card: Card | null;
  /** What the host says besides the card. */
  readonly notice: string;
  readonly language: 'zh' | 'en';
}

const style = `
:root { color-scheme: light dark; font: 14px/1.45 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
body { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr) 360px; min-height: 100vh; }
nav { padding: 16px; } nav h1 { font-size: 16px; }
nav ul { list-style: none; padding: 0; } nav li { border-top: 1px solid #8884; }
nav a { display: block; padding: 6px 8px; color: inherit; text-decoration: none; }
nav a[aria-current] { background: #285bac22; }
nav small { opacity: .7; } .label { background: #8883; border-radius: 4px; padding: 0 5px; margin-right: 4px; font-size: 12px; }
main { border-left: 1px solid #8884; padding: 16px; align-self: start; overflow-wrap: anywhere; }
main h2 { font-size: 18px; margin: 0; } main header p { margin: 2px 0 8px; opacity: .75; }
summary { list-style: none; cursor: pointer; text-align: center; }
section { border-top: 1px solid #8884; padding: 8px 0; } h3, summary { font-size: 13px; font-weight: 600; margin: 0; opacity: .8; }
p { margin: 6px 0; white-space: pre-line; } p small { display: block; opacity: .7; }
form { display: inline; } button, .link { font: inherit; margin: 3px 4px 3px 0; padding: 5px 12px; border-radius: 16px; border: 1px solid #285bac; background: none; color: inherit; cursor: pointer; text-decoration: none; display: inline-block; }
button.filled { background: #285bac; color: #fff; }
.notice { background: #0b804b; color: #fff; padding: 8px 12px; border-radius: 4px; }
`;

export function cardPage({ mails, chosen, card, notice, language }: CardPageParts): string {
  const here = (id: string) => `/?mail=${id}&amp;language=${language}`;
  const other = language === 'zh' ? 'en' : 'zh';
  const rows = mails.map(
    ({ id, subject, from, labels }) =>
      `<li><a href="${here(id)}"${id === chosen ? ' aria-current="page"' : ''}><bdi>${safe(subject)}</bdi><br><small><bdi>${safe(from)}</bdi></small> ${labels.map((label) => `<span class="label">${safe(label)}</span>`).join('')}</a></li>`,
  );
  const body = card === null ? '' : cardHtml(card, { chosen, language });
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Inquiry Quadrant 询盘象限</title><meta name="viewport" content="width=device-width"><style>${style}</style>
<nav><h1>Gmail (stand-in 替身)</h1><p><a class="link" href="${here('')}">⌂</a> <a class="link" href="/?mail=${chosen}&amp;language=${other}">${other}</a></p><ul>${rows.join('\n')}</ul></nav>
<main>${notice === '' ? '' : `<p class="notice" role="status">${safe(notice)}</p>`}${body}</main></html>`;
}

interface Where {
  readonly chosen: string;
  readonly language: 'zh' | 'en';
}

function cardHtml({ header, sections }: Card, where: Where): string {
  const head = `<header><h2>${safe(header?.title ?? '')}</h2><p>${safe(header?.subtitle ?? '')}</p></header>`;
  return head + (sections ?? []).map((section) => sectionHtml(section, where)).join('');
}

function sectionHtml(section: CardSection, where: Where): string {
  const { header, widgets, collapsible, uncollapsibleWidgetsCount } = section;
  const title = header ? `<h3>${safe(plain(header))}</h3>` : '';
  const shown = (widgets ?? []).map((widget) => widgetHtml(widget, where));
  if (collapsible !== true) return `<section>${title}${shown.join('')}</section>`;
  const open = uncollapsibleWidgetsCount ?? 0;
  const folded = shown.slice(open).join('');
  return `<section>${title}${shown.slice(0, open).join('')}<details><summary>⌄</summary>${folded}</details></section>`;
}

function widgetHtml({ textParagraph, decoratedText, buttonList }: CardWidget, where: Where): string {
  if (textParagraph) return `<p>${rich(textParagraph.text ?? '')}</p>`;
  if (buttonList)
    return `<p>${(buttonList.buttons ?? []).map((button) => buttonHtml(button, where)).join('')}</p>`;
  if (!decoratedText) return '<hr>';
  const { topLabel, text, bottomLabel, button } = decoratedText;
  const small = (words: string | null | undefined) => (words ? `<small>${safe(words)}</small>` : '');
  const press = button ? ` ${buttonHtml(button, where)}` : '';
  return `<p>${small(topLabel)}${rich(text ?? '')}${press}${small(bottomLabel)}</p>`;
}

function buttonHtml({ text, type, onClick }: CardButton, { chosen, language }: Where): string {
  const link = onClick?.openLink?.url;
  if (link) return `<a class="link" href="${safe(link)}" rel="noreferrer">${safe(text ?? '')}</a>`;
  const state = onClick?.action?.parameters?.find(({ key }) => key === 'state')?.value ?? '';
  const fields = Object.entries({ state, mail: chosen, language }).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${safe(value)}">`,
  );
  const look = type === 'FILLED' ? ' class="filled"' : '';
  return `<form method="post" action="/press">${fields.join('')}<button${look}>${safe(text ?? '')}</button></form>`;
}

/** The card's own bold stays; all else is escaped anew. */
function rich(markup: string): string {
  return markup
    .split(/(<\/?b>)/)
    .map((piece) => (/^<\/?b>$/.test(piece) ? piece : safe(plain(piece))))
    .join('');
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
