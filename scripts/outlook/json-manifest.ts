// The unified manifest, twin of the XML one, and its Chinese texts in a file of their own, as that format wants them.
// Example: jsonManifest(urlsAt('https://addin.example')) -> { manifest: { manifestVersion: '1.30', ... }, chinese: { 'name.short': '询盘象限', ... } }

import {
  addin,
  colourIcon,
  languages,
  outlineIcon,
  phoneIcon,
  reportIcon,
  ribbonIcon,
  type Text,
  type TextId,
  textOf,
  type UrlOf,
} from './addin-data.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** A tree whose texts still stand in both languages. */
type Bilingual =
  | string
  | number
  | boolean
  | Words
  | readonly Bilingual[]
  | { readonly [key: string]: Bilingual };

interface Words {
  readonly words: Text;
}

const words = (id: TextId): Words => ({ words: textOf(id) });
const isWords = (value: object): value is Words => 'words' in value;
const { icons, pages, sets } = addin;

export const jsonSchemaVersion = '1.30';
export const chineseFile = `${languages.zh.toLowerCase()}.json`;
const schemas = `https://developer.microsoft.com/json-schemas/teams/v${jsonSchemaVersion}`;

/** The XML permission in the words of the unified manifest; shared mailboxes are a permission of their own there. */
export const jsonPermissions = ['Mailbox.ReadWrite.User', 'Mailbox.SharedFolder'] as const;

export interface JsonManifest {
  readonly manifest: { readonly [key: string]: Json };
  /** By the path of the text in the manifest. */
  readonly chinese: { readonly [path: string]: string };
}

export function jsonManifest(urlOf: UrlOf): JsonManifest {
  const chinese: { [path: string]: string } = {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
  };
  const manifest: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(tree(urlOf))) manifest[key] = inEnglish(value, key, chinese);
  return { manifest, chinese };
}

/** The tree with its English texts; the Chinese ones are laid aside under their paths. */
function inEnglish(value: Bilingual, path: string, chinese: { [path: string]: string }): Json {
  if (typeof value !== 'object') return value;
  if (isWords(value)) {
    chinese[path] = value.words.zh;
    return value.words.en;
  }
  if (Array.isArray(value)) {
    return value.map((item: Bilingual, index) => inEnglish(item, `${path}[${index}]`, chinese));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inEnglish(inner, `${path}.${key}`, chinese)]),
  );
}

function tree(urlOf: UrlOf): { readonly [key: string]: Bilingual } {
  const about = urlOf(pages.about);
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: jsonSchemaVersion,
    // Its own id: with the XML one's, a client could not tell which of the two it has.
    id: addin.twinId,
    version: addin.version.split('.').slice(0, 3).join('.'),
    developer: {
      name: addin.provider,
      websiteUrl: about,
      privacyUrl: `${about}#privacy`,
      termsOfUseUrl: `${about}#terms`,
    },
    localizationInfo: {
      defaultLanguageTag: languages.en.toLowerCase(),
      additionalLanguages: [{ languageTag: languages.zh.toLowerCase(), file: chineseFile }],
    },
    name: { short: words('name'), full: words('name') },
    description: { short: words('summary'), full: words('description') },
    icons: { color: colourIcon, outline: outlineIcon },
    accentColor: addin.accent,
    authorization: {
      permissions: { resourceSpecific: jsonPermissions.map((name) => ({ name, type: 'Delegated' })) },
    },
    validDomains: [new URL(about).host],
    extensions: [
      {
        requirements: { scopes: ['mail'], capabilities: mailbox(sets.base) },
        runtimes: [paneRuntime(urlOf), reportRuntime(urlOf)],
        ribbons: [readRibbon(urlOf), reportRibbon(urlOf)],
        alternates: [alternate(urlOf)],
      },
    ],
  };
}

function mailbox(minVersion: string): Bilingual {
  return [{ name: 'Mailbox', minVersion }];
}

function paneRuntime(urlOf: UrlOf): Bilingual {
  return {
    requirements: { capabilities: mailbox(sets.base) },
    id: 'quadrantPane',
    type: 'general',
    code: { page: urlOf(pages.pane) },
    lifetime: 'short',
    actions: [
      { id: 'openPane', type: 'openPage', view: 'quadrant', pinnable: true, multiselect: true },
      { id: 'openPhonePane', type: 'openPage', view: 'quadrantPhone' },
    ],
  };
}

function reportRuntime(urlOf: UrlOf): Bilingual {
  return {
    requirements: { capabilities: mailbox(sets.report), formFactors: ['desktop'] },
    id: 'quadrantReportRuntime',
    type: 'general',
    code: { page: urlOf(pages.report), script: urlOf(addin.scripts.report) },
    lifetime: 'short',
    actions: [{ id: addin.reportFunction, type: 'executeFunction' }],
  };
}

function readRibbon(urlOf: UrlOf): Bilingual {
  const open = {
    id: 'quadrantOpen',
    type: 'button',
    label: words('openLabel'),
    icons: icons.ribbon.map((size) => ({ size, url: urlOf(`icons/${ribbonIcon(size)}`) })),
    supertip: { title: words('openTitle'), description: words('openTip') },
    actionId: 'openPane',
  };
  const phone = {
    id: 'quadrantPhoneOpen',
    type: 'mobileButton',
    label: words('openLabel'),
    icons: icons.phone.flatMap((size) =>
      icons.phoneScales.map((scale) => ({ size, scale, url: urlOf(`icons/${phoneIcon(size, scale)}`) })),
    ),
    actionId: 'openPhonePane',
  };
  return {
    requirements: { formFactors: ['desktop', 'mobile'] },
    contexts: ['mailRead'],
    tabs: [
      {
        builtInTabId: 'TabDefault',
        groups: [{ id: 'quadrantGroup', label: words('name'), controls: [open] }],
        customMobileRibbonGroups: [{ id: 'quadrantPhoneGroup', label: words('name'), controls: [phone] }],
      },
    ],
  };
}

function reportRibbon(urlOf: UrlOf): Bilingual {
  return {
    requirements: { capabilities: mailbox(sets.report), formFactors: ['desktop'] },
    contexts: ['spamReportingOverride'],
    tabs: [],
    fixedControls: [
      {
        id: 'quadrantReport',
        type: 'button',
        label: words('reportLabel'),
        enabled: true,
        icons: icons.report.map((size) => ({ size, url: urlOf(`icons/${reportIcon(size)}`) })),
        supertip: { title: words('reportLabel'), description: words('reportTip') },
        actionId: addin.reportFunction,
      },
    ],
    spamPreProcessingDialog: {
      title: words('dialogTitle'),
      description: words('dialogText'),
      spamNeverShowAgainOption: true,
      spamMoreInfo: { text: words('dialogMore'), url: urlOf(pages.about) },
    },
  };
}

/** Who has both sees one: the unified one hides the XML one. */
function alternate(urlOf: UrlOf): Bilingual {
  const icon = (file: string) => ({ size: icons.list, url: urlOf(`icons/${file}`) });
  return {
    hide: { customOfficeAddin: { officeAddinId: addin.id } },
    alternateIcons: {
      icon: icon(ribbonIcon(icons.list)),
      highResolutionIcon: icon(ribbonIcon(icons.listFine)),
    },
  };
}
