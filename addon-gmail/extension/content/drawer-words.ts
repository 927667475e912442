// Words of the drawer around the panel. Example: drawerWords.zh.open -> '打开询盘象限'

export const drawerWords = {
  zh: {
    name: '询盘象限',
    open: '打开询盘象限',
    close: '收起',
    side: '在浏览器侧栏打开',
    batch: '批量初筛收件箱',
    reduced: 'Gmail 页面有变动，已进入精简模式：有些内容读不到，结果请人工核对。',
    retired: '扩展刚刚更新或被停用。请刷新此页面后继续。',
  },
  en: {
    name: 'Inquiry Quadrant',
    open: 'Open Inquiry Quadrant',
    close: 'Fold away',
    side: "Open in the browser's side panel",
    batch: 'Screen the inbox in one go',
    reduced: 'Gmail changed: reduced mode. Some of the mail cannot be read, so check the result yourself.',
    retired: 'The extension was updated or switched off. Reload this page to go on.',
  },
} as const;
