// The closed list of what a mailbox may refuse, each with a sentence that says what to do next.
// Example: problemOf('offline') -> { code: 'offline', sentence: { zh: '没有网络……', en: 'No network ...' } }

import type { Sentence } from '../lexicon/sentence.ts';

export type ProblemCode =
  | 'no-permission'
  | 'not-found'
  | 'offline'
  | 'rate-limited'
  | 'timed-out'
  | 'item-changed'
  | 'not-open'
  | 'open-first'
  | 'shared-mailbox'
  | 'cannot-label'
  | 'cannot-move'
  | 'cannot-spam'
  | 'cannot-undo'
  | 'cannot-make-label'
  | 'storage-full'
  | 'not-kept'
  | 'kept-here-only'
  | 'no-such-folder'
  | 'sign-in-needed'
  | 'consent-needed'
  | 'blocked-by-admin'
  | 'wrong-account'
  | 'unknown';

export interface Problem {
  readonly code: ProblemCode;
  readonly sentence: Sentence;
}

const sentences: { readonly [C in ProblemCode]: Sentence } = {
  'no-permission': {
    zh: '邮箱不允许此操作。请在授权页面勾选邮件权限，或请管理员开通后重试。',
    en: 'The mailbox does not allow this. Grant the mail permission, or ask your administrator, then try again.',
  },
  'not-found': {
    zh: '找不到这封邮件，可能已被移走或清除。请重新打开邮件再试。',
    en: 'This mail is not there any more; it may have been moved. Open it again and retry.',
  },
  offline: {
    zh: '没有网络连接。已开始的操作联网后会继续；还没有开始的，请联网后再点一次。',
    en: 'No network. What was begun goes on when you are back online; if nothing was, click again then.',
  },
  'rate-limited': {
    zh: '邮箱服务请求过多。请稍等一分钟，已开始的操作会自动继续；还没有开始的，请再点一次。',
    en: 'The mail service asks to slow down. Wait a minute: what was begun goes on; if nothing was, click again.',
  },
  'timed-out': {
    zh: '邮箱没有及时回应。请稍后重试，重复执行不会出错。',
    en: 'The mailbox did not answer in time. Try again, a repeat does no harm.',
  },
  'item-changed': {
    zh: '邮件在此期间被改动过，已保留您的改动。请查看现状后决定是否重试。',
    en: 'The mail was changed in the meantime and your change was kept. Look at it and decide whether to retry.',
  },
  'not-open': {
    zh: '这封邮件已不在打开状态。操作已保存，下次打开这封邮件时会继续。',
    en: 'This mail is not open any more. The action is kept and goes on when you open the mail again.',
  },
  'open-first': {
    zh: '这封邮件现在没有打开，标签保持原样。请打开这封邮件，再点一次。',
    en: 'This mail is not open now, so its labels stay as they are. Open the mail and click once more.',
  },
  'shared-mailbox': {
    zh: '这是共享邮箱，此操作不可用。请由邮箱所有者操作，或在自己的邮箱中打开。',
    en: 'This is a shared mailbox, where this does not work. Ask its owner, or open the mail in your own mailbox.',
  },
  'cannot-label': {
    zh: '这个邮箱客户端不能打标签。结果只显示在侧栏；请在网页版或新版客户端中打标签。',
    en: 'This mail client cannot set labels. The result stays in the panel; use the web or a newer client to label.',
  },
  'cannot-move': {
    zh: '这个邮箱客户端不能移动邮件。标签已处理，请手动移到 D 类文件夹。',
    en: 'This mail client cannot move mail. Labels are done; please move it to the D folder by hand.',
  },
  'cannot-spam': {
    zh: '这个邮箱客户端不能举报垃圾邮件。请在邮箱里手动举报，或归入 D 类。',
    en: 'This mail client cannot report spam. Report it in your mailbox by hand, or put it into class D.',
  },
  'cannot-undo': {
    zh: '这个邮箱客户端不能自动撤销。请手动恢复标签和文件夹。',
    en: 'This mail client cannot undo. Please restore labels and folder by hand.',
  },
  'cannot-make-label': {
    zh: '不能新建标签。请先在邮箱中手动建立同名标签，再重试。',
    en: 'A new label cannot be made. Make one of this name in your mailbox, then try again.',
  },
  'storage-full': {
    zh: '本机存储已满或不可用，操作没有发出。请导出并清理旧记录后重试。',
    en: 'Local storage is full or not available, so nothing was sent. Export and clear old records, then retry.',
  },
  'not-kept': {
    zh: '浏览器不允许保存数据，关闭页面后记录会丢失。请退出无痕模式，或先导出记录。',
    en: 'This browser keeps no data: records are lost when you close the page. Leave private mode, or export first.',
  },
  'kept-here-only': {
    zh: '邮箱没有存下设置（上限 32 KB），目前只保存在这台电脑上。请精简产品档案后再保存。',
    en: 'The mailbox did not keep the settings (32 KB at most); they are kept on this computer only. Shorten the profile and save again.',
  },
  'no-such-folder': {
    zh: '找不到目标文件夹。请在邮箱中建立“D 类”文件夹，或在设置中另选一个。',
    en: 'The folder is missing. Make a "D class" folder in your mailbox, or choose another one in the settings.',
  },
  'sign-in-needed': {
    zh: '登录已过期。请重新登录邮箱，然后再点一次。',
    en: 'Your sign-in has expired. Sign in again, then click once more.',
  },
  'consent-needed': {
    zh: '还没有授权访问邮箱。点击“打标签”后，在弹出的窗口里同意即可；不授权也能看评分。',
    en: 'Access to the mailbox is not granted yet. Click "apply labels" and agree in the window; scores show without it.',
  },
  'blocked-by-admin': {
    zh: '公司的邮箱管理员不允许此应用。请让管理员在管理控制台中放行后重试。',
    en: 'Your mail administrator blocks this app. Ask for it to be allowed in the admin console, then try again.',
  },
  'wrong-account': {
    zh: '当前登录的账号不是这封邮件所属的邮箱。请切换账号后重试。',
    en: 'You are signed in with another account than this mailbox. Switch accounts and try again.',
  },
  unknown: {
    zh: '邮箱返回了未知错误。请重新打开邮件再试；若仍失败，请反馈给我们。',
    en: 'The mailbox reported an unknown error. Open the mail again and retry; if it persists, tell us.',
  },
};

export const problemCodes: readonly ProblemCode[] = [
  'no-permission',
  'not-found',
  'offline',
  'rate-limited',
  'timed-out',
  'item-changed',
  'not-open',
  'open-first',
  'shared-mailbox',
  'cannot-label',
  'cannot-move',
  'cannot-spam',
  'cannot-undo',
  'cannot-make-label',
  'storage-full',
  'not-kept',
  'kept-here-only',
  'no-such-folder',
  'sign-in-needed',
  'consent-needed',
  'blocked-by-admin',
  'wrong-account',
  'unknown',
];

export function problemOf(code: ProblemCode): Problem {
  return { code, sentence: sentences[code] };
}

/** Problems that pass by themselves: the plan is kept and goes on later, instead of being given up. */
export function isPassing(problem: Problem): boolean {
  return (
    problem.code === 'offline' ||
    problem.code === 'rate-limited' ||
    problem.code === 'timed-out' ||
    problem.code === 'not-open' ||
    problem.code === 'sign-in-needed'
  );
}
