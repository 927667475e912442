// The one table of how Gmail's page is marked. Data hangs on the two anchors alone; the rest only makes reading finer, and each line is
// tried from left to right. Example: selectors.body -> 'div.a3s' inside '[data-legacy-message-id="1a34a2c177e9a968"]'

/** The anchors: the ids that Gmail's REST API uses too. Older spellings of the same id stand beside them. */
export const anchors = {
  message: '[data-legacy-message-id], [data-message-id]',
  thread: '[data-legacy-thread-id], [data-thread-perm-id]',
} as const;

export const idAttributes = {
  message: { hex: 'data-legacy-message-id', decimal: 'data-message-id' },
  thread: { hex: 'data-legacy-thread-id', decimal: 'data-thread-perm-id' },
} as const;

/** Within the element of one message, but for `subject` (of its thread) and `account` (of the page). */
export const selectors = {
  body: ['div.a3s', 'div.ii.gt', '[role="listitem"] [dir="ltr"]'],
  sender: ['span.gD[email]', 'td.gF span[email]', 'h3 [email]', '[email]'],
  /** All people but the sender. */
  people: ['span.g2[email]', '[email]'],
  subject: ['h2.hP', 'h2[data-legacy-thread-id]', '.ha h2', 'h2'],
  date: ['span.g3[title]', '.gK [title]', 'td [title][alt]'],
  /** "type:name:address" in one attribute. */
  file: ['[download_url]'],
  account: [
    'a[href*="accounts.google.com/SignOutOptions"]',
    'a[href*="accounts.google.com"][aria-label*="@"]',
  ],
} as const;

/** What Gmail folds away behind its three dots: out of sight, yet part of the mail. */
export const trimmed = '.h5, .adL, .gmail_quote, .gmail_extra, blockquote';

/** A row of a list carries a thread's id too, without being the open thread. */
export const listRow = 'tr, [role="row"]';

/** Gmail's own buttons within the body of a mail. */
export const furniture = '.ajU, .yj6qo, .ajR';
