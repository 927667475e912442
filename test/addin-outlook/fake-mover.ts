// Graph before the same server as the fake client: moves mails, counts sign-ins, refuses on demand.
// Example: const mover = fakeMover(server); await mover.move('I1', 'd-class') -> the mail lies there under a new id

import type { GraphMails } from '../../addin-outlook/graph/mover.ts';
import { withoutLabels } from '../../src/mailbox/label-names.ts';
import { type ProblemCode, problemOf } from '../../src/mailbox/problem.ts';
import type { FakeMail, FakeServer } from './fake-office.ts';

export interface FakeMover extends GraphMails {
  can: boolean;
  signedIn: boolean;
  signIns: number;
  refuse: () => ProblemCode | null;
  /** Told when a mail changed its folder; a promise that never ends holds the answer back. */
  onMove: (mail: FakeMail) => void | Promise<void>;
}

export function fakeMover(server: FakeServer): FakeMover {
  const mailOf = (id: string) => server.mails.find((mail) => mail.itemId.replaceAll('/', '-') === id);
  const refused = (code: ProblemCode) => ({ ok: false, problem: problemOf(code) }) as const;
  const mover: FakeMover = {
    can: true,
    lack: null,
    signedIn: true,
    signIns: 0,
    refuse: () => null,
    onMove: () => {},
    async signIn() {
      mover.signIns += 1;
      mover.signedIn = true;
      return { ok: true, value: null };
    },
    async move(id, to) {
      const code = mover.refuse();
      if (code !== null) return refused(code);
      const mail = mailOf(id);
      if (mail === undefined) return refused('not-found');
      const from = mail.folder;
      mail.folder = to;
      await mover.onMove(mail);
      return { ok: true, value: { id, from } };
    },
    async readState(id) {
      const mail = mailOf(id);
      if (mail === undefined) return refused('not-found');
      return { ok: true, value: { labels: mail.categories, folder: mail.folder } };
    },
    async addLabels(id, names) {
      const mail = mailOf(id);
      if (mail === undefined) return refused('not-found');
      mail.categories = [...mail.categories, ...withoutLabels(names, mail.categories)];
      return { ok: true, value: null };
    },
    async removeLabels(id, names) {
      const mail = mailOf(id);
      if (mail === undefined) return refused('not-found');
      mail.categories = withoutLabels(mail.categories, names);
      return { ok: true, value: null };
    },
  };
  return mover;
}
