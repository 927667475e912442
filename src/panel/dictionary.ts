// Every word of the panel in Chinese and English; one typed table, so a missing word does not compile.
// Example: words('en').applyLabels(1) -> "Apply 1 label"; words('zh').applyLabels(5) -> "应用 5 个标签".

import type { Intent, Quadrant, Role, ScoreAxis, Subkind } from '../screening/screening.ts';
import type { Axis } from '../signals/signal.ts';
import type { Act, InterfaceLanguage } from './panel-props.ts';
import type { ReasonGroup } from './reason-groups.ts';

export interface Words {
  readonly locale: string;
  readonly panel: string;
  readonly quadrant: { readonly [Q in Quadrant]: string };
  readonly quadrantNote: { readonly [Q in Quadrant]: string };
  readonly intent: { readonly [I in Intent]: string };
  readonly role: { readonly [R in Role]: string };
  readonly subkind: { readonly [S in Subkind]: string };
  readonly axis: { readonly [A in Axis]: string };
  readonly axisShort: { readonly [A in ScoreAxis]: string };
  readonly reasonGroup: { readonly [G in ReasonGroup]: string };
  readonly topic: { readonly other: string; readonly [topic: string]: string };
  readonly other: string;
  readonly otherNote: string;
  readonly empty: string;
  readonly emptyNote: string;
  readonly loading: string;
  readonly failed: string;
  readonly reread: string;
  readonly gate: (threshold: number) => string;
  readonly gateOf: (total: number, threshold: number, passed: boolean) => string;
  /** Read out after the number of a score: what it is out of, and what the button does. */
  readonly ofFive: string;
  readonly announce: (subject: string, verdict: string) => string;
  readonly look: string;
  readonly lookNote: string;
  readonly unread: (language: string) => string;
  readonly truncated: string;
  readonly applyLabels: (count: number) => string;
  readonly noLabels: string;
  readonly dismiss: string;
  readonly dismissLong: string;
  readonly spam: string;
  readonly spamNote: string;
  readonly spamConfirm: string;
  readonly cancel: string;
  readonly correct: string;
  readonly correctAsk: string;
  readonly correctTo: (name: string) => string;
  readonly notInquiry: string;
  readonly cannotLabel: string;
  readonly cannotMove: string;
  readonly questions: string;
  readonly noQuestions: string;
  readonly reasons: string;
  readonly noReasons: string;
  readonly count: (count: number) => string;
  readonly more: (count: number) => string;
  readonly points: (points: number) => string;
  readonly marks: (text: string) => string;
  readonly missing: string;
  readonly raisesTo: (score: number) => string;
  readonly ask: string;
  readonly question: string;
  readonly replyAsking: string;
  readonly full: string;
  readonly warnings: string;
  readonly buyer: string;
  readonly sender: string;
  readonly noBuyer: string;
  readonly field: {
    readonly title: string;
    readonly company: string;
    readonly phone: string;
    readonly messenger: string;
    readonly email: string;
    readonly website: string;
    readonly address: string;
    readonly country: string;
  };
  readonly localTime: (time: string) => string;
  readonly mailNumber: (count: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyWhat: (what: string) => string;
  readonly labels: string;
  readonly labelsAdd: string;
  readonly labelsRemove: string;
  readonly moveTo: { readonly 'd-class': string; readonly inbox: string; readonly spam: string };
  readonly act: { readonly [V in Act['verb']]: { readonly [S in Act['state']]: string } };
  readonly undo: string;
  readonly recent: string;
  readonly local: string;
  readonly settings: string;
  readonly back: string;
  readonly keys: string;
  readonly keyList: readonly (readonly [key: string, what: string])[];
}

const plural = new Intl.PluralRules('en');
/** "1 label", "5 labels". */
export const english = (count: number, one: string, other: string): string =>
  `${count} ${plural.select(count) === 'one' ? one : other}`;
/** "+2", "−1", "·" for none. */
export const signed = (points: number): string =>
  points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '·';

const dictionary = {
  zh: {
    locale: 'zh-CN',
    panel: '询盘象限',
    quadrant: { A: '重点跟进', B: '耐心推进', C: '标准回复', D: '非客户' },
    quadrantNote: { A: '优先回复', B: '帮他说服决策人', C: '用模板回复', D: '不必回复' },
    intent: { high: '高意向', mid: '中意向', low: '低意向' },
    role: { 'decision-maker': '决策者', influencer: '影响者', unknown: '角色不明' },
    subkind: {
      advert: '广告',
      pitch: '推销',
      newsletter: '订阅邮件',
      job: '求职',
      scam: '诈骗',
      phish: '钓鱼',
      malware: '恶意附件',
      survey: '问卷',
      colleague: '同事来信',
      private: '私人来信',
      notification: '系统通知',
      bounce: '退信',
      autoreply: '自动回复',
    },
    axis: {
      specificity: '询盘具体性',
      contact: '联系信息',
      industry: '行业匹配',
      role: '角色',
      kind: '类别',
      intent: '意向',
      notice: '提示',
    },
    axisShort: { specificity: '具体', contact: '联系', industry: '匹配' },
    reasonGroup: {
      specificity: '询盘具体性',
      contact: '联系信息',
      industry: '行业匹配',
      role: '能不能拍板',
      intent: '意向',
      kind: '类别',
      buyer: '像买家的地方',
      rubbish: '不像买家的地方',
      notice: '提示',
    },
    topic: {
      price: '价格',
      catalogue: '目录',
      delivery: '交期',
      payment: '付款',
      sample: '样品',
      moq: '起订量',
      certificate: '证书与质量',
      technical: '技术',
      document: '文件',
      packaging: '包装与定制',
      shipping: '运输',
      agency: '代理',
      stock: '库存',
      meeting: '会面',
      other: '其他',
    },
    other: '不是询盘',
    otherNote: '正常邮件，不评分，不打标签。',
    empty: '打开一封邮件',
    emptyNote: '这里会显示它的象限、依据和要做的事。',
    loading: '正在读取…',
    failed: '没有读成',
    reread: '重新读取',
    gate: (threshold) => `过关线 ${threshold}`,
    gateOf: (total, threshold, passed) =>
      `总分 ${total}，满分 15，过关线 ${threshold}，${passed ? '已过关' : '未过关'}`,
    ofFive: '分，满分 5 分，查看依据',
    announce: (subject, verdict) => `${subject}：${verdict}`,
    look: '值得看一眼',
    lookNote: '只差 1 分过关，请人工看一眼。',
    unread: (language) => `暂不能读${language}，评分只看数字、型号和联系方式，请人工判断。`,
    truncated: '邮件很长，只读了开头和结尾。',
    applyLabels: (count) => `应用 ${count} 个标签`,
    noLabels: '标签已齐',
    dismiss: '归入 D 类',
    dismissLong: '归入 D 类',
    spam: '垃圾邮件…',
    spamNote: '整个会话会移到邮箱的垃圾邮件文件夹，邮箱服务过一段时间会自动清空那里。可以撤销。',
    spamConfirm: '移到垃圾邮件',
    cancel: '取消',
    correct: '改判',
    correctAsk: '这封邮件应该是：',
    correctTo: (name) => `改判为 ${name}`,
    notInquiry: '非询盘',
    cannotLabel: '这个邮箱不能加标签，结果只在这里显示。',
    cannotMove: '这个邮箱不能移动邮件，D 类只加标签。',
    questions: '要回答的问题',
    noQuestions: '邮件里没有提出问题。',
    reasons: '依据',
    noReasons: '没有找到依据。',
    count: (count) => `${count} 条`,
    more: (count) => `等 ${count} 处`,
    points: signed,
    marks: (text) => `在邮件中标出：${text}`,
    missing: '还差什么',
    raisesTo: (score) => `可到 ${score} 分`,
    ask: '可问：',
    question: '问题',
    replyAsking: '用这些问题回复',
    full: '已是满分。',
    warnings: '当心',
    buyer: '买家',
    sender: '发件人',
    noBuyer: '邮件里没有这个人的信息。',
    field: {
      title: '职位',
      company: '公司',
      phone: '电话',
      messenger: '聊天号',
      email: '邮箱',
      website: '网址',
      address: '地址',
      country: '国家',
    },
    localTime: (time) => `当地 ${time}`,
    mailNumber: (count) => `第 ${count} 封`,
    copy: '复制',
    copied: '已复制',
    copyWhat: (what) => `复制${what}`,
    labels: '标签',
    labelsAdd: '加上',
    labelsRemove: '去掉',
    moveTo: { 'd-class': '移到 D 类文件夹', inbox: '移回收件箱', spam: '移到垃圾邮件' },
    act: {
      apply: {
        waiting: '正在加标签…',
        confirmed: '标签已加上',
        partial: '部分标签没加上',
        failed: '标签没加上',
      },
      dismiss: {
        waiting: '正在归入 D 类…',
        confirmed: '已归入 D 类',
        partial: '归入 D 类只做了一部分',
        failed: '没能归入 D 类',
      },
      spam: {
        waiting: '正在移到垃圾邮件…',
        confirmed: '已移到垃圾邮件',
        partial: '移到垃圾邮件只做了一部分',
        failed: '没能移到垃圾邮件',
      },
      undo: { waiting: '正在撤销…', confirmed: '已撤销', partial: '只撤销了一部分', failed: '没能撤销' },
    },
    undo: '撤销',
    recent: '最近操作',
    local: '全部在本机处理',
    settings: '设置',
    back: '返回',
    keys: '快捷键',
    keyList: [
      ['1', '主按钮'],
      ['2', '第二个按钮'],
      ['z', '撤销'],
      ['?', '显示或收起这张表'],
    ],
  },
  en: {
    locale: 'en-GB',
    panel: 'Inquiry Quadrant',
    quadrant: { A: 'Priority', B: 'Nurture', C: 'Standard reply', D: 'Not a prospect' },
    quadrantNote: {
      A: 'answer first',
      B: 'help them win over the boss',
      C: 'answer by template',
      D: 'no answer needed',
    },
    intent: { high: 'high intent', mid: 'medium intent', low: 'low intent' },
    role: { 'decision-maker': 'decision-maker', influencer: 'influencer', unknown: 'role unknown' },
    subkind: {
      advert: 'advert',
      pitch: 'sales pitch',
      newsletter: 'newsletter',
      job: 'job application',
      scam: 'scam',
      phish: 'phishing',
      malware: 'dangerous attachment',
      survey: 'survey',
      colleague: 'from a colleague',
      private: 'private mail',
      notification: 'notification',
      bounce: 'bounce',
      autoreply: 'automatic reply',
    },
    axis: {
      specificity: 'Specificity',
      contact: 'Contact details',
      industry: 'Industry match',
      role: 'Role',
      kind: 'Kind',
      intent: 'Intent',
      notice: 'Note',
    },
    axisShort: { specificity: 'Specific', contact: 'Contact', industry: 'Match' },
    reasonGroup: {
      specificity: 'Specificity',
      contact: 'Contact details',
      industry: 'Industry match',
      role: 'Who decides',
      intent: 'Intent',
      kind: 'Kind',
      buyer: 'Speaks for a buyer',
      rubbish: 'Speaks against a buyer',
      notice: 'Notes',
    },
    topic: {
      price: 'Price',
      catalogue: 'Catalogue',
      delivery: 'Delivery time',
      payment: 'Payment',
      sample: 'Sample',
      moq: 'Minimum order',
      certificate: 'Certificates and quality',
      technical: 'Technical',
      document: 'Documents',
      packaging: 'Packaging and customisation',
      shipping: 'Shipping',
      agency: 'Agency',
      stock: 'Stock',
      meeting: 'Meeting',
      other: 'Other',
    },
    other: 'Not an inquiry',
    otherNote: 'Ordinary mail: no score, no labels.',
    empty: 'Open a mail',
    emptyNote: 'Its quadrant, the reasons and what to do will show here.',
    loading: 'Reading…',
    failed: 'Could not be read',
    reread: 'Read again',
    gate: (threshold) => `gate ${threshold}`,
    gateOf: (total, threshold, passed) =>
      `Total ${total} of 15, gate ${threshold}, ${passed ? 'passed' : 'not passed'}`,
    ofFive: 'of 5, show reasons',
    announce: (subject, verdict) => `${subject}: ${verdict}`,
    look: 'Worth a look',
    lookNote: 'One point short of the gate: please look yourself.',
    unread: (language) =>
      `${language} is not read yet: only numbers, models and contact details count. Please judge yourself.`,
    truncated: 'A very long mail: only its head and tail were read.',
    applyLabels: (count) => `Apply ${english(count, 'label', 'labels')}`,
    noLabels: 'Labels are set',
    dismiss: 'To class D',
    dismissLong: 'Move to class D',
    spam: 'Spam…',
    spamNote:
      'The whole conversation moves to the spam folder, which the mail service empties by itself after a while. You can undo it.',
    spamConfirm: 'Move to spam',
    cancel: 'Cancel',
    correct: 'Correct',
    correctAsk: 'This mail should be:',
    correctTo: (name) => `Correct to ${name}`,
    notInquiry: 'No inquiry',
    cannotLabel: 'This mailbox takes no labels; the result shows only here.',
    cannotMove: 'This mailbox cannot move mail: class D sets a label only.',
    questions: 'Questions to answer',
    noQuestions: 'The mail asks no question.',
    reasons: 'Reasons',
    noReasons: 'No reason was found.',
    count: (count) => english(count, 'item', 'items'),
    more: (count) => `${english(count, 'place', 'places')} in all`,
    points: signed,
    marks: (text) => `Mark in the mail: ${text}`,
    missing: 'What is missing',
    raisesTo: (score) => `would make ${score}`,
    ask: 'Ask: ',
    question: 'Question',
    replyAsking: 'Reply with these questions',
    full: 'All scores are full.',
    warnings: 'Beware',
    buyer: 'Buyer',
    sender: 'Sender',
    noBuyer: 'The mail tells nothing about this person.',
    field: {
      title: 'Title',
      company: 'Company',
      phone: 'Phone',
      messenger: 'Messenger',
      email: 'Mail',
      website: 'Website',
      address: 'Address',
      country: 'Country',
    },
    localTime: (time) => `${time} there`,
    mailNumber: (count) => `mail no. ${count}`,
    copy: 'Copy',
    copied: 'Copied',
    copyWhat: (what) => `Copy ${what.toLowerCase()}`,
    labels: 'Labels',
    labelsAdd: 'Add',
    labelsRemove: 'Take off',
    moveTo: {
      'd-class': 'Move to the folder of class D',
      inbox: 'Move back to the inbox',
      spam: 'Move to spam',
    },
    act: {
      apply: {
        waiting: 'Applying labels…',
        confirmed: 'Labels applied',
        partial: 'Some labels were refused',
        failed: 'Labels were not applied',
      },
      dismiss: {
        waiting: 'Moving to class D…',
        confirmed: 'Moved to class D',
        partial: 'Moved to class D in part only',
        failed: 'Not moved to class D',
      },
      spam: {
        waiting: 'Moving to spam…',
        confirmed: 'Moved to spam',
        partial: 'Moved to spam in part only',
        failed: 'Not moved to spam',
      },
      undo: {
        waiting: 'Undoing…',
        confirmed: 'Undone',
        partial: 'Undone in part only',
        failed: 'Could not be undone',
      },
    },
    undo: 'Undo',
    recent: 'Recent actions',
    local: 'All on this computer',
    settings: 'Settings',
    back: 'Back',
    keys: 'Keys',
    keyList: [
      ['1', 'main button'],
      ['2', 'second button'],
      ['z', 'undo'],
      ['?', 'show or hide this list'],
    ],
  },
} satisfies { readonly [L in InterfaceLanguage]: Words };

export function words(language: InterfaceLanguage): Words {
  return dictionary[language];
}
