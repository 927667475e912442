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

/** What some put before their firm's name under a letter: "for Roe Infra Ltd", "For and on behalf of", "M/s". */
export const firmOpeners =
  /^(?:(?:yours )?(?:for (?:and|&) on behalf of|on behalf of|for|from|c\/o|pour|für|para|per|за)\s(?:m\/s\.?\s|messrs\.?\s)?|m\/s\.?\s|messrs\.?\s)(?=["“'«]?\p{Lu})/iu;

/** Behind a Chinese firm these are branches of it, not departments or persons. */
export const firmBranches = /(?:公司|办事处|厂|店|门市部|营业部|经营部|事业部|俱乐部)$/;

/** A department written right behind the firm, without any blank. */
export const glued = /^[\u3400-\u9fff]{1,6}[部处科课室组](?:\s|$)/;

/** Words in capitals that end a firm's name in a mail of nothing but capitals, or cannot open one. */
export const shoutedWords: ReadonlySet<string> = new Set(
  (
    'HERE IN FROM BASED LOCATED AT WITH WHO WHICH THAT AND ARE IS WE I OUR MY YOU YOUR HAVE HAS WANT NEED LOOKING INTERESTED DEALING ' +
    'A AN THE ONE THIS LEADING BIG BIGGEST LARGE LARGEST SMALL NEW MAJOR TOP REPUTABLE REGISTERED ESTABLISHED LICENSED LOCAL GENERAL ' +
    'IMPORTER IMPORTERS EXPORTER EXPORTERS BUYER BUYERS DEALER DEALERS DISTRIBUTOR DISTRIBUTORS WHOLESALER WHOLESALERS RETAILER RETAILERS ' +
    'SUPPLIER SUPPLIERS MANUFACTURER MANUFACTURERS CONTRACTOR CONTRACTORS AGENT AGENTS TRADERS TRADER COMPANY FIRM READY SERIOUS NOT VERY ' +
    'GLAD HAPPY PLEASED ALSO NOW STILL INTO IMPORTING BUYING SELLING DOING TRADING PLS PLEASE SIR REQUESTING WRITING CONTACTING'
  ).split(' '),
);

/** Signs that describe a Chinese business and name none: 我们是连锁餐饮公司. */
export const plainFirmSigns =
  /[一某这那几两][家间个所]|外贸|内贸|跨境|电商|进口|出口|专业|大型|中型|小型|本地|当地|国内|国外|海外|国有|民营|私营|私人|家族|连锁|综合|普通|正规|上市|合资|独资|外资|台资|港资|日资|贸易|批发|零售|经销|代理|采购|供应|生产|制造|加工|集成|工程|设计|施工|安装|装修|装饰|建筑|市政|地产|物业|餐饮|食品|咖啡|烘焙|精品|高端|社区|宠物|母婴|婴童|幼儿|亲子|婚庆|景区|户外|露营|玩具|礼品|灯具|照明|包装|印刷|阀门|水泵|机电|暖通|消防|给排水|网络|线上|线下|实体|直播|品牌|公立|私立|三甲|新|老|小|大|省|市|县|区|镇|级|的|总|分/gu;

/** 英语系大四, 土木工程专业: where somebody studies. */
export const courseOfStudies = /(?:系|专业|班|年级|[大研博][一二三四]|在读|应届|本科|硕士|博士)$/;
