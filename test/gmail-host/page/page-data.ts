// What the server of the stand-in tells its page, as JSON: one account's mail and how the page is to look.
// Example: { account: 'li.wei@ridgeline.example', layout: 'right', threads: [{ subject: 'catalogue', chips: [], mails: [...] }] }

export type Layout = 'full' | 'right' | 'below';

export interface PageLook {
  readonly language: 'en' | 'zh-CN';
  readonly dark: boolean;
  readonly layout: Layout;
  /** Mails of a thread stand together, as Gmail's own setting has it. */
  readonly conversation: boolean;
  /** Gmail after a redesign: neither our anchors nor any of the names that our table knows. */
  readonly redesigned: boolean;
}

export interface PagePerson {
  readonly name: string;
  readonly address: string;
}

export interface PageMail {
  readonly id: string;
  readonly decimal: string;
  readonly from: PagePerson;
  readonly to: readonly PagePerson[];
  readonly date: string;
  /** Without scripts and handlers, as Gmail shows it. */
  readonly html: string;
  readonly attachments: readonly string[];
}

export interface Chip {
  readonly name: string;
  readonly background: string;
  readonly text: string;
}

export interface PageThread {
  readonly id: string;
  readonly decimal: string;
  /** Gmail's addresses name a thread by letters of their own, never by its id. */
  readonly token: string;
  readonly subject: string;
  readonly chips: readonly Chip[];
  /** Ids of the system labels on it. */
  readonly system: readonly string[];
  readonly mails: readonly PageMail[];
}

export interface PageData extends PageLook {
  readonly account: string;
  readonly threads: readonly PageThread[];
}
