// Left sides of addresses nobody answers from, and of those that return mail. Lower case; a blank stands for any joint or none.
// Example: 'no reply' matches no-reply@, noreply@ and no_reply+12@.

export const silentMailboxes: readonly string[] = [
  'account security',
  'advice',
  'alert',
  'alerts',
  'auto confirm',
  'automailer',
  'billing noreply',
  'delivery',
  'do not reply',
  'donot reply',
  'e statement',
  'estatement',
  'mailer',
  'no answer',
  'no reply',
  'no responder',
  'nao responda',
  'ne pas repondre',
  'nepasrepondre',
  'noreply',
  'non rispondere',
  'notice',
  'notification',
  'notifications',
  'notify',
  'not reply',
  'receipts',
  'shipment',
  'statement',
  'statements',
  'tracking',
];

export const returnMailboxes: readonly string[] = ['mail daemon', 'mailer daemon', 'mdaemon', 'postmaster'];

/** Characters a writer of a forged domain swaps, as pairs: what is written, what it stands for. */
export const lookalikes: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
  ['0', 'o'],
  ['1', 'l'],
  ['i', 'l'],
  ['5', 's'],
  ['а', 'a'],
  ['е', 'e'],
  ['о', 'o'],
  ['р', 'p'],
  ['с', 'c'],
  ['х', 'x'],
  ['у', 'y'],
  ['і', 'l'],
  ['ο', 'o'],
  ['α', 'a'],
];
