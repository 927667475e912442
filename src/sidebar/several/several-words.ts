// The words of the page for several mails, in both languages. Example: severalWords.en.confirm.apply(37) -> 'Label 37 mails'

import type { BulkRefusal } from './bulk-rules.ts';
import type { Deed, Run } from './several-state.ts';

export interface SeveralWords {
  readonly title: (count: number) => string;
  readonly start: string;
  readonly again: string;
  readonly none: string;
  readonly ask: { readonly [D in Deed]: string };
  /** What the second click does, with its number. */
  readonly confirm: { readonly [D in Deed]: (count: number) => string };
  readonly nothingTo: { readonly [D in Deed]: string };
  /** Below the second click of a dismissal. */
  readonly moves: string;
  readonly labelsOnly: string;
  readonly cancel: string;
  readonly stop: string;
  readonly resume: string;
  readonly undoAll: (count: number) => string;
  readonly run: { readonly [R in Run]: (done: number, of: number) => string };
  readonly stopped: string;
  readonly refused: (count: number) => string;
  readonly why: { readonly [W in BulkRefusal]: string };
  readonly other: string;
  readonly unread: string;
  readonly sum: (total: number) => string;
  readonly done: string;
  readonly close: string;
}

export const severalWords: { readonly zh: SeveralWords; readonly en: SeveralWords } = {
  zh: {
    title: (count) => `已选 ${count} 封邮件`,
    start: '全部初筛',
    again: '重新读取所选邮件',
    none: '请在列表中选中几封邮件，再点“全部初筛”。',
    ask: { apply: '全部打标签', dismiss: 'D 类全部归入 D 类文件夹' },
    confirm: {
      apply: (count) => `确认给 ${count} 封打标签`,
      dismiss: (count) => `确认把 ${count} 封归入 D 类`,
    },
    nothingTo: { apply: '所有邮件都已有标签。', dismiss: '没有可以一起归入 D 类的邮件。' },
    moves: '会移到 D 类文件夹。不删除，可全部撤销。',
    labelsOnly: '这里不能移动邮件，只打 D 类标签；要移走请用“非客户（D 类）”按钮。',
    cancel: '取消',
    stop: '停止',
    resume: '继续',
    undoAll: (count) => `全部撤销（${count} 封）`,
    run: {
      screen: (done, of) => `正在初筛 ${done}/${of}`,
      apply: (done, of) => `正在打标签 ${done}/${of}`,
      dismiss: (done, of) => `正在归入 D 类 ${done}/${of}`,
      undo: (done, of) => `正在撤销 ${done}/${of}`,
    },
    stopped: '已停下。',
    refused: (count) => `${count} 封不批量处理，请逐封打开确认：`,
    why: { 'not-d': '不是 D 类', high: '总分 8 分以上', known: '已有往来的客户' },
    other: '非询盘',
    unread: '未读取',
    sum: (total) => `${total} 分`,
    done: '已处理',
    close: '回到打开的邮件',
  },
  en: {
    title: (count) => (count === 1 ? '1 mail selected' : `${count} mails selected`),
    start: 'Screen all',
    again: 'Read the selection again',
    none: 'Select some mails in the list, then click "Screen all".',
    ask: { apply: 'Label all', dismiss: 'Put all of D class away' },
    confirm: {
      apply: (count) => (count === 1 ? 'Yes, label 1 mail' : `Yes, label ${count} mails`),
      dismiss: (count) => (count === 1 ? 'Yes, put 1 mail away' : `Yes, put ${count} mails away`),
    },
    nothingTo: {
      apply: 'All mails have their labels.',
      dismiss: 'No mail can be put away together with others.',
    },
    moves: 'They go to the D-class folder. Nothing is deleted; all can be undone.',
    labelsOnly:
      'Mail cannot be moved here, so they only get the label of class D. To move one, use the button "Not a prospect (D)".',
    cancel: 'Cancel',
    stop: 'Stop',
    resume: 'Go on',
    undoAll: (count) => `Undo all (${count})`,
    run: {
      screen: (done, of) => `Screening ${done} of ${of}`,
      apply: (done, of) => `Labelling ${done} of ${of}`,
      dismiss: (done, of) => `Putting away ${done} of ${of}`,
      undo: (done, of) => `Undoing ${done} of ${of}`,
    },
    stopped: 'Stopped.',
    refused: (count) =>
      count === 1
        ? '1 mail is not put away with the others. Open it and decide:'
        : `${count} mails are not put away with the others. Open each and decide:`,
    why: { 'not-d': 'not class D', high: 'sum of 8 or more', known: 'known customer' },
    other: 'no inquiry',
    unread: 'not read',
    sum: (total) => `sum ${total}`,
    done: 'done',
    close: 'Back to the open mail',
  },
};
