// A request to the stand-in that has passed the checks of its form, and how a method refuses it all the same.
// Example: changeOf(call) with an unknown label -> throws Refused('invalidArgument', 'Invalid label: Label_9')

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import type { ErrorName } from './error-forms.ts';
import type { FakeMailbox } from './fake-mailbox.ts';
import { notByHand } from './label-rules.ts';

export interface MethodCall {
  readonly box: FakeMailbox;
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly now: number;
  /** Whether the token may see bodies and search. */
  readonly metadataOnly: boolean;
}

/** A refusal, thrown by a method and turned into Google's form outside. */
export class Refused extends Error {
  readonly form: ErrorName;
  constructor(form: ErrorName, message = '') {
    super(message);
    this.form = form;
  }
}

interface Bodies {
  readonly label: gmail_v1.Schema$Label;
  readonly change: gmail_v1.Schema$BatchModifyMessagesRequest;
  readonly draft: gmail_v1.Schema$Draft;
}

/** The body has been walked by the rules of its record before. */
export function bodyOf<K extends keyof Bodies>({ body }: MethodCall): Bodies[K] {
  return body as Bodies[K];
}

export type Method = (call: MethodCall) => unknown;

export function changeOf(call: MethodCall): {
  readonly add: readonly string[];
  readonly remove: readonly string[];
} {
  const { addLabelIds, removeLabelIds } = bodyOf<'change'>(call);
  const [add, remove] = [addLabelIds ?? [], removeLabelIds ?? []];
  if (add.length === 0 && remove.length === 0)
    throw new Refused('invalidArgument', 'No label add or removes specified');
  if (add.length > 100 || remove.length > 100) throw new Refused('invalidArgument', 'Too many label ids');
  for (const id of [...add, ...remove]) {
    if (!call.box.labels.has(id) || notByHand.includes(id))
      throw new Refused('invalidArgument', `Invalid label: ${id}`);
  }
  if (add.some((id) => remove.includes(id)))
    throw new Refused('invalidArgument', 'Cannot both add and remove the same label');
  return { add, remove };
}
