// Who speaks to the service worker: our own pages, our content script in Gmail's main frame, or somebody else, who gets no answer.
// Example: senderKind({ id: ownId, origin: 'chrome-extension://<ownId>', url: '.../panel.html' }, ownId) -> 'page'

/** The two pages that may ask for mail. */
const pagePaths: readonly string[] = ['/panel.html', '/batch.html'];
const gmailOrigin = 'https://mail.google.com';

export type SenderKind = 'page' | 'content' | 'stranger';

export function senderKind(sender: chrome.runtime.MessageSender, ownId: string): SenderKind {
  if (sender.id !== ownId) return 'stranger';
  const ownOrigin = `chrome-extension://${ownId}`;
  if (sender.origin === ownOrigin) {
    const url = sender.url ?? '';
    const path = url.startsWith(`${ownOrigin}/`) ? url.slice(ownOrigin.length).replace(/[?#].*$/, '') : '';
    return pagePaths.includes(path) ? 'page' : 'stranger';
  }
  const inMainFrame = sender.tab !== undefined && sender.frameId === 0;
  return sender.origin === gmailOrigin && inMainFrame ? 'content' : 'stranger';
}
