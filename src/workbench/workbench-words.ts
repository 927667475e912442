// All words of the workbench page in both interface languages; the panel has its own. The type makes half a translation
// impossible. Example: wordsOf('zh').inbox -> "收件箱"; wordsOf('en').mails(3) -> "3 mails"

import type { InterfaceLanguage } from '../panel/panel-props.ts';
import type { Show, Sort } from './list-view.ts';
import type { FileProblem } from './screening-messages.ts';

export interface WorkbenchWords {
  readonly title: string;
  readonly tagline: string;
  readonly otherLanguage: string;
  readonly inbox: string;
  readonly dClass: string;
  readonly folders: string;
  readonly shows: { readonly [S in Show]: string };
  readonly showLabel: string;
  readonly sorts: { readonly [S in Sort]: string };
  readonly sortLabel: string;
  readonly search: string;
  readonly addFiles: string;
  readonly addFilesLong: string;
  readonly addFolder: string;
  readonly dropHere: string;
  readonly dropNote: string;
  readonly more: string;
  readonly exportCsv: string;
  readonly exportMbox: string;
  readonly loadSamples: string;
  readonly clearSamples: string;
  readonly stop: string;
  readonly close: string;
  readonly back: string;
  readonly mail: string;
  readonly verdict: string;
  readonly list: string;
  readonly keys: string;
  readonly noMail: string;
  readonly noMatch: string;
  readonly chooseMail: string;
  readonly noSubject: string;
  readonly noSender: string;
  readonly noDate: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly attachments: string;
  readonly labels: string;
  readonly marked: string;
  readonly showQuoted: string;
  readonly hideQuoted: string;
  readonly neverOpened: string;
  readonly other: string;
  readonly look: string;
  readonly memoryOnly: string;
  readonly noRoom: string;
  readonly offlineCore: string;
  readonly unreadable: string;
  readonly samplesMissing: string;
  readonly reading: (count: number, percent: number) => string;
  readonly rescreening: (done: number, total: number) => string;
  readonly brought: (added: number, known: number) => string;
  readonly stopped: (added: number) => string;
  readonly exported: (count: number) => string;
  readonly keptApart: (count: number) => string;
  readonly problems: { readonly [C in FileProblem['code']]: (file: string) => string };
  readonly moreProblems: (count: number) => string;
  readonly mails: (count: number) => string;
  readonly score: (total: number) => string;
  readonly local: string;
}

const zh: WorkbenchWords = {
  title: '询盘象限',
  tagline: '邮件只在本机处理，不会离开浏览器',
  otherLanguage: 'English',
  inbox: '收件箱',
  dClass: 'D 类',
  folders: '文件夹',
  shows: { all: '全部', A: 'A', B: 'B', C: 'C', D: 'D', other: '其他', look: '复核' },
  showLabel: '按象限筛选',
  sorts: { date: '按日期', score: '按总分', quadrant: '按象限' },
  sortLabel: '排序',
  search: '搜索主题或发件人',
  addFiles: '导入',
  addFilesLong: '导入 .eml、.msg 或 .mbox 文件',
  addFolder: '导入文件夹',
  dropHere: '松开即可导入',
  dropNote: '把 .eml、.msg、.mbox 文件或文件夹拖到这里，或点“导入”。',
  more: '更多',
  exportCsv: '导出结果 CSV',
  exportMbox: '导出邮件和标签 .mbox',
  loadSamples: '载入示例邮件',
  clearSamples: '清除示例邮件',
  stop: '停止',
  close: '关闭',
  back: '返回列表',
  mail: '邮件',
  verdict: '判断',
  list: '邮件列表',
  keys: '列表快捷键：↑↓ 或 J K 选择，Enter 打开，1 应用标签，2 归入 D 类，Z 撤销，/ 搜索',
  noMail: '这里没有邮件',
  noMatch: '没有符合条件的邮件',
  chooseMail: '从列表中选择一封邮件',
  noSubject: '（无主题）',
  noSender: '（无发件人）',
  noDate: '无日期',
  from: '发件人',
  to: '收件人',
  date: '日期',
  attachments: '附件',
  labels: '标签',
  marked: '依据',
  showQuoted: '显示引用的往来邮件',
  hideQuoted: '收起引用的往来邮件',
  neverOpened: '只显示名称，附件从不打开',
  other: '其他',
  look: '值得复核',
  memoryOnly: '浏览器不允许保存数据：关闭页面后，导入的邮件和标签会丢失。请及时导出。',
  noRoom: '浏览器存储空间不足，导入已停止。已导入的邮件没有丢失；请导出并清理后再试。',
  offlineCore: '判断程序没有启动。请重新载入页面。',
  unreadable: '这封邮件无法读取。原始文件没有改动，请在邮件客户端中查看。',
  samplesMissing: '示例邮件没有载入。请检查页面是否完整，然后重试。',
  reading: (count, percent) => `正在导入：${count} 封，${percent}%`,
  rescreening: (done, total) => `正在重新判断：${done} / ${total}`,
  brought: (added, known) => `已导入 ${added} 封邮件${known > 0 ? `，${known} 封之前已有` : ''}。`,
  stopped: (added) => `已停止，导入了 ${added} 封。`,
  exported: (count) => `已导出 ${count} 封。`,
  keptApart: (count) => `${count} 封 .msg 邮件不在其中：.mbox 不能存放 .msg，请保留原文件。`,
  problems: {
    empty: (file) => `“${file}”是空文件，没有导入。`,
    'not-mail': (file) => `“${file}”不是邮件文件。请导入 .eml、.msg 或 .mbox。`,
    'too-large': (file) => `“${file}”太大（单封邮件上限 50 MB），没有导入。`,
    'broken-msg': (file) => `“${file}”是损坏的 .msg 文件。请在 Outlook 中重新保存后再导入。`,
    unreadable: (file) => `“${file}”无法读取。请确认文件没有被其他程序占用，然后重试。`,
  },
  moreProblems: (count) => `另有 ${count} 个文件没有导入。`,
  mails: (count) => `${count} 封邮件`,
  score: (total) => `总分 ${total}`,
  local: '全部在本机处理',
};

