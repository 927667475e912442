// What a click on the toolbar button opens: the drawer in Gmail, the side panel of the browser everywhere else, and in a tab of Gmail that
// was open before the extension came. Example: click on a tab of https://example.org -> the side panel opens

import type { ContentWord } from '../worker-messages.ts';

export interface SidePanelParts {
  readonly tabs: Pick<typeof chrome.tabs, 'sendMessage'>;
  readonly sidePanel: Pick<typeof chrome.sidePanel, 'open'>;
}

const gmail = 'https://mail.google.com/mail/';
const toggle: ContentWord = { to: 'content', word: 'toggle-drawer' };

/** @returns when something was opened or nothing can be. The browser lets a side panel open only at the user's own click. */
export async function openAtClick({ tabs, sidePanel }: SidePanelParts, tab: chrome.tabs.Tab): Promise<void> {
  const { id, url = '', windowId } = tab;
  const open = () => sidePanel.open({ windowId }).catch(() => undefined);
  // The address of other tabs is none of our business: the browser does not tell it.
  if (id === undefined || !url.startsWith(gmail)) return open();
  await tabs.sendMessage(id, toggle, { frameId: 0 }).catch(open);
}
