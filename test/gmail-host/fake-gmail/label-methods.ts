// The label methods of the stand-in. Example: labels.create { name: 'Spam' } -> refused with 'Invalid label name'

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import type { FakeMailbox } from './fake-mailbox.ts';
import { colourBreach, type FakeLabel, labelNameBreach } from './label-rules.ts';
import { bodyOf, type Method, Refused } from './method-call.ts';

export const labelMethods: { readonly [name: string]: Method } = {
  'labels.list': ({ box }) => ({ labels: [...box.labels.values()].map(labelView) }),
  'labels.create': (call) => {
    const { name, color, messageListVisibility, labelListVisibility } = bodyOf<'label'>(call);
    const more = { messageListVisibility, labelListVisibility };
    checkLabel(call.box, name ?? '', color, null);
    if (call.box.labels.size >= 10_000)
      throw new Refused('invalidArgument', 'Exceeds maximum number of labels');
    const set = Object.fromEntries(Object.entries({ ...more, color }).filter(([, value]) => value != null));
    return labelView(call.box.makeLabel(name ?? '', set));
  },
  'labels.patch': (call) => {
    const label = call.box.labels.get(call.id);
    if (label === undefined) throw new Refused('notFound');
    if (label.type === 'system') throw new Refused('invalidArgument', 'Cannot modify system label');
    const { name, color, messageListVisibility, labelListVisibility } = bodyOf<'label'>(call);
    checkLabel(call.box, name ?? label.name, color, label);
    if (name != null) label.name = name;
    if (color?.backgroundColor && color.textColor) {
      label.color = { backgroundColor: color.backgroundColor, textColor: color.textColor };
    }
    if (messageListVisibility != null) label.messageListVisibility = messageListVisibility;
    if (labelListVisibility != null) label.labelListVisibility = labelListVisibility;
    return labelView(label);
  },
};

function labelView({ id, name, type, color, messageListVisibility, labelListVisibility }: FakeLabel) {
  const shown = { messageListVisibility, labelListVisibility, color };
  return {
    id,
    name,
    type,
    ...Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined)),
  };
}

function checkLabel(
  box: FakeMailbox,
  name: string,
  color: gmail_v1.Schema$LabelColor | undefined,
  own: FakeLabel | null,
): void {
  const others = [...box.labels.values()].filter((label) => label !== own).map((label) => label.name);
  const breach = labelNameBreach(name, others);
  if (breach !== null) throw new Refused(breach);
  const bad = color === undefined ? null : colourBreach(color);
  if (bad !== null) throw new Refused('invalidArgument', bad);
}
