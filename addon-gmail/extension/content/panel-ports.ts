// The content script's end of the ports that panels of this tab open: the drawer's, and the browser's side panel. Each is checked before it is heard.
// Example: a port of another extension, or of a page -> closed without a word; of our panel -> told the page's state at once

import { type FromPage, type PageState, pagePortName, readToPage, type ToPage } from '../page-messages.ts';
import type { HostPage } from './host-page.ts';

export interface PortParts {
  readonly page: HostPage;
  readonly runtime: Pick<typeof chrome.runtime, 'id' | 'getURL' | 'onConnect'>;
  readonly onLanguage: (language: 'zh' | 'en') => void;
  readonly onLeave: () => void;
  /** A port was closed: by the panel, or because the extension is no more. */
  readonly onClosed: () => void;
}

/** @returns the way to stop. */
export function servePanels(parts: PortParts): () => void {
  const { page, runtime } = parts;
  const ports = new Set<chrome.runtime.Port>();

  function connect(port: chrome.runtime.Port): void {
    if (!isOurPanel(port, runtime)) {
      port.disconnect();
      return;
    }
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      parts.onClosed();
    });
    port.onMessage.addListener((message: unknown) => {
      const asked = readToPage(message);
      if (asked !== null) void answer(port, asked);
    });
    tellPage([port], page.state(), true);
  }

  /** @param another the mail was not told before: it comes along. */
  async function tellPage(
    to: Iterable<chrome.runtime.Port>,
    state: PageState,
    another: boolean,
  ): Promise<void> {
    const { mail } = state;
    const read = another && mail !== null ? page.visible(mail.messageId) : null;
    const visible = read?.form === 'visible' ? read : null;
    for (const port of to) tell(port, { type: 'page', page: state, visible });
  }

  async function answer(port: chrome.runtime.Port, asked: ToPage): Promise<void> {
    if (asked.type === 'mark') page.mark(asked.messageId, asked.words, asked.nth);
    else if (asked.type === 'language') parts.onLanguage(asked.language);
    else if (asked.type === 'leave') parts.onLeave();
    else {
      const { messageId, way } = asked;
      const read = way === 'visible' ? page.visible(messageId) : await page.source(messageId);
      if (ports.has(port)) tell(port, { type: 'read', job: asked.job, answer: read });
    }
  }

  let told: string | null = null;
  const stopTelling = page.onChange((state) => {
    const messageId = state.mail?.messageId ?? null;
    tellPage(ports, state, messageId !== told);
    told = messageId;
  });
  runtime.onConnect.addListener(connect);
  return () => {
    stopTelling();
    for (const port of ports) close(port);
    ports.clear();
  };
}

/** A port can close while it is told something. */
function tell(port: chrome.runtime.Port, message: FromPage): void {
  try {
    port.postMessage(message);
  } catch {
    // Its onDisconnect says the same.
  }
}

/** Of an extension that is no more, even closing is refused. */
function close(port: chrome.runtime.Port): void {
  try {
    port.disconnect();
  } catch {
    // It is closed already.
  }
}

function isOurPanel(port: chrome.runtime.Port, runtime: PortParts['runtime']): boolean {
  const { name, sender } = port;
  const origin = runtime.getURL('').replace(/\/$/, '');
  return name === pagePortName && sender?.id === runtime.id && sender.origin === origin;
}
