// One mail as Outlook hands it to office.js. Example: itemObject(box, 'm1') -> { permissionLevel: 2, itemType: 1, id: 'm1', subject: 'RFQ', ... }

import type { Permission, StandInMail, StandInMailbox } from './stand-in-mailbox.ts';

const levels: { readonly [P in Permission]: number } = {
  'read-item': 1,
  'read-write-mailbox': 2,
  'read-write-item': 3,
};

/** '' is what Outlook sends when nothing is selected. */
export function itemObject(box: StandInMailbox, id: string | null): { readonly [key: string]: unknown } | '' {
  const mail = box.mails.find((each) => each.id === id);
  return mail === undefined ? '' : { ...accountPart(box), ...mailPart(mail) };
}

function accountPart({ account, permission, shared }: StandInMailbox) {
  return {
    permissionLevel: levels[permission],
    hostVersion: '16.01.0.0',
    owaView: 'ThreeColumns',
    userProfileType: 'office365',
    userDisplayName: account.name,
    userEmailAddress: account.address,
    userTimeZone: 'China Standard Time',
    timeZoneOffsets: [],
    isFromSharedFolder: shared,
    isRestIdSupported: true,
  };
}

function mailPart(mail: StandInMail) {
  const people = (all: readonly { readonly name: string; readonly address: string }[]) =>
    all.map(({ name, address }) => ({ name, address, recipientType: 0 }));
  return {
    itemType: 1,
    id: mail.id,
    conversationId: mail.conversationId,
    internetMessageId: mail.internetMessageId,
    itemClass: 'IPM.Note',
    subject: mail.subject,
    normalizedSubject: mail.subject,
    from: people([mail.from])[0],
    sender: people([mail.from])[0],
    to: people(mail.to),
    cc: [],
    dateTimeCreated: Date.parse(mail.created),
    dateTimeModified: Date.parse(mail.created),
    attachments: mail.attachments.map(({ name, size, type }, index) => ({
      id: `${mail.id}-${index}`,
      name,
      size,
      contentType: type,
      attachmentType: 0,
      isInline: false,
    })),
  };
}
