// Words for a client, and what said around one makes the writer ask for him instead of for himself.
// Example: "for one of my clients", "my customer wants", 帮一个国外客户找: asks for him; "my client stopped the payment": an own customer.

import type { WorldTable } from '../world-table.ts';

export const clientWords: WorldTable = {
  table: 'client',
  rows: {
    en: [
      'client',
      'clients',
      'customer',
      'customers',
      'principal',
      'principals',
      'end user',
      'end client',
      'end customer',
    ],
    es: ['cliente', 'clientes', 'mandante'],
    zh: ['客户', '客人', '买家', '业主', '雇主', '老外', '老板的朋友'],
  },
};

/** Right before the client: he acts for him. The shop's "for our customers" buys for its own shelves, and is none. */
export const actsForClient =
  /(?:\bon behalf of(?: \p{L}{1,14}){0,4}|\bfor(?: (?!our |my |the )\p{L}{1,14}){0,3}|\bfor (?:one of )?(?:my|our|the)(?: \p{L}{1,14}){0,2}|\bone of (?:my|our)(?: \p{L}{1,14}){0,2}|\bpara (?:un|una|mi|nuestro)(?: \p{L}{1,14}){0,1}|\bde parte de(?: \p{L}{1,14}){0,2}|\buno de (?:mis|nuestros)|(?:帮|替|代|受)[^，。！？；\n]{0,10})\s?$/iu;

/** Before a client who is said to want something: mine, or one there is. */
export const nearClient =
  /(?:\b(?:my|our|an?|this|the|one of (?:my|our))(?: [\p{L}-]{1,14}){0,3} |\b(?:mi|nuestro|un|el)(?: \p{L}{1,14}){0,1} |有[个一位家][^，。！？；\n]{0,8}|我(?:的|们的|司|手上|这边)?[^，。！？；\n]{0,6})$/iu;

/** Behind the client: he wants the goods. */
export const clientWants =
  /^(?:(?:(?!\b(?:i|we|us)\b)[^.!?;。！？；\n]){0,60}\b(?:wants?|wanted|needs?|asked (?:me|us)|asks (?:me|us)|is looking|are looking|looks for|looking for|requires?|is requesting|requests|would like|wishes|prefers?|insists|intends|is planning|plans|is interested|is sourcing|quiere|necesita|busca|solicita|requiere|pide)\b|(?:那边|这边)?[^，。！？；\n]{0,4}(?:要(?!求)|想|需|在找|求购|急找|看中|托我|让我|叫我|委托))/iu;

/** More than one customer is a shop's public. */
export const publicOfShop = /^(?:customers|end users?)$/i;
