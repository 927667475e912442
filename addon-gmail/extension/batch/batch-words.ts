// The words of the page for many mails of Gmail: those of several mails, where a search stands in the place of a selection.
// Example: batchWords.en.title(500) -> '500 mails found'

import { type SeveralWords, severalWords } from '../../../src/sidebar/several/several-words.ts';

export const batchWords: { readonly zh: SeveralWords; readonly en: SeveralWords } = {
  zh: {
    ...severalWords.zh,
    title: (count) => (count === 0 ? '批量初筛收件箱' : `找到 ${count} 封邮件`),
    none: '先搜索要初筛的邮件。读取和评分都在这台电脑上进行，点击第二次确认之前不会改动任何邮件。',
    moves: '会打上 D 类标签并归档（移出收件箱）。不删除，可全部撤销。',
  },
  en: {
    ...severalWords.en,
    title: (count) => {
      if (count === 0) return 'Screen the inbox';
      return count === 1 ? '1 mail found' : `${count} mails found`;
    },
    none: 'Search for the mails to be screened first. They are read and scored on this computer; nothing is changed before your second click.',
    moves:
      'They get the label of class D and are archived (out of the inbox). Nothing is deleted; all can be undone.',
  },
};

export interface SearchWords {
  readonly label: string;
  readonly button: string;
  readonly mailbox: (address: string) => string;
  readonly more: (most: number) => string;
}

export const searchWords: { readonly zh: SearchWords; readonly en: SearchWords } = {
  zh: {
    label: '用 Gmail 的搜索语法查找',
    button: '搜索并初筛',
    mailbox: (address) => `邮箱：${address}`,
    more: (most) => `一次最多 ${most} 封，先处理最新的。`,
  },
  en: {
    label: 'Find, in the search language of Gmail',
    button: 'Search and screen',
    mailbox: (address) => `Mailbox: ${address}`,
    more: (most) => `${most} at a time at most, the newest first.`,
  },
};
