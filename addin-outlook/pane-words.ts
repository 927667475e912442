// Words of the pane that the panel's dictionary does not have. Example: outsideWords.zh.title -> '请在 Outlook 中打开'

/** For a page that is opened in a plain browser, or in a client where Office does not start. */
export const outsideWords = {
  zh: {
    title: '请在 Outlook 中打开',
    text: '这个页面是 Outlook 加载项的任务窗格，单独打开时读不到邮件。请在 Outlook 里选中一封邮件，再点“询盘象限”。若已在 Outlook 中，请检查网络后重新打开窗格。',
  },
  en: {
    title: 'Please open this in Outlook',
    text: 'This page is the task pane of an Outlook add-in and cannot read mail by itself. Select a mail in Outlook and click "Inquiry Quadrant". If you are in Outlook already, check the network and open the pane again.',
  },
} as const;
