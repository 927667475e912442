// Every word of the panel in Chinese and English; one typed table, so a missing word does not compile.
// Example: words('en').applyLabels(1) -> "Apply 1 label"; words('zh').applyLabels(5) -> "应用 5 个标签".

import { chinese } from './chinese-words.ts';
import { englishWords } from './english-words.ts';
import type { InterfaceLanguage } from './panel-props.ts';
import type { Words } from './words.ts';

const dictionary: { readonly [L in InterfaceLanguage]: Words } = { zh: chinese, en: englishWords };

export function words(language: InterfaceLanguage): Words {
  return dictionary[language];
}
