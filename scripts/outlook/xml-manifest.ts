// The add-in only manifest: the file that every Outlook client reads. VersionOverrides 1.0 for old clients wraps 1.1 with pinning,
// several mails, phone and report button. Example: writeXml(xmlManifest(urlsAt('https://addin.example'))) -> manifest.xml

import {
  addin,
  languages,
  phoneIcon,
  reportIcon,
  ribbonIcon,
  type Text,
  type TextId,
  textOf,
  type UrlOf,
} from './addin-data.ts';
import { type XmlElement, xml } from './xml-tree.ts';

const { icons, pages, sets } = addin;

export interface XmlOptions {
  /** Without it Outlook keeps its own report button. */
  readonly reportButton: boolean;
}

const root = {
  xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  'xmlns:mailappor': 'http://schemas.microsoft.com/office/mailappversionoverrides/1.0',
  'xsi:type': 'MailApp',
};
const overrides10 = {
  xmlns: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  'xsi:type': 'VersionOverridesV1_0',
};
const overrides11 = {
  xmlns: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
  'xsi:type': 'VersionOverridesV1_1',
};

export function xmlManifest(urlOf: UrlOf, options: XmlOptions): XmlElement {
  const setting = (name: string, path: string) => xml(name, { DefaultValue: urlOf(path) });
  return xml('OfficeApp', root, [
    xml('Id', {}, [addin.id]),
    xml('Version', {}, [addin.version]),
    xml('ProviderName', {}, [addin.provider]),
    xml('DefaultLocale', {}, [languages.en]),
    localised('DisplayName', textOf('name'), 'Override'),
    localised('Description', textOf('description'), 'Override'),
    setting('IconUrl', `icons/${ribbonIcon(icons.list)}`),
    setting('HighResolutionIconUrl', `icons/${ribbonIcon(icons.listFine)}`),
    setting('SupportUrl', pages.about),
    xml('Hosts', {}, [xml('Host', { Name: 'Mailbox' })]),
    xml('Requirements', {}, [xml('Sets', {}, [xml('Set', { Name: 'Mailbox', MinVersion: sets.base })])]),
    // Ignored once VersionOverrides is read, and demanded all the same.
    xml('FormSettings', {}, [
      xml('Form', { 'xsi:type': 'ItemRead' }, [
        xml('DesktopSettings', {}, [
          setting('SourceLocation', pages.pane),
          xml('RequestedHeight', {}, ['450']),
        ]),
      ]),
    ]),
    xml('Permissions', {}, [addin.permission]),
    xml('Rule', { 'xsi:type': 'RuleCollection', Mode: 'Or' }, [
      xml('Rule', { 'xsi:type': 'ItemIs', ItemType: 'Message', FormType: 'Read' }),
    ]),
    xml('DisableEntityHighlighting', {}, ['false']),
    xml('VersionOverrides', overrides10, [
      ...overrideBody(urlOf, { hosts: [oldDesktop()], kind: 'old' }),
      xml('VersionOverrides', overrides11, overrideBody(urlOf, newHosts(options))),
    ]),
  ]);
}

interface Overriding {
  readonly hosts: readonly XmlElement[];
  readonly kind: 'old' | 'new' | 'new with report';
}

function newHosts({ reportButton }: XmlOptions): Overriding {
  const hosts = [newDesktop(reportButton), phone()];
  return reportButton ? { hosts: [runtimes(), ...hosts], kind: 'new with report' } : { hosts, kind: 'new' };
}

function overrideBody(urlOf: UrlOf, { hosts, kind }: Overriding): readonly XmlElement[] {
  return [
    xml('Description', { resid: 'description' }),
    xml('Requirements', {}, [
      xml('bt:Sets', { DefaultMinVersion: sets.base }, [xml('bt:Set', { Name: 'Mailbox' })]),
    ]),
    xml('Hosts', {}, [xml('Host', { 'xsi:type': 'MailHost' }, hosts)]),
    resources(urlOf, kind),
  ];
}

const functionFile = xml('FunctionFile', { resid: 'reportPage' });

function oldDesktop(): XmlElement {
  return xml('DesktopFormFactor', {}, [functionFile, readSurface([])]);
}

function newDesktop(reportButton: boolean): XmlElement {
  const switches = ['SupportsPinning', 'SupportsMultiSelect'].map((name) => xml(name, {}, ['true']));
  return xml('DesktopFormFactor', {}, [
    xml('SupportsSharedFolders', {}, ['true']),
    functionFile,
    readSurface(switches),
    ...(reportButton ? [reportSurface()] : []),
  ]);
}

/** The page for clients with a browser, the script for classic Outlook on Windows, whose runtime has no page. */
function runtimes(): XmlElement {
  return xml('Runtimes', {}, [
    xml('Runtime', { resid: 'reportPage' }, [xml('Override', { type: 'javascript', resid: 'reportScript' })]),
  ]);
}

function readSurface(switches: readonly XmlElement[]): XmlElement {
  return xml('ExtensionPoint', { 'xsi:type': 'MessageReadCommandSurface' }, [
    xml('OfficeTab', { id: 'TabDefault' }, [
      xml('Group', { id: 'quadrantGroup' }, [
        xml('Label', { resid: 'name' }),
        xml('Control', { 'xsi:type': 'Button', id: 'quadrantOpen' }, [
          ...buttonFace('open', icons.ribbon, (size) => `icon${size}`),
          openPane(switches),
        ]),
      ]),
    ]),
  ]);
}

