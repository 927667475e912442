// What every mailbox of Gmail can do, once the user has said yes. Example: createGmailDriver(parts).can -> gmailCan

import type { Can } from '../../src/mailbox/mailbox.ts';

export const gmailCan: Can = {
  label: true,
  makeLabels: true,
  colourLabels: true,
  move: true,
  undo: true,
  spam: true,
};
