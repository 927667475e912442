// The meaning of the XML manifest, read from the file as a client reads it. Example: xmlMeaning(root)['open.pinnable'] -> 'true'

import { languages } from './addin-data.ts';
import type { Meaning } from './manifest-meaning.ts';
import { childAt, childNamed, elementsIn, everyElement, textIn, type XmlElement } from './xml-tree.ts';

type Facts = { [fact: string]: string };

/** A resource by its id, English and Chinese; an address has one text for both. */
type Resource = (element: XmlElement | null) => { readonly en: string; readonly zh: string };

export function xmlMeaning(root: XmlElement): Meaning {
  const parts = [...everyElement(root)].filter(({ name }) => name === 'VersionOverrides');
  const part = parts.at(-1) ?? root;
  const resource = resourcesOf(part);
  const desktop = childAt(part, 'Hosts/Host/DesktopFormFactor');
  const phone = childAt(part, 'Hosts/Host/MobileFormFactor');
  const surface = (form: XmlElement | null, type: string) =>
    (form === null ? [] : elementsIn(form)).find(({ attributes }) => attributes['xsi:type'] === type) ?? null;
  const report = childNamed(surface(desktop, 'ReportPhishingCommandSurface'), 'ReportPhishingCustomization');
  return {
    ...headMeaning(root),
    ...buttonMeaning('open', surface(desktop, 'MessageReadCommandSurface'), resource),
    ...buttonMeaning('phone', surface(phone, 'MobileMessageReadCommandSurface'), resource),
    ...buttonMeaning('report', report, resource),
    ...dialogMeaning(childNamed(report, 'PreProcessingDialog'), resource),
    'report.script': resource(childAt(part, 'Hosts/Host/Runtimes/Runtime/Override')).en,
    'report.page': resource(childAt(part, 'Hosts/Host/Runtimes/Runtime')).en,
    'shared mailboxes': textIn(childNamed(desktop, 'SupportsSharedFolders')),
  };
}

function headMeaning(root: XmlElement): Facts {
  const text = (name: string) => textIn(childNamed(root, name));
  return {
    id: text('Id'),
    version: text('Version').split('.').slice(0, 3).join('.'),
    provider: text('ProviderName'),
    permission: text('Permissions'),
    ...both('name', inBoth(childNamed(root, 'DisplayName'))),
    ...both('description', inBoth(childNamed(root, 'Description'))),
    support: childNamed(root, 'SupportUrl')?.attributes['DefaultValue'] ?? '',
    'list icon': childNamed(root, 'IconUrl')?.attributes['DefaultValue'] ?? '',
    'fine list icon': childNamed(root, 'HighResolutionIconUrl')?.attributes['DefaultValue'] ?? '',
    'base set': childAt(root, 'Requirements/Sets/Set')?.attributes['MinVersion'] ?? '',
  };
}

function both(fact: string, { en, zh }: { readonly en: string; readonly zh: string }): Facts {
  return { [`${fact}.en`]: en, [`${fact}.zh`]: zh };
}

function inBoth(element: XmlElement | null): { readonly en: string; readonly zh: string } {
  const en = element?.attributes['DefaultValue'] ?? '';
  const chinese = (element === null ? [] : elementsIn(element)).find(
    ({ attributes }) => attributes['Locale'] === languages.zh,
  );
  return { en, zh: chinese?.attributes['Value'] ?? en };
}

function resourcesOf(part: XmlElement): Resource {
  const resources = childNamed(part, 'Resources');
  const lists = resources === null ? [] : elementsIn(resources);
  const byId = new Map(lists.flatMap(elementsIn).map((entry) => [entry.attributes['id'], inBoth(entry)]));
  return (element) => byId.get(element?.attributes['resid']) ?? { en: '', zh: '' };
}

/** The one button of a surface, with all that its action does. */
function buttonMeaning(name: string, surface: XmlElement | null, resource: Resource): Facts {
  const inside = surface === null ? [] : [...everyElement(surface)];
  const control = inside.find((element) => element.name === 'Control') ?? null;
  if (control === null) return {};
  const action = childNamed(control, 'Action');
  const group = inside.find((element) => element.name === 'Group') ?? null;
  const images = childNamed(control, 'Icon');
  const tip = childNamed(control, 'Supertip');
  return {
    [`${name}.id`]: control.attributes['id'] ?? '',
    ...both(`${name}.label`, resource(childNamed(control, 'Label'))),
    ...(group === null ? {} : both(`${name}.group`, resource(childNamed(group, 'Label')))),
    ...(tip === null ? {} : both(`${name}.title`, resource(childNamed(tip, 'Title')))),
    ...(tip === null ? {} : both(`${name}.tip`, resource(childNamed(tip, 'Description')))),
    [`${name}.icons`]: (images === null ? [] : elementsIn(images))
      .map((image) => `${image.attributes['size']}x${image.attributes['scale'] ?? 1} ${resource(image).en}`)
      .join(' '),
    [`${name}.function`]: textIn(childNamed(action, 'FunctionName')),
    ...(name === 'report' ? {} : { [`${name}.page`]: resource(childNamed(action, 'SourceLocation')).en }),
    [`${name}.pinnable`]: `${textIn(childNamed(action, 'SupportsPinning')) === 'true'}`,
    [`${name}.several`]: `${textIn(childNamed(action, 'SupportsMultiSelect')) === 'true'}`,
  };
}

function dialogMeaning(dialog: XmlElement | null, resource: Resource): Facts {
  if (dialog === null) return {};
  return {
    ...both('dialog.title', resource(childNamed(dialog, 'Title'))),
    ...both('dialog.text', resource(childNamed(dialog, 'Description'))),
    ...both('dialog.more', resource(childAt(dialog, 'MoreInfo/MoreInfoText'))),
    'dialog.more address': resource(childAt(dialog, 'MoreInfo/MoreInfoUrl')).en,
    'dialog.never again': textIn(childNamed(dialog, 'NeverShowAgainOption')),
  };
}
