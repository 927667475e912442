// What the report button tells Outlook to do with the mail: move it to the D-class folder, which Outlook makes when it is missing.
// Example: reportAnswer('en-US') -> { moveItemTo: 'customFolder', folderName: 'Inquiry D class', onErrorDeleteItem: false, ... }

import { dFolderNames } from './d-folder-names.ts';

/** The options of Office's `SpamReportingEventCompletedOptions` that we use. */
export interface ReportAnswer {
  readonly moveItemTo: 'customFolder' | 'noMove';
  readonly folderName?: string;
  /** Always false: true would let Outlook throw the mail away when anything fails. */
  readonly onErrorDeleteItem: false;
  readonly showPostProcessingDialog: { readonly title: string; readonly description: string };
}

const words = {
  zh: {
    title: '已归入 D 类',
    moved: (folder: string) => `邮件已移到“${folder}”文件夹。没有删除；要取回时，把它拖回收件箱即可。`,
    failedTitle: '邮件没有移动',
    failed: '邮件还在原处。请稍后重试，或手动移动。',
  },
  en: {
    title: 'Put into D class',
    moved: (folder: string) =>
      `The mail is in the folder "${folder}". Nothing was deleted; to take it back, drag it to the inbox.`,
    failedTitle: 'The mail was not moved',
    failed: 'The mail is where it was. Try again later, or move it by hand.',
  },
} as const;

/** @param displayLanguage of the client, as 'zh-CN'. */
export function reportAnswer(displayLanguage: string): ReportAnswer {
  const language = languageOf(displayLanguage);
  const folderName = dFolderNames[language];
  const { title, moved } = words[language];
  return {
    moveItemTo: 'customFolder',
    folderName,
    onErrorDeleteItem: false,
    showPostProcessingDialog: { title, description: moved(folderName) },
  };
}

/** When Outlook does not take the first answer: an event that nobody ends hangs for five minutes. */
export function reportFailure(displayLanguage: string): ReportAnswer {
  const { failedTitle, failed } = words[languageOf(displayLanguage)];
  return {
    moveItemTo: 'noMove',
    onErrorDeleteItem: false,
    showPostProcessingDialog: { title: failedTitle, description: failed },
  };
}

function languageOf(displayLanguage: string): 'zh' | 'en' {
  return displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
