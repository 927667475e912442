// The words the one-sentence why is built from, by signal; `{}` takes the words of the mail. Order = what a salesperson asks first.
// Example: { signal: 'quantity-stated', zh: '数量 {}', en: '{}' } on "3000pcs" -> 数量 3000pcs

import type { Sentence } from '../lexicon/sentence.ts';

export interface WhyPiece extends Sentence {
  readonly signal: string;
}

export const whyPieces: readonly WhyPiece[] = [
  { signal: 'model-named', zh: '点名 {}', en: 'names {}' },
  { signal: 'product-named', zh: '要 {}', en: 'asks for {}' },
  { signal: 'quantity-stated', zh: '数量 {}', en: '{}' },
  { signal: 'parameter-stated', zh: '参数 {}', en: '{}' },
  { signal: 'trade-term-stated', zh: '{}', en: '{}' },
  { signal: 'price-or-payment-stated', zh: '价格付款 {}', en: '{}' },
  { signal: 'delivery-asked', zh: '交期 {}', en: '{}' },
  { signal: 'certificate-asked', zh: '认证 {}', en: '{}' },
  { signal: 'sample-asked', zh: '样品', en: 'samples' },
  { signal: 'packaging-asked', zh: '定制包装', en: 'packaging or own label' },
  { signal: 'application-described', zh: '用途 {}', en: 'for {}' },
  { signal: 'moq-asked', zh: '问起订量', en: 'asks the MOQ' },
];

export const whyWords = {
  nothingAsked: { zh: '没有点名产品', en: 'No product named' },
  decides: { zh: '{}本人询价', en: '{} asks himself' },
  decidesPlain: { zh: '本人谈商务条件', en: 'speaks for himself' },
  defers: { zh: '但要先问别人（{}）', en: 'but has to ask others ({})' },
  influences: { zh: '来信人是{}，不拍板', en: 'the writer advises only ({})' },
  influencesPlain: { zh: '只问技术资料，不谈商务', en: 'technical questions only' },
  roleUnknown: { zh: '角色不明', en: 'role unknown' },
  underGate: { zh: '合计 {} 分，没过初筛线', en: '{} points, under the gate' },
  vague: { zh: '合计 {} 分，但需求不具体', en: '{} points, but no concrete need' },
  deal: { zh: '往来中的订单', en: 'a running deal' },
} as const satisfies { readonly [word: string]: Sentence };
