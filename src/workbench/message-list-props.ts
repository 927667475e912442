// What the list is given, and what its rows are given from it. Example: { rows, cursor: 'm1', openId: null, language: 'zh', ... }

import type { InterfaceLanguage } from '../panel/panel-props.ts';
import type { MailRow } from './mail-row.ts';
import type { WorkbenchWords } from './workbench-words.ts';

export interface MessageListProps {
  readonly rows: readonly MailRow[];
  readonly cursor: string | null;
  readonly openId: string | null;
  readonly language: InterfaceLanguage;
  readonly words: WorkbenchWords;
  readonly onCursor: (id: string) => void;
  readonly onOpen: (id: string) => void;
  /** Single keys that are not the list's own: '1', '2', 'z', '/'. */
  readonly onKey: (key: string) => boolean;
}
