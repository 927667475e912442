// One mailbox as the page shows it: threads with the chips of their labels, newest first, read out of the state that the API changes too.
// Example: a thread labelled 询盘/A over the API -> its row of the next drawing has the chip in the label's colours

import type { Chip, PageData, PageLook, PageMail, PageThread } from './page/page-data.ts';
import { pageMail } from './page-mail.ts';
import type { ServedAccount } from './page-server.ts';

export interface MailboxView {
  readonly address: string;
  /** Newest first. */
  messages(): readonly {
    readonly id: string;
    readonly threadId: string;
    readonly labelIds: readonly string[];
    readonly eml: string;
  }[];
  /** Labels of the user, by id. */
  labels(): ReadonlyMap<string, Chip>;
}

type Message = ReturnType<MailboxView['messages']>[number];

export function servedAccount(view: MailboxView): ServedAccount {
  const drawn = new Map<string, Promise<PageMail>>();
  const mailOf = ({ id, eml }: Message) => {
    const known = drawn.get(id) ?? pageMail(id, eml);
    drawn.set(id, known);
    return known;
  };
  return {
    async data(look: PageLook): Promise<PageData> {
      const threads = await Promise.all(
        [...byThread(view.messages())].map(([id, messages]) => threadOf(view, { id, messages, mailOf })),
      );
      return { ...look, account: view.address, threads };
    },
    source: (messageId) => view.messages().find(({ id }) => id === messageId)?.eml ?? null,
  };
}

function byThread(messages: readonly Message[]): ReadonlyMap<string, readonly Message[]> {
  const threads = new Map<string, Message[]>();
  for (const message of messages)
    threads.set(message.threadId, [...(threads.get(message.threadId) ?? []), message]);
  return threads;
}

async function threadOf(
  view: MailboxView,
  {
    id,
    messages,
    mailOf,
  }: {
    readonly id: string;
    readonly messages: readonly Message[];
    readonly mailOf: (message: Message) => Promise<PageMail>;
  },
): Promise<PageThread> {
  const names = view.labels();
  const ids = [...new Set(messages.flatMap(({ labelIds }) => labelIds))];
  // In a thread the oldest stands on top.
  const mails = (await Promise.all(messages.map(mailOf))).toReversed();
  return {
    id,
    decimal: BigInt(`0x${id}`).toString(),
    token: `FMfcgx${Buffer.from(id).toString('hex')}`,
    subject: subjectOf(messages.at(-1)?.eml ?? ''),
    chips: ids.flatMap((label) => names.get(label) ?? []),
    system: ids.filter((label) => !names.has(label)),
    mails,
  };
}

/** One word of RFC 2047 in UTF-8 is all that the invented mails have. */
function subjectOf(eml: string): string {
  const text = /^Subject: (.*)$/m.exec(eml)?.[1]?.trim() ?? '';
  return text.replace(/=\?utf-8\?B\?([^?]*)\?=/gi, (_, word: string) =>
    Buffer.from(word, 'base64').toString('utf8'),
  );
}
