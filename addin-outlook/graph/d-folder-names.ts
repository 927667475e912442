// What the D-class folder is called in the mailbox; either name is ours, whatever language was set when it was made.
// Example: dFolderNames.en -> 'Inquiry D class'

export type FolderLanguage = 'zh' | 'en';

export const dFolderNames: { readonly [L in FolderLanguage]: string } = {
  zh: '询盘 D 类',
  en: 'Inquiry D class',
};
