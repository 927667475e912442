// What the shared engine needs to run plans on the workbench's own mailbox: labels and folder of a row.
// Example: shelfDriver(shelf).addLabels(id, ['询盘/A 重点跟进']) -> the row has the label, in memory and in the store

import type { MailboxDriver } from '../mailbox/driver.ts';
import type { Answer, Can } from '../mailbox/mailbox.ts';
import { problemOf } from '../mailbox/problem.ts';
import type { MailFolder, MailRow } from './mail-row.ts';
import type { MailShelf } from './mail-shelf.ts';

/** Labels of the workbench are plain names with the vocabulary's own colours, so nothing has to be made first. */
export const workbenchCan: Can = {
  label: true,
  makeLabels: true,
  colourLabels: true,
  move: true,
  undo: true,
};

const done: Answer<null> = { ok: true, value: null };

export function shelfDriver(shelf: MailShelf): MailboxDriver {
  async function change(id: string, edit: (row: MailRow) => MailRow): Promise<Answer<null>> {
    const row = shelf.get(id);
    if (row === null) return { ok: false, problem: problemOf('not-found') };
    try {
      await shelf.change([edit(row)]);
      return done;
    } catch {
      return { ok: false, problem: problemOf('storage-full') };
    }
  }
  return {
    can: workbenchCan,
    async readState(id) {
      const row = shelf.get(id);
      if (row === null) return { ok: false, problem: problemOf('not-found') };
      return { ok: true, value: { labels: row.labels, folder: row.folder } };
    },
    makeLabel: async () => done,
    addLabels: (id, names) =>
      change(id, (row) => ({ ...row, labels: [...new Set([...row.labels, ...names])] })),
    removeLabels: (id, names) =>
      change(id, (row) => ({ ...row, labels: row.labels.filter((name) => !names.includes(name)) })),
    move: async (id, to) =>
      isFolder(to)
        ? change(id, (row) => ({ ...row, folder: to }))
        : { ok: false, problem: problemOf('no-such-folder') },
  };
}

function isFolder(folder: string): folder is MailFolder {
  return folder === 'inbox' || folder === 'd-class';
}
