// What this add-in remembers on the mail itself, so that another computer knows it too: the user's word and the class when he acted.
// Example: { v: 1, judged: 'A', quadrant: 'C', sum: 9, stage: 'to-quote', at: '2026-11-25T08:00:00Z' }, some 90 of 2,500 characters

import type { Judgement } from '../src/panel/panel-props.ts';
import type { ScreenedEmail } from '../src/panel/screened-email.ts';
import type { Quadrant } from '../src/screening/screening.ts';
import type { MailItem, OfficePort } from './office-port.ts';

export interface ItemMemory {
  readonly v: 1;
  /** What the user says the mail is; null when he has not said. */
  readonly judged: Judgement | null;
  readonly quadrant: Quadrant | null;
  readonly sum: number;
  /** Key of the stage tag, '' for none. */
  readonly stage: string;
  /** ISO instant. */
  readonly at: string;
}

const judgements: readonly unknown[] = ['A', 'B', 'C', 'D', 'other'];

/** null for none, for what a newer version wrote, and for damaged notes: they are then written anew at the next act. */
export async function readMemory(port: OfficePort, item: MailItem): Promise<ItemMemory | null> {
  const notes = await port.readNotes(item);
  return notes.ok && isMemory(notes.value) ? notes.value : null;
}

export function memoryOf(screened: ScreenedEmail, judged: Judgement | null, at: string): ItemMemory {
  const { quadrant, scores } = screened.screening;
  const stage = screened.tags.find(({ group }) => group === 'stage')?.key ?? '';
  return { v: 1, judged, quadrant, sum: scores.total, stage, at };
}

function isMemory(value: unknown): value is ItemMemory {
  if (typeof value !== 'object' || value === null) return false;
  const { v, judged, at } = value as { readonly [name in keyof ItemMemory]?: unknown };
  return v === 1 && typeof at === 'string' && (judged === null || judgements.includes(judged));
}
