// An open email with the fewest parts, for tests that are about mailboxes and not about reading.
// Example: plainEmail({ from: 'Mara <mara@nordcamp.example>', subject: 'Tents', body: 'Hi' })

import type { OpenEmail } from '../../src/email/open-email.ts';

export function plainEmail(mail: {
  readonly from: string;
  readonly subject: string;
  readonly body: string;
}): OpenEmail {
  const [name = '', address = ''] = mail.from.replace('>', '').split(' <');
  const text = `${mail.from}\n${mail.subject}\n${mail.body}`;
  const subject = mail.from.length + 1;
  const own = subject + mail.subject.length + 1;
  return {
    messageId: `${mail.subject}@test.example`,
    conversationId: `${mail.subject}@test.example`,
    from: { name, address },
    replyTo: null,
    to: [],
    cc: [],
    date: null,
    zone: null,
    subject: mail.subject,
    text,
    parts: [
      { kind: 'sender', start: 0, end: mail.from.length },
      { kind: 'subject', start: subject, end: subject + mail.subject.length },
      { kind: 'own', start: own, end: text.length },
    ],
    writer: { name, address },
    forwardedBy: null,
    lead: null,
    quotedMails: [],
    attachments: [],
    links: [],
    headers: { autoSubmitted: false, bounce: false, bulk: false, list: false, calendar: false },
    auth: 'unknown',
    hidden: 0,
    truncated: [],
  };
}