const en: WorkbenchWords = {
  title: 'Inquiry Quadrant',
  tagline: 'Mail is read on this computer and never leaves the browser',
  otherLanguage: '中文',
  inbox: 'Inbox',
  dClass: 'D class',
  folders: 'Folders',
  shows: { all: 'All', A: 'A', B: 'B', C: 'C', D: 'D', other: 'Other', look: 'Look' },
  showLabel: 'Filter by quadrant',
  sorts: { date: 'By date', score: 'By score', quadrant: 'By quadrant' },
  sortLabel: 'Sort',
  search: 'Search subject or sender',
  addFiles: 'Import',
  addFilesLong: 'Import .eml, .msg or .mbox files',
  addFolder: 'Import a folder',
  dropHere: 'Drop to import',
  dropNote: 'Drag .eml, .msg or .mbox files or folders here, or press Import.',
  more: 'More',
  exportCsv: 'Export results as CSV',
  exportMbox: 'Export mails with labels as .mbox',
  loadSamples: 'Load sample mails',
  clearSamples: 'Clear sample mails',
  stop: 'Stop',
  close: 'Close',
  back: 'Back to the list',
  mail: 'Mail',
  verdict: 'Verdict',
  list: 'Mails',
  keys: 'Keys in the list: ↑ ↓ or J K choose, Enter opens, 1 applies labels, 2 moves to D class, Z undoes, / searches',
  noMail: 'No mail here',
  noMatch: 'No mail fits this filter',
  chooseMail: 'Choose a mail from the list',
  noSubject: '(no subject)',
  noSender: '(no sender)',
  noDate: 'no date',
  from: 'From',
  to: 'To',
  date: 'Date',
  attachments: 'Attachments',
  labels: 'Labels',
  marked: 'evidence',
  showQuoted: 'Show the quoted thread',
  hideQuoted: 'Hide the quoted thread',
  neverOpened: 'names only, attachments are never opened',
  other: 'Other',
  look: 'worth a look',
  memoryOnly:
    'The browser does not let this page store data: imported mails and labels are lost when it closes. Export in time.',
  noRoom:
    'The browser has no room left, so the import stopped. Nothing already imported is lost; export, make room and try again.',
  offlineCore: 'The screening did not start. Please reload the page.',
  unreadable: 'This mail cannot be read. Its file was not changed; look at it in your mail program.',
  samplesMissing: 'The sample mails did not load. Check that the page is complete, then try again.',
  reading: (count, percent) => `Importing: ${count} mails, ${percent}%`,
  rescreening: (done, total) => `Screening again: ${done} / ${total}`,
  brought: (added, known) =>
    `${added} ${added === 1 ? 'mail' : 'mails'} imported${known > 0 ? `, ${known} already here` : ''}.`,
  stopped: (added) => `Stopped; ${added} ${added === 1 ? 'mail' : 'mails'} imported.`,
  exported: (count) => `${count} ${count === 1 ? 'mail' : 'mails'} exported.`,
  keptApart: (count) =>
    `${count} .msg ${count === 1 ? 'mail is' : 'mails are'} not in it: an .mbox cannot hold .msg, keep the files.`,
  problems: {
    empty: (file) => `"${file}" is empty and was not imported.`,
    'not-mail': (file) => `"${file}" is not a mail file. Import .eml, .msg or .mbox.`,
    'too-large': (file) => `"${file}" is too large (50 MB a mail at most) and was not imported.`,
    'broken-msg': (file) => `"${file}" is a damaged .msg file. Save it again in Outlook, then import it.`,
    unreadable: (file) => `"${file}" cannot be read. Check that no other program holds it, then try again.`,
  },
  moreProblems: (count) => `${count} more files were not imported.`,
  mails: (count) => `${count} ${count === 1 ? 'mail' : 'mails'}`,
  score: (total) => `score ${total}`,
  local: 'All on this computer',
};

const dictionary: { readonly [L in InterfaceLanguage]: WorkbenchWords } = { zh, en };

export function wordsOf(language: InterfaceLanguage): WorkbenchWords {
  return dictionary[language];
}
