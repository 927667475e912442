// A service worker on the stand-in Gmail that can be ended at any write and started again on what it has kept.
// Example: const stand = standOnGmail(); gmail.stopAfterWrites(1); void host.answer(apply); const next = await stand.start()

import { createWorkerHost, type WorkerHost } from '../../../addon-gmail/extension/worker/worker-host.ts';
import type { MailPlace } from '../../../addon-gmail/extension/worker-port.ts';
import { openMemoryLedger } from '../../../src/ledger/open-ledger.ts';
import type { Answer, Plan, Receipt } from '../../../src/mailbox/mailbox.ts';
import { planLabels } from '../../../src/mailbox/plan-labels.ts';
import { firstSettings } from '../../../src/sidebar/first-settings.ts';
import { defaultLabelSettings } from '../../../src/tags/label-settings.ts';
import type { Tag } from '../../../src/tags/tag.ts';
import { fakeFetch } from '../../gmail-host/fake-gmail/fake-fetch.ts';
import { createFakeGmail } from '../../gmail-host/fake-gmail/fake-gmail.ts';
import { fakeTokens } from './fake-tokens.ts';

export const own = 'me@seller.example';
export const tagA: readonly Tag[] = [
  { group: 'quadrant', key: 'A' },
  { group: 'stage', key: 'to-quote' },
];

export const rawMail = (subject: string) =>
  `From: Mara <mara@nordcamp.example>\r\nTo: ${own}\r\nSubject: ${subject}\r\nMessage-ID: <${subject.replace(/\W/g, '')}@nordcamp.example>\r\n\r\nPlease quote 300 tents.\r\n`;

export type Stand = ReturnType<typeof standOnGmail>;

export function standOnGmail() {
  const gmail = createFakeGmail();
  const box = gmail.mailbox(own);
  const tokens = fakeTokens(gmail, own);
  const ledger = { ...openMemoryLedger(), durable: true };
  const alarms = new Map<string, unknown>();
  const told: string[] = [];
  return {
    gmail,
    box,
    tokens,
    ledger,
    alarms,
    told,
    /** A worker as the browser starts it; the one before is forgotten. */
    async start(durable = true): Promise<WorkerHost> {
      const host = await createWorkerHost({
        ledger: { ...ledger, durable },
        kept: {
          read: async () => ({
            settings: firstSettings('zh'),
            labels: defaultLabelSettings,
            profile: null,
            profileSkipped: false,
          }),
        },
        tokens,
        canSignIn: true,
        fetch: fakeFetch(gmail),
        clock: { now: Date.now, sleep: async () => {} },
        random: () => 0.5,
        alarms: {
          create: async (name: string, when: unknown) => void alarms.set(name, when),
          clear: async (name: string) => alarms.delete(name),
        } as typeof chrome.alarms,
        tell: () => void told.push('acts-changed'),
      });
      return host;
    },
    addMail(subject = 'RFQ tents', labels: readonly string[] = []): MailPlace {
      const { id, threadId } = box.addMail(rawMail(subject));
      box.setUserLabels(threadId, labels);
      return { threadId, messageId: id, account: own };
    },
  };
}

export function planFor(
  mail: MailPlace,
  present: readonly string[] = [],
  more: { readonly dismiss?: boolean; readonly spam?: boolean; readonly tags?: readonly Tag[] } = {},
): Plan {
  return planLabels({
    messageId: mail.threadId,
    tags: tagA,
    present,
    settings: defaultLabelSettings,
    ...more,
  });
}

export async function apply(host: WorkerHost, mail: MailPlace, plan: Plan): Promise<Answer<Receipt>> {
  return (await host.answer({ to: 'worker', verb: 'apply', mail, plan })) as Answer<Receipt>;
}

export async function undo(host: WorkerHost, mail: MailPlace, receipt: Receipt): Promise<Answer<Receipt>> {
  return (await host.answer({ to: 'worker', verb: 'undo', mail, receipt })) as Answer<Receipt>;
}

export async function receiptOf(answer: Promise<Answer<Receipt>>): Promise<Receipt> {
  const given = await answer;
  if (!given.ok) throw new Error(given.problem.code);
  return given.value;
}
