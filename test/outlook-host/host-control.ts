// Steers the stand-in page from a test. Example: await outlook.select('m2'); await outlook.mailbox() -> { mails: [{ categories: ['A'] }], ... }

import type { Page } from 'playwright-core';
import type { StandInTheme } from './host-page.ts';
import type { CallName, Fault, StandInMail, StandInMailbox } from './stand-in-mailbox.ts';

export interface HostControl {
  /** @param event 'never': the pane is not told; a number: milliseconds until it is. */
  select(id: string | null, event?: 'never' | number): Promise<void>;
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  mailbox(): Promise<StandInMailbox>;
  mail(id: string): Promise<StandInMail>;
  /** What stands in the list of all categories from now on. */
  setMaster(names: readonly string[]): Promise<void>;
  tick(ids: readonly string[]): Promise<void>;
  calls(): Promise<readonly string[]>;
  callsOf(name: CallName): Promise<number>;
  notices(): Promise<readonly number[]>;
  replies(): Promise<readonly string[]>;
  tabIn(): Promise<void>;
  setTheme(theme: StandInTheme): Promise<void>;
}

export function hostControl(page: Page): HostControl {
  const mailbox = () => page.evaluate(() => globalThis.outlook.mailbox);
  return {
    select: (id, event = 0) =>
      page.evaluate((to) => globalThis.outlook.select(to.id, to.event), { id, event }),
    async addFault(fault) {
      await page.evaluate((given) => void globalThis.outlook.faults.push(given), fault);
    },
    clearFaults: () => page.evaluate(() => void globalThis.outlook.faults.splice(0)),
    mailbox,
    async mail(id) {
      const mail = (await mailbox()).mails.find((each) => each.id === id);
      if (mail === undefined) throw new Error(`no mail ${id} in the stand-in mailbox`);
      return mail;
    },
    setMaster: (names) =>
      page.evaluate((given) => {
        globalThis.outlook.mailbox.master = given.map((displayName) => ({ displayName, color: 'Preset1' }));
      }, names),
    tick: (ids) => page.evaluate((given) => globalThis.outlook.tick(given), ids),
    calls: () => page.evaluate(() => [...globalThis.outlook.calls]),
    callsOf: (name) =>
      page.evaluate((wanted) => globalThis.outlook.calls.filter((call) => call === wanted).length, name),
    notices: () => page.evaluate(() => [...globalThis.outlook.notices]),
    replies: () => page.evaluate(() => [...globalThis.outlook.replies]),
    tabIn: () => page.evaluate(() => globalThis.outlook.tabIn()),
    setTheme: (theme) => page.evaluate((given) => globalThis.outlook.setTheme(given), theme),
  };
}
