// The questions behind what is missing, as numbered lines for a reply, in the buyer's language where we have it.
// Example: missing [destination port, quantity] -> "1. Which port do you want it shipped to?\n2. How many pieces ..."

import type { PanelView } from './panel-view.ts';

export function askingText({ missing }: Pick<PanelView, 'missing'>): string {
  const questions = [...new Set(missing.map(({ question }) => question))];
  return questions.map((question, place) => `${place + 1}. ${question}`).join('\n');
}
