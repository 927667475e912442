// What a button does in the mailbox, and the line that tells what really became of it, with all that taking it back needs.
// Example: { act: 'dismiss' } -> { line: { text: '已归入 D 类', undo: { added: ['询盘/D 非客户'], ... } }, present: [...], problem: null }

import type { Answer, Plan, Receipt } from '../../src/mailbox/mailbox.ts';
import { isEmptyPlan, planLabels } from '../../src/mailbox/plan-labels.ts';
import type { Problem } from '../../src/mailbox/problem.ts';
import { words } from '../../src/panel/dictionary.ts';
import { judgedTags } from '../../src/sidebar/judged-tags.ts';
import { isOurs } from '../../src/tags/vocabulary.ts';
import type { TakenBack, Wish } from './action-state.ts';
import { cardWords } from './cards/card-words.ts';
import type { ActLine } from './cards/mail-card.ts';
import { makeLabels } from './make-labels.ts';
import { problemText } from './problem-text.ts';
import type { ScreenedMail } from './screen-open-mail.ts';
import type { MailVisit } from './visit.ts';

export interface Deed {
  /** null: there was nothing to do. */
  readonly line: ActLine | null;
  /** Labels on the mail afterwards. */
  readonly present: readonly string[];
  readonly problem: Problem | null;
}

type Verb = 'apply' | 'dismiss' | 'spam' | 'undo';

/** More ids than fit into a button: undo then gives the label back to the whole thread. */
const mostTaken = 200;

export async function performDeed(visit: MailVisit, wish: Wish, mail: ScreenedMail): Promise<Deed> {
  const { context, place, gmail } = visit;
  const { tags } = mail.screened;
  const plan = (wanted: typeof tags, dismiss = false): Plan =>
    planLabels({
      messageId: place.threadId,
      tags: wanted,
      present: mail.present,
      settings: context.labels,
      dismiss,
    });
  switch (wish.act) {
    case 'apply':
      return write(visit, mail, 'apply', plan(tags));
    case 'dismiss':
      return write(visit, mail, 'dismiss', plan(tags, true));
    case 'spam':
      return write(visit, mail, 'spam', { ...plan(tags, true), moveTo: 'spam' });
    case 'judge':
      if (wish.judged === 'D') return write(visit, mail, 'dismiss', plan(tags, true));
      if (wish.judged === 'other') return takeOff(visit, mail);
      return write(visit, mail, 'apply', plan(judgedTags(tags, wish.judged)));
    case 'undo': {
      await gmail.memory.put(place.threadId, new Map(Object.entries(wish.receipt.taken)));
      return told(visit, mail, 'undo', await gmail.mailbox.undo(receiptFrom(visit, wish.receipt)));
    }
    case 'make-labels':
      return labelsMade(visit, mail, await makeLabels(visit, tags));
    default:
      return nothingDone(mail);
  }
}

async function write(visit: MailVisit, mail: ScreenedMail, verb: Verb, plan: Plan): Promise<Deed> {
  if (isEmptyPlan(plan)) return nothingDone(mail);
  return told(visit, mail, verb, await visit.gmail.mailbox.apply(plan));
}

/** The user says that it is no inquiry at all: no label of ours fits it. */
async function takeOff(visit: MailVisit, mail: ScreenedMail): Promise<Deed> {
  const own = cardWords(visit.event.language);
  const { threadId } = visit.place;
  const remove = mail.present.filter((name) => isOurs(name, visit.context.labels) !== null);
  if (remove.length === 0)
    return { ...nothingDone(mail), line: { text: own.othersNone, problem: '', undo: null } };
  const plan = {
    id: JSON.stringify([threadId, 'other']),
    messageId: threadId,
    add: [],
    remove,
    moveTo: null,
  };
  const deed = await write(visit, mail, 'apply', plan);
  if (deed.problem !== null || deed.line === null) return deed;
  return { ...deed, line: { ...deed.line, text: own.othersDone } };
}

function nothingDone({ present }: ScreenedMail): Deed {
  return { line: null, present, problem: null };
}

function labelsMade({ event }: MailVisit, { present }: ScreenedMail, made: Answer<null>): Deed {
  const own = cardWords(event.language);
  if (made.ok) return { line: { text: own.labelsMade, problem: '', undo: null }, present, problem: null };
  const problem = problemText(made.problem, event.language);
  return { line: { text: own.labelsNotMade, problem, undo: null }, present, problem: made.problem };
}

/** In the words of the panel; undo only where there is something to take back. */
async function told(visit: MailVisit, mail: ScreenedMail, verb: Verb, done: Answer<Receipt>): Promise<Deed> {
  const { language } = visit.event;
  const say = verb === 'spam' ? cardWords(language).spamDone : words(language).act[verb];
  if (!done.ok) {
    const problem = problemText(done.problem, language);
    return {
      line: { text: say.failed, problem, undo: null },
      present: mail.present,
      problem: done.problem,
    };
  }
  const { added, removed, movedTo, refused } = done.value;
  const did = added.length + removed.length > 0 || movedTo !== null;
  const [first] = refused;
  const text = first === undefined ? say.confirmed : did ? say.partial : say.failed;
  const undo = did && verb !== 'undo' ? await takenBack(visit, done.value) : null;
  const kept = mail.present.filter((name) => !removed.includes(name));
  return {
    line: { text, problem: first === undefined ? '' : problemText(first.problem, language), undo },
    present: [...new Set([...kept, ...added])],
    problem: first?.problem ?? null,
  };
}

/** The part of a receipt that goes with the undo button, since no server remembers it. */
async function takenBack({ gmail, place }: MailVisit, receipt: Receipt): Promise<TakenBack> {
  const { added, removed, movedFrom, movedTo } = receipt;
  const lost = await gmail.memory.get(place.threadId);
  const taken = [...lost].map(([id, messages]): [string, string[]] => [id, [...messages]]);
  const isMany = taken.reduce((sum, [, messages]) => sum + messages.length, 0) > mostTaken;
  return {
    added: [...added],
    removed: [...removed],
    movedFrom,
    movedTo,
    taken: isMany ? {} : Object.fromEntries(taken),
  };
}

function receiptFrom({ place }: MailVisit, { added, removed, movedFrom, movedTo }: TakenBack): Receipt {
  return { planId: 'card', messageId: place.threadId, added, removed, movedFrom, movedTo, refused: [] };
}
