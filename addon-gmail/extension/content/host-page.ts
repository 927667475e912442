// What the rest of the content script asks of the page that hosts it; Gmail's own shape stays behind this seam.
// Example: page.onChange(({ mail }) => ...); page.visible('1a34a2c177e9a968') -> { form: 'visible', html: '<div>300 pcs</div>', ... }

import type { PageState, ReadAnswer } from '../page-messages.ts';

export interface HostPage {
  /** What the page shows now, as far as it was looked at. */
  state(): PageState;
  /** Calls back when the mail, the account, the theme or the self-check changes; returns the way to stop. */
  onChange(listener: (state: PageState) => void): () => void;
  /** The mail as it is drawn. */
  visible(messageId: string): ReadAnswer;
  /** The mail as it came, from the page's own server. Never rejects. */
  source(messageId: string): Promise<ReadAnswer>;
  /** Marks the nth place of the words in the body of this mail; '' clears. */
  mark(messageId: string, words: string, nth: number): void;
  stop(): void;
}

/** Our own drawer at the right edge, in none of the page's nodes. */
export interface Drawer {
  /** The few words around the panel. */
  setLanguage(language: 'zh' | 'en'): void;
  setTheme(theme: PageState['theme']): void;
  /** Says in words that less of the page is understood than usual. */
  setReduced(reduced: boolean): void;
  /** The extension was updated or switched off under this page: says so and keeps quiet. */
  retire(): void;
  /** Gives the keyboard back to the page. */
  leave(): void;
  /** Opens or folds it by the user's word. */
  toggle(): void;
  /** A mail is open, or none is any more: the drawer shows itself only beside a mail, unless the user opens it. */
  setCalled(called: boolean): void;
  /** Puts itself back when the page has thrown it out. */
  stay(): void;
}
