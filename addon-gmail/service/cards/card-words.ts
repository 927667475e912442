// The words that only cards have, in Chinese and English; all others are the panel's, so that both say the same.
// Example: cardWords('en').dueSince(5) -> "silent for 5 days"

import type { RefusedState } from '../action-state.ts';

type SpamState = 'confirmed' | 'partial' | 'failed';

export interface CardWords {
  readonly labelsNow: string;
  readonly noLabelling: string;
  readonly makeLabels: string;
  readonly labelsMade: string;
  readonly labelsNotMade: string;
  readonly more: string;
  readonly askSpam: string;
  readonly spamTitle: string;
  readonly spamNote: string;
  readonly spam: string;
  readonly spamDone: { readonly [S in SpamState]: string };
  readonly othersDone: string;
  readonly othersNone: string;
  readonly back: string;
  readonly reply: string;
  readonly again: string;
  readonly others: (count: number) => string;
  readonly refused: { readonly [R in RefusedState]: string };
  readonly unsent: string;
  readonly unsentNote: string;
  readonly failed: string;
  readonly late: string;
  readonly slower: string;
  readonly signIn: string;
  readonly homeTitle: string;
  readonly homeNote: string;
  readonly homeUnknown: string;
  readonly nothingDue: string;
  readonly due: (name: string, days: number, count: string) => string;
  readonly dueSince: (days: number) => string;
  readonly noSubject: string;
  readonly open: string;
  readonly showAll: string;
  readonly server: string;
}

const dictionary = {
  zh: {
    labelsNow: '现有标签',
    noLabelling:
      '这个版本的加载项没有打标签的权限：结果只在这里显示。要打标签，请用浏览器扩展，或请管理员部署带标签的版本。',
    makeLabels: '在邮箱中建好这套标签',
    labelsMade: '标签已建好，可以手动打上。',
    labelsNotMade: '标签没有全部建好',
    more: '其他操作',
    askSpam: '这是垃圾邮件…',
    spamTitle: '移到垃圾邮件？',
    spamNote:
      '这封邮件会离开收件箱，进入 Gmail 的“垃圾邮件”；Gmail 大约 30 天后会自动清除那里的邮件。如果只是不想跟进，归入 D 类就够了，邮件会一直保留。移动之后仍可在卡片上撤销。',
    spam: '移到垃圾邮件',
    spamDone: {
      confirmed: '已移到垃圾邮件',
      partial: '移到垃圾邮件只做了一部分',
      failed: '没能移到垃圾邮件',
    },
    othersDone: '已记为非询盘，标签已去掉',
    othersNone: '这封邮件上没有我们的标签，不用改动。',
    back: '返回',
    reply: '写回复草稿',
    again: '重新读取',
    others: (count) => `另有 ${count} 条`,
    refused: {
      forged: '这个按钮已失效。请重新打开邮件再点一次。',
      expired: '这张卡片打开太久了，已重新读取。请再点一次。',
      'other-user': '这张卡片属于另一个账号。请重新打开邮件。',
      'other-mail': '现在打开的是另一封邮件，没有做任何改动。请看清后再点一次。',
    },
    unsent: '这封邮件还没有发出',
    unsentNote: '草稿和正在发送的邮件不评分。收到的邮件打开后会在这里显示象限。',
    failed: '没有读成',
    slower: 'Gmail 请求过多。请等一分钟再点一次，重复执行不会出错。',
    signIn: 'Gmail 的授权已过期。请关闭这封邮件，重新打开后再试。',
    late: 'Gmail 没有及时回应。请稍后重试，重复执行不会出错。',
    homeTitle: '今天该跟进的',
    homeNote: '只按标签和日期列出：最后一封邮件之后没有新往来的询盘。',
    homeUnknown:
      '打开一封邮件，这里会显示它的象限、依据和要做的事。列出到期的询盘需要打标签的权限，这个版本没有。',
    nothingDue: '没有到期的询盘。',
    due: (name, days, count) => `${name} · 超过 ${days} 天没有往来 · ${count}`,
    dueSince: (days) => `已 ${days} 天没有往来`,
    noSubject: '（无主题）',
    open: '打开',
    showAll: '在 Gmail 中查看全部',
    server: '由贵公司的服务处理，不保存邮件内容',
  },
  en: {
    labelsNow: 'Labels now',
    noLabelling:
      'This edition of the add-on may not set labels: the result shows only here. To label, use the browser extension, or ask your administrator for the edition with labels.',
    makeLabels: 'Make our labels in the mailbox',
    labelsMade: 'The labels are made; set them by hand.',
    labelsNotMade: 'Not all labels were made',
    more: 'More',
    askSpam: 'This is spam …',
    spamTitle: 'Move to spam?',
    spamNote:
      'The mail leaves the inbox and goes to Gmail’s spam, which Gmail empties after about 30 days. If you only do not want to follow it up, class D is enough: there the mail stays for ever. You can undo this on the card.',
    spam: 'Move to spam',
    spamDone: {
      confirmed: 'Moved to spam',
      partial: 'Moved to spam in part only',
      failed: 'Not moved to spam',
    },
    othersDone: 'Noted as no inquiry, labels taken off',
    othersNone: 'The mail has no label of ours: nothing to change.',
    back: 'Back',
    reply: 'Draft a reply',
    again: 'Read again',
    others: (count) => `${count} more`,
    refused: {
      forged: 'This button works no more. Open the mail again and press once more.',
      expired: 'This card was open for too long and has been read again. Please press once more.',
      'other-user': 'This card belongs to another account. Please open the mail again.',
      'other-mail': 'Another mail is open now; nothing was changed. Please look and press once more.',
    },
    unsent: 'This mail is not sent yet',
    unsentNote:
      'Drafts and mail on its way out are not scored. Open a mail that you received to see its quadrant.',
    failed: 'Could not be read',
    slower: 'Gmail asks to slow down. Wait a minute, then press once more; a repeat does no harm.',
    signIn: 'Gmail’s permission for this card has run out. Close the mail, open it again and retry.',
    late: 'Gmail did not answer in time. Try again in a moment; a repeat does no harm.',
    homeTitle: 'Due today',
    homeNote: 'By label and date only: inquiries without a new mail since the last one.',
    homeUnknown:
      'Open a mail to see its quadrant, the reasons and what to do. A list of what is due needs the permission to label, which this edition has not.',
    nothingDue: 'Nothing is due.',
    due: (name, days, count) => `${name} · silent for over ${days} days · ${count}`,
    dueSince: (days) => (days === 1 ? 'silent for 1 day' : `silent for ${days} days`),
    noSubject: '(no subject)',
    open: 'Open',
    showAll: 'Show all in Gmail',
    server: 'Worked out by your company’s service, which keeps no mail',
  },
} satisfies { readonly [L in 'zh' | 'en']: CardWords };

export function cardWords(language: 'zh' | 'en'): CardWords {
  return dictionary[language];
}
