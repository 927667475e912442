// Small words that tie a writer's position or name to his company, and words that never open a company's name.
// Example: "buyer at Roe Bakes", "dueña de Roe Café", "a shop called Roe Outdoor"; 我是一家店的老板 names nothing.

/** Between position or name and company. */
export const companyLinks: ReadonlySet<string> = new Set(
  'at of from in with for by de del da do dos di du des della dell en bei von der chez van bij w z od iz de la'.split(
    ' ',
  ),
);

/** Between a kind of business and its name. */
export const namingLinks: ReadonlySet<string> = new Set(
  'called named name namely llamada llamado denominada chamada appelée appelé namens chiamata'.split(' '),
);

/** First signs of a Chinese description that is no name: 一家..., 某..., 做...的. */
export const noNameOpeners: ReadonlySet<string> = new Set([...'一某做搞你您贵他她这那个家专在从想要来自负']);

/** Ends of display names and forms that are never a person's name. */
export const neverNames: ReadonlySet<string> = new Set(
  'ltd inc llc plc pvt pte gmbh corp co bhd srl sarl'.split(' '),
);

/** What some put for a name in the From line: no position. */
export const nicknames: ReadonlySet<string> = new Set([
  'global buyer',
  'buyer',
  'the buyer',
  'trade buyer',
  'overseas buyer',
  'international buyer',
  'foreign buyer',
  'wholesale buyer',
  'bulk buyer',
  'new buyer',
  'buyer importer',
  'importer',
  'purchaser',
  'partner',
  'trader',
  'dealer',
  'agent',
  'customer',
  'client',
  'buyer agent',
  'import buyer',
  'business partner',
  'wholesaler',
  'retailer',
  'distributor',
  '采购商',
  '买手',
  '采购',
  '客户',
]);

/** Fields of work that stand alone behind a title ("Manager - Purchase") and are no company. */
export const fieldsOfWork: ReadonlySet<string> = new Set([
  ...(
    'purchase purchases purchasing procurement sourcing buying imports import exports export sales marketing operations ' +
    'logistics finance accounts administration admin engineering production maintenance projects project materials stores ' +
    'quality technical commercial merchandising planning retail wholesale shipping design management board owner'
  ).split(' '),
  'supply chain',
  'business development',
  'international trade',
  'foreign trade',
  'research and development',
  'technical office',
  'human resources',
  'import & export',
  'import export',
  'category management',
]);
