// The words of the settings and the first run, apart from the dictionary so that they are fetched only with those pages.
// Example: settingsWords('en').problems(2) -> "2 fields need a change".

import { words } from './dictionary.ts';
import type { InterfaceLanguage } from './panel-props.ts';
import { english, signed, type Words } from './words.ts';

interface OwnWords {
  readonly save: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly interfaceLanguage: string;
  readonly gateField: string;
  readonly gateHint: string;
  readonly labelLanguage: string;
  readonly prefix: string;
  readonly prefixHint: string;
  readonly signals: string;
  readonly signalOn: (sentence: string) => string;
  readonly signalPoints: (sentence: string) => string;
  readonly standard: (points: number) => string;
  readonly changedSignals: (count: number) => string;
  readonly resetSignals: string;
  readonly profile: string;
  readonly company: string;
  readonly aliases: string;
  readonly domains: string;
  readonly brands: string;
  readonly products: string;
  readonly productName: (row: number) => string;
  readonly keywords: string;
  readonly models: string;
  readonly industries: string;
  readonly related: string;
  readonly excluded: string;
  readonly listHint: string;
  readonly addProduct: string;
  readonly removeProduct: (row: number) => string;
  readonly exportProfile: string;
  readonly importProfile: string;
  readonly importHint: string;
  readonly importBad: string;
  readonly readIn: string;
  readonly problems: (count: number) => string;
  readonly firstTitle: string;
  readonly firstNote: string;
  readonly firstCompany: string;
  readonly firstProducts: string;
  readonly firstBuyers: string;
  readonly start: string;
  readonly skip: string;
}

export interface SettingsWords extends Words, OwnWords {}

const dictionary = {
  zh: {
    save: '保存',
    saved: '已保存',
    unsaved: '有未保存的改动',
    interfaceLanguage: '界面语言',
    gateField: '过关线',
    gateHint: '三项之和达到这个数才算过关（3–15）。',
    labelLanguage: '标签语言',
    prefix: '标签前缀',
    prefixHint: '所有标签都放在这个名字下面；不填则用“询盘”（英文标签用 Inquiry）。',
    signals: '信号',
    signalOn: (sentence) => `使用信号：${sentence}`,
    signalPoints: (sentence) => `分值：${sentence}`,
    standard: (points) => `默认 ${signed(points)}`,
    changedSignals: (count) => (count === 0 ? '全部为默认分值' : `改动了 ${count} 个信号`),
    resetSignals: '全部恢复默认',
    profile: '产品档案',
    company: '公司名称',
    aliases: '别名',
    domains: '域名',
    brands: '品牌',
    products: '产品',
    productName: (row) => `产品 ${row}`,
    keywords: '关键词',
    models: '型号',
    industries: '目标行业',
    related: '相近行业',
    excluded: '排除的领域',
    listHint: '用逗号或换行隔开。',
    addProduct: '加产品',
    removeProduct: (row) => `删去产品 ${row}`,
    exportProfile: '导出',
    importProfile: '导入',
    importHint: '把档案的 JSON 贴在这里。',
    importBad: '这不是 JSON，请检查括号和引号。',
    readIn: '读入',
    problems: (count) => `有 ${count} 处要改`,
    firstTitle: '先说说你卖什么',
    firstNote: '填三项，就能判断来信和你的行业是否匹配。以后可在设置里补充。',
    firstCompany: '公司名称',
    firstProducts: '产品（用逗号隔开）',
    firstBuyers: '谁向你买（用逗号隔开）',
    start: '开始',
    skip: '跳过',
  },
  en: {
    save: 'Save',
    saved: 'Saved',
    unsaved: 'Unsaved changes',
    interfaceLanguage: 'Interface language',
    gateField: 'Gate',
    gateHint: 'The sum of the three scores that passes (3–15).',
    labelLanguage: 'Label language',
    prefix: 'Label prefix',
    prefixHint: 'All labels stand under this name. Empty: Inquiry (询盘 for Chinese labels).',
    signals: 'Signals',
    signalOn: (sentence) => `Use signal: ${sentence}`,
    signalPoints: (sentence) => `Points: ${sentence}`,
    standard: (points) => `default ${signed(points)}`,
    changedSignals: (count) =>
      count === 0 ? 'All at their default points' : `${english(count, 'signal', 'signals')} changed`,
    resetSignals: 'Restore all defaults',
    profile: 'Product profile',
    company: 'Company',
    aliases: 'Other names',
    domains: 'Domains',
    brands: 'Brands',
    products: 'Products',
    productName: (row) => `Product ${row}`,
    keywords: 'Keywords',
    models: 'Models',
    industries: 'Target industries',
    related: 'Related fields',
    excluded: 'Excluded fields',
    listHint: 'Separate by commas or new lines.',
    addProduct: 'Add product',
    removeProduct: (row) => `Remove product ${row}`,
    exportProfile: 'Export',
    importProfile: 'Import',
    importHint: 'Paste the JSON of a profile here.',
    importBad: 'This is no JSON: please check brackets and quotes.',
    readIn: 'Read in',
    problems: (count) => `${english(count, 'field needs', 'fields need')} a change`,
    firstTitle: 'What do you sell?',
    firstNote: 'Three fields, and mails can be matched to your trade. More can be added in the settings.',
    firstCompany: 'Company',
    firstProducts: 'Products (separate by commas)',
    firstBuyers: 'Who buys from you (separate by commas)',
    start: 'Start',
    skip: 'Skip',
  },
} satisfies { readonly [L in InterfaceLanguage]: OwnWords };

export function settingsWords(language: InterfaceLanguage): SettingsWords {
  return { ...words(language), ...dictionary[language] };
}
