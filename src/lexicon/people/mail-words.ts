// Hosts that are nobody's own website, and ways to write one. Example: facebook.com/acme is social, not a company's site.

export const socialHosts: readonly string[] = [
  'facebook.com',
  'fb.com',
  'instagram.com',
  'linkedin.com',
  'twitter.com',
  'x.com',
  'youtube.com',
  'youtu.be',
  'tiktok.com',
  'pinterest.com',
  'wa.me',
  'whatsapp.com',
  't.me',
  'telegram.me',
  'weixin.qq.com',
  'vk.com',
  'goo.gl',
  'bit.ly',
  'google.com',
  'maps.app.goo.gl',
  'wetransfer.com',
  'dropbox.com',
  'onedrive.live.com',
  '1drv.ms',
  'skype.com',
  'zoom.us',
  'teams.microsoft.com',
  'calendly.com',
  'aka.ms',
  'outlook.com',
  'office.com',
  'alibaba.com',
  'made-in-china.com',
  'globalsources.com',
  'indiamart.com',
  'amazon.com',
  'ebay.com',
];

/** Endings that make a bare name a web address when no www stands before it. */
export const commonTopLevelDomains: ReadonlySet<string> = new Set(
  'com net org biz info shop store online site tech company co io app eu asia africa ltd group example museum coop pro me tv cc'.split(
    ' ',
  ),
);
