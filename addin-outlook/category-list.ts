// The mailbox's own list of categories, which a category must be on before a mail can carry it.
// Example: list.make({ name: '询盘/A 重点跟进', colour }) -> read once, made when missing; a second call asks nobody

import { hasLabel } from '../src/mailbox/label-names.ts';
import type { LabelSpec } from '../src/mailbox/mailbox.ts';
import { refusedCall } from './office-call.ts';
import type { OfficeCall, OfficePort } from './office-port.ts';
import { officeCodes } from './office-problem.ts';

export interface CategoryList {
  /**
   * Makes a category with its colour; one that exists in any case is a success, with the colour that the user gave it.
   * @param trust false after the mailbox has refused it: then it is not believed to be there.
   */
  make(label: LabelSpec, trust?: boolean): OfficeCall<null>;
  /** A label as it was made before; without colour when this pane never made it. */
  specOf(name: string): LabelSpec;
  /** What was read of the list counts no more. */
  forget(): void;
}

/** Outlook's presets end at 24; the colour for a label that we only know by name is none. */
const noColour = -1;

export function createCategoryList(port: OfficePort): CategoryList {
  const specs = new Map<string, LabelSpec>();
  let known: readonly string[] = [];
  return {
    async make(label, trust = true) {
      specs.set(label.name, label);
      // Where the list cannot be seen a category may be on it all the same: putting it on a mail will tell.
      if (!port.can.masterCategories)
        return trust ? { ok: true, value: null } : refusedCall('cannot-make-label');
      if (hasLabel(known, label.name)) return { ok: true, value: null };
      const list = await port.masterCategories();
      // Who may not see the list may still use what is on it: the mail itself tells.
      if (!list.ok) return list.problem.code === 'no-permission' ? { ok: true, value: null } : list;
      known = list.value.map(({ name }) => name);
      if (hasLabel(known, label.name)) return { ok: true, value: null };
      const { outlook } = label.colour;
      const made = await port.addMasterCategory({
        name: label.name,
        preset: outlook === noColour ? null : outlook,
      });
      if (!made.ok && made.code !== officeCodes.categoryExists) return made;
      known = [...known, label.name];
      return { ok: true, value: null };
    },
    specOf: (name) =>
      specs.get(name) ?? {
        name,
        colour: { gmail: { background: '', text: '' }, outlook: noColour },
      },
    forget: () => {
      known = [];
    },
  };
}
