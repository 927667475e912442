// The stand-in mailboxes behind page and API: one state, two doors. Example: fill(hosts) -> { gmail, box, place(rfq) -> { threadId, messageId }, ... }

import { createFakeGmail, type FakeGmail } from './fake-gmail/fake-gmail.ts';
import type { FakeMailbox } from './fake-gmail/fake-mailbox.ts';
import { nodeHandler } from './fake-gmail/node-handler.ts';
import { answerIdentity, type Identity } from './identity-stand-in.ts';
import type { Chip, PageLook } from './page/page-data.ts';
import { type Hosts, plainLook } from './page-server.ts';
import { type MailboxView, servedAccount } from './served-account.ts';
import {
  owner,
  type StandInMail,
  sampleMails,
  secondMails,
  secondOwner,
  standInNow,
} from './stand-in-mails.ts';

export interface MailPlaces {
  readonly threadId: string;
  readonly messageId: string;
}

export interface FilledGmail {
  readonly gmail: FakeGmail;
  /** The mailbox of `/mail/u/0/`. */
  readonly box: FakeMailbox;
  /** The mailbox of `/mail/u/1/`. */
  readonly second: FakeMailbox;
  readonly identity: Identity;
  place(mail: StandInMail): MailPlaces;
  /** Names of all labels on the thread of a mail, those of Gmail too. */
  labelsOf(mail: StandInMail): readonly string[];
}

export interface FillWish {
  readonly mails?: readonly StandInMail[];
  readonly look?: Partial<PageLook>;
  readonly identity?: Partial<Identity>;
  /** Refuses what goes over Gmail's quota, on the clock that the worker has too. */
  readonly enforceQuota?: boolean;
  /** Whose account the browser is signed in with. */
  readonly signedIn?: string;
}

/** Everything anew: what an earlier story did to the mailboxes is gone. */
export function fill(hosts: Hosts, wish: FillWish = {}): FilledGmail {
  const { hurry } = hosts;
  const start = Date.now();
  // The mails are of one day for ever; the mailbox lives on that day too.
  const gmail = createFakeGmail({
    now: () => standInNow + (Date.now() - start) * hurry,
    enforceQuota: wish.enforceQuota ?? false,
  });
  const box = gmail.mailbox(owner);
  const second = gmail.mailbox(secondOwner);
  const places = new Map<StandInMail, MailPlaces>([
    ...addMails(box, wish.mails ?? sampleMails),
    ...addMails(second, secondMails),
  ]);
  const signedIn = wish.signedIn ?? owner;
  const afterConsent = gmail.grant(signedIn);
  const identity: Identity = {
    token: wish.identity?.consent === 'given' ? afterConsent : null,
    consent: 'asks',
    afterConsent,
    renewed: gmail.grant(signedIn),
    asked: [],
    ...wish.identity,
  };
  hosts.look = { ...plainLook, ...wish.look };
  hosts.accounts = [box, second].map((each) => servedAccount(viewOf(each)));
  hosts.api = nodeHandler(gmail);
  hosts.identity = (query) => answerIdentity(identity, query);
  hosts.source = 'answers';
  hosts.offline = false;
  for (const list of [hosts.asked, hosts.answered, hosts.strangers]) list.length = 0;
  const place = (mail: StandInMail) => {
    const found = places.get(mail);
    if (found === undefined) throw new Error('this mail is not in the stand-in mailbox');
    return found;
  };
  return {
    gmail,
    box,
    second,
    identity,
    place,
    labelsOf: (mail) => gmail.mailbox(owner).labelNames(place(mail).threadId),
  };
}

function addMails(box: FakeMailbox, mails: readonly StandInMail[]): [StandInMail, MailPlaces][] {
  const threads = new Map<number, string>();
  return mails
    .toSorted((a, b) => a.receivedAt - b.receivedAt)
    .map((mail) => {
      const threadId = threads.get(mail.thread);
      const { receivedAt } = mail;
      const added = box.addMail(mail.eml, threadId === undefined ? { receivedAt } : { receivedAt, threadId });
      threads.set(mail.thread, added.threadId);
      return [mail, { threadId: added.threadId, messageId: added.id }];
    });
}

function viewOf(box: FakeMailbox): MailboxView {
  return {
    address: box.address,
    messages: () =>
      [...box.messages.values()]
        .toSorted((a, b) => b.internalDate - a.internalDate)
        .map(({ id, threadId, labelIds, raw }) => ({
          id,
          threadId,
          labelIds: [...labelIds],
          eml: raw.toString('utf8'),
        })),
    labels: () => new Map([...box.labels.values()].flatMap(chipOf)),
  };
}

function chipOf({ id, name, type, color }: FakeMailbox['labels'] extends Map<string, infer L> ? L : never) {
  if (type !== 'user') return [];
  const chip: Chip = {
    name,
    background: color?.backgroundColor ?? '#dddddd',
    text: color?.textColor ?? '#333333',
  };
  return [[id, chip]] as [string, Chip][];
}