function openPane(switches: readonly XmlElement[]): XmlElement {
  return xml('Action', { 'xsi:type': 'ShowTaskpane' }, [
    xml('SourceLocation', { resid: 'pane' }),
    ...switches,
  ]);
}

function buttonFace(
  button: 'open' | 'report',
  sizes: readonly number[],
  iconId: (size: number) => string,
): readonly XmlElement[] {
  const title = button === 'open' ? 'openTitle' : 'reportLabel';
  return [
    xml('Label', { resid: `${button}Label` }),
    xml('Supertip', {}, [xml('Title', { resid: title }), xml('Description', { resid: `${button}Tip` })]),
    xml(
      'Icon',
      {},
      sizes.map((size) => xml('bt:Image', { size: `${size}`, resid: iconId(size) })),
    ),
  ];
}

function reportSurface(): XmlElement {
  return xml('ExtensionPoint', { 'xsi:type': 'ReportPhishingCommandSurface' }, [
    xml('ReportPhishingCustomization', {}, [
      xml('Control', { 'xsi:type': 'Button', id: 'quadrantReport' }, [
        ...buttonFace('report', icons.report, (size) => `report${size}`),
        xml('Action', { 'xsi:type': 'ExecuteFunction' }, [xml('FunctionName', {}, [addin.reportFunction])]),
      ]),
      xml('PreProcessingDialog', {}, [
        xml('Title', { resid: 'dialogTitle' }),
        xml('Description', { resid: 'dialogText' }),
        // Clients from 1.15 on ask once and then act at one click.
        xml('NeverShowAgainOption', {}, ['true']),
        xml('MoreInfo', {}, [
          xml('MoreInfoText', { resid: 'dialogMore' }),
          xml('MoreInfoUrl', { resid: 'about' }),
        ]),
      ]),
      xml('SourceLocation', { resid: 'reportPage' }),
    ]),
  ]);
}

function phone(): XmlElement {
  const images = phoneImages.map(({ size, scale, id }) =>
    xml('bt:Image', { size: `${size}`, scale: `${scale}`, resid: id }),
  );
  return xml('MobileFormFactor', {}, [
    functionFile,
    xml('ExtensionPoint', { 'xsi:type': 'MobileMessageReadCommandSurface' }, [
      xml('Group', { id: 'quadrantPhoneGroup' }, [
        xml('Label', { resid: 'name' }),
        xml('Control', { 'xsi:type': 'MobileButton', id: 'quadrantPhoneOpen' }, [
          xml('Label', { resid: 'openLabel' }),
          xml('Icon', { 'xsi:type': 'bt:MobileIconList' }, images),
          openPane([]),
        ]),
      ]),
    ]),
  ]);
}

const phoneImages = icons.phone.flatMap((size) =>
  icons.phoneScales.map((scale) => ({ size, scale, id: `phone${size}x${scale}` })),
);

const shortTexts: readonly TextId[] = ['name', 'openLabel', 'openTitle'];
const longTexts: readonly TextId[] = ['description', 'openTip'];
const reportShortTexts: readonly TextId[] = ['reportLabel', 'dialogTitle', 'dialogMore'];
const reportLongTexts: readonly TextId[] = ['reportTip', 'dialogText'];

/** Nothing is declared that the part does not use: a client loads what it finds. */
function resources(urlOf: UrlOf, kind: Overriding['kind']): XmlElement {
  const withReport = kind === 'new with report';
  const image = (id: string, file: string) => xml('bt:Image', { id, DefaultValue: urlOf(`icons/${file}`) });
  const url = (id: string, path: string) => xml('bt:Url', { id, DefaultValue: urlOf(path) });
  const strings = (ids: readonly TextId[]) =>
    ids.map((id) => localised('bt:String', textOf(id), 'bt:Override'));
  return xml('Resources', {}, [
    xml('bt:Images', {}, [
      ...icons.ribbon.map((size) => image(`icon${size}`, ribbonIcon(size))),
      ...(kind === 'old' ? [] : phoneImages.map(({ size, scale, id }) => image(id, phoneIcon(size, scale)))),
      ...(withReport ? icons.report.map((size) => image(`report${size}`, reportIcon(size))) : []),
    ]),
    xml('bt:Urls', {}, [
      url('pane', pages.pane),
      url('reportPage', pages.report),
      ...(withReport ? [url('reportScript', addin.scripts.report), url('about', pages.about)] : []),
    ]),
    xml('bt:ShortStrings', {}, strings(withReport ? [...shortTexts, ...reportShortTexts] : shortTexts)),
    xml('bt:LongStrings', {}, strings(withReport ? [...longTexts, ...reportLongTexts] : longTexts)),
  ]);
}

function localised(name: string, text: Text, override: string): XmlElement {
  const id = name === 'bt:String' ? { id: text.id } : {};
  return xml(name, { ...id, DefaultValue: text.en }, [
    xml(override, { Locale: languages.zh, Value: text.zh }),
  ]);
}
