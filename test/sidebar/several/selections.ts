// Selections and clicks that the tests of several mails share. Example: const stand = await screened(mixed); await clickTwice(stand, 'apply')

import { expect } from 'vitest';
import type { Quadrant } from '../../../src/screening/screening.ts';
import { keyOf, type SelectionStand, type StandMail, standOnSelection } from './selection-stand.ts';

export const mail = (
  id: string,
  quadrant: Quadrant | null,
  total = 5,
  more: Partial<StandMail> = {},
): StandMail => ({
  id,
  quadrant,
  total,
  ...more,
});
export const mixed: readonly StandMail[] = [
  mail('a', 'A', 13),
  mail('c', 'C', 6, { labels: ['VIP'] }),
  mail('d1', 'D', 4),
  mail('d2', 'D', 5, { labels: ['Ropes'] }),
  mail('o', null, 3),
];
export const hundred = Array.from({ length: 100 }, (_, each) =>
  mail(`m${each}`, each % 3 === 0 ? 'D' : 'C', 5),
);

export const stateOf = ({ mailbox }: SelectionStand, id: string) => {
  const found = mailbox.messages().find(({ messageId }) => messageId === keyOf(id));
  return { labels: found?.labels, folder: found?.folder };
};
export const allOf = ({ mailbox }: SelectionStand) =>
  mailbox.messages().map(({ messageId, labels, folder }) => [messageId, [...labels].sort(), folder]);
export const nothingIsLoadedTwice = (calls: readonly string[]) => {
  for (let at = 0; at < calls.length; at += 1)
    if (calls[at]?.startsWith('unload')) expect(calls[at - 1]).toBe(calls[at]?.replace('unload', 'load'));
};

export async function screened(list: readonly StandMail[], can = {}): Promise<SelectionStand> {
  const stand = standOnSelection(list, can);
  await stand.several.screen();
  return stand;
}

export async function clickTwice({ several }: SelectionStand, deed: 'apply' | 'dismiss'): Promise<number> {
  several.ask(deed);
  const count = several.get().asked?.count ?? -1;
  await several.confirm();
  return count;
}
