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

/** Words that lead to a client, with at most so many others in between. */
export interface ClientLead {
  readonly lead: string;
  readonly between: number;
}

/** Before the client: he acts for him. The shop's "for our customers" buys for its own shelves, and is none. */
export const actsForClient: readonly ClientLead[] = [
  { lead: 'on behalf of', between: 4 },
  { lead: 'for', between: 3 },
  { lead: 'for one of the', between: 2 },
  { lead: 'one of my', between: 2 },
  { lead: 'one of our', between: 2 },
  { lead: 'para un', between: 1 },
  { lead: 'para una', between: 1 },
  { lead: 'para mi', between: 1 },
  { lead: 'para nuestro', between: 1 },
  { lead: 'de parte de', between: 2 },
  { lead: 'uno de mis', between: 0 },
  { lead: 'uno de nuestros', between: 0 },
];
export const actsForClientChinese = /[帮替代受][^，。！？；\n]{0,10}$/u;

/** Before a client who is said to want something: mine, or one there is. */
export const nearClient: readonly ClientLead[] = [
  ...['my', 'our', 'a', 'an', 'this', 'the', 'one of my', 'one of our'].map((lead) => ({ lead, between: 3 })),
  ...['mi', 'nuestro', 'un', 'el'].map((lead) => ({ lead, between: 1 })),
];
export const nearClientChinese =
  /(?:有[个一位家][^，。！？；\n]{0,8}|我(?:的|们的|司|手上|这边)?[^，。！？；\n]{0,6})$/u;

/** Behind the client: he wants the goods. */
export const clientWants =
  /^(?:(?:(?!\b(?:i|we|us)\b)[^.!?;。！？；\n]){0,60}\b(?:wants?|wanted|needs?|asked (?:me|us)|asks (?:me|us)|is looking|are looking|looks for|looking for|requires?|is requesting|requests|would like|wishes|prefers?|insists|intends|is planning|plans|is interested|is sourcing|quiere|necesita|busca|solicita|requiere|pide)\b|(?:那边|这边)?[^，。！？；\n]{0,4}(?:要(?!求)|想|需|在找|求购|急找|看中|托我|让我|叫我|委托))/iu;

/** More than one customer is a shop's public. */
export const publicOfShop = /^(?:customers|end users?)$/i;
