// Taking things out: the verdicts as CSV, the mails with their labels as mbox. Both are made here and saved by the browser.
// Example: await exportMbox(session) -> inquiry-quadrant.mbox with every mail and its Keywords

import { isCompoundFile } from '../email/compound-file.ts';
import { notify } from './page-state.ts';
import { screeningsCsv } from './screenings-csv.ts';
import type { Session } from './session.ts';
import { mboxPieces } from './write-mbox.ts';

export interface ExportActions {
  exportCsv(): void;
  exportMbox(): Promise<void>;
}

export function exportActions(session: Session): ExportActions {
  const { state, shelf } = session;
  return {
    exportCsv() {
      const csv = screeningsCsv(shelf.rows(), state.get().settings.language);
      saveFile(new Blob([csv], { type: 'text/csv' }), 'inquiry-quadrant.csv');
      notify(state, 'info', (words) => words.exported(shelf.rows().length));
    },
    async exportMbox() {
      const blobs: Blob[] = [];
      let apart = 0;
      for (const { id, labels, address, date } of shelf.rows()) {
        const raw = await shelf.raw(id).catch(() => null);
        if (raw === null) continue;
        if (isCompoundFile(raw)) {
          apart += 1;
          continue;
        }
        // A Blob per mail: browsers put them on disk, so that a large mailbox does not fill the memory.
        blobs.push(
          new Blob(mboxPieces({ raw, labels, address, date }).map((piece) => new Uint8Array(piece))),
        );
      }
      saveFile(new Blob(blobs, { type: 'application/mbox' }), 'inquiry-quadrant.mbox');
      notify(state, 'info', (words) => words.exported(blobs.length));
      if (apart > 0) notify(state, 'info', (words) => words.keptApart(apart));
    },
  };
}

function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
