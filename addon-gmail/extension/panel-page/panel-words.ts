// Words of this host that the panel's dictionary does not have; each says what is so and what the user can do.
// Example: panelWords.noConsent.en -> 'Labels need your consent once...'

import type { Sentence } from '../../../src/lexicon/sentence.ts';

export const panelWords = {
  failed: {
    zh: '面板没有启动。请刷新 Gmail 页面；若仍不行，请在扩展程序页面重新加载本扩展。',
    en: 'The panel did not start. Reload Gmail; if that does not help, reload the extension on the page of extensions.',
  },
  noGmail: {
    zh: '当前标签页不是 Gmail。请切换到 Gmail 标签页；若已在 Gmail 中，请刷新该页面。',
    en: 'The tab in front is not Gmail. Switch to the Gmail tab; if you are there already, reload it.',
  },
  noConsent: {
    zh: '还没有授权打标签。第一次点“应用标签”时 Google 会询问一次；评分和依据不需要授权。',
    en: 'No consent for labels yet: Google asks once, when you first apply them. Scores and reasons need none.',
  },
  wrongAccount: {
    zh: '授权的账号和此页面的邮箱不是同一个，不会写入任何内容。请用此页面的账号登录浏览器，或在授权时选择它。',
    en: 'Consent was given for another account than the mailbox on this page, so nothing is written. Choose this account when Google asks.',
  },
  visibleOnly: {
    zh: '取不到邮件原文，只按页面上看得到的内容判断，邮件头里的信号没有计入。',
    en: 'The source of this mail did not come: judged by what the page shows, without the signs of its headers.',
  },
  lost: {
    zh: 'Gmail 页面有变动，认不出打开的是哪封邮件。请刷新页面再试；批量初筛不受影响。',
    en: 'Gmail changed, and the open mail cannot be told. Reload the page and try again; screening in one go still works.',
  },
  noBody: {
    zh: '页面上没有这封邮件的正文。请展开这封邮件，再点“重新读取”。',
    en: 'The page shows no text of this mail. Unfold the mail, then click "Read again".',
  },
  gone: {
    zh: '这封邮件已经关上了。请重新打开。',
    en: 'This mail was closed meanwhile. Open it again.',
  },
  drafted: {
    zh: '草稿已建好，就在这个会话里：请回到邮件检查后发送。',
    en: 'The draft is ready in this conversation: check it there and send it.',
  },
} as const satisfies { readonly [name: string]: Sentence };
