// The meaning of the unified manifest and its Chinese texts, in the words of the XML one. Example: jsonMeaning(manifest, chinese)['open.pinnable'] -> 'true'

import { at, isRecord, itemsAt, type JsonValue, stringAt } from './json-value.ts';
import type { Meaning } from './manifest-meaning.ts';

type Facts = { [fact: string]: string };

/** One manifest with its texts in both languages by path. */
interface Source {
  readonly manifest: JsonValue;
  readonly chinese: JsonValue;
}

const mailboxWrite = 'Mailbox.ReadWrite.User';
const mailboxShared = 'Mailbox.SharedFolder';

export function jsonMeaning(manifest: JsonValue, chinese: JsonValue): Meaning {
  const source = { manifest, chinese };
  const read = 'extensions[0].ribbons[0]';
  const report = 'extensions[0].ribbons[1]';
  const names = itemsAt(manifest, 'authorization.permissions.resourceSpecific').map((each) =>
    stringAt(each, 'name'),
  );
  return {
    ...headMeaning(source),
    permission: names.includes(mailboxWrite) ? 'ReadWriteMailbox' : names.join(' '),
    'shared mailboxes': `${names.includes(mailboxShared)}`,
    ...buttonMeaning(source, 'open', `${read}.tabs[0].groups[0].controls[0]`),
    ...both(source, 'open.group', `${read}.tabs[0].groups[0].label`),
    ...buttonMeaning(source, 'phone', `${read}.tabs[0].customMobileRibbonGroups[0].controls[0]`),
    ...both(source, 'phone.group', `${read}.tabs[0].customMobileRibbonGroups[0].label`),
    ...buttonMeaning(source, 'report', `${report}.fixedControls[0]`),
    ...dialogMeaning(source, `${report}.spamPreProcessingDialog`),
    ...actionMeaning(source),
  };
}

function headMeaning(source: Source): Facts {
  const text = (path: string) => stringAt(source.manifest, path);
  const alternate = 'extensions[0].alternates[0]';
  return {
    // The twin hides the XML add-in of this id.
    id: text(`${alternate}.hide.customOfficeAddin.officeAddinId`),
    version: text('version'),
    provider: text('developer.name'),
    ...both(source, 'name', 'name.short'),
    ...both(source, 'description', 'description.full'),
    support: text('developer.websiteUrl'),
    'list icon': text(`${alternate}.alternateIcons.icon.url`),
    'fine list icon': text(`${alternate}.alternateIcons.highResolutionIcon.url`),
    'base set': text('extensions[0].requirements.capabilities[0].minVersion'),
  };
}

function both({ manifest, chinese }: Source, fact: string, path: string): Facts {
  const translated = isRecord(chinese) ? chinese[path] : undefined;
  const en = stringAt(manifest, path);
  return { [`${fact}.en`]: en, [`${fact}.zh`]: typeof translated === 'string' ? translated : en };
}

function buttonMeaning(source: Source, name: string, path: string): Facts {
  const { manifest } = source;
  const hasTip = at(manifest, `${path}.supertip`) !== undefined;
  return {
    [`${name}.id`]: stringAt(manifest, `${path}.id`),
    ...both(source, `${name}.label`, `${path}.label`),
    ...(hasTip ? both(source, `${name}.title`, `${path}.supertip.title`) : {}),
    ...(hasTip ? both(source, `${name}.tip`, `${path}.supertip.description`) : {}),
    [`${name}.icons`]: itemsAt(manifest, `${path}.icons`)
      .map((icon) => `${stringAt(icon, 'size')}x${stringAt(icon, 'scale') || 1} ${stringAt(icon, 'url')}`)
      .join(' '),
  };
}

/** What each button does, found through its action, in whichever runtime that is. */
function actionMeaning({ manifest }: Source): Facts {
  const read = 'extensions[0].ribbons[0].tabs[0]';
  const buttons = {
    open: `${read}.groups[0].controls[0]`,
    phone: `${read}.customMobileRibbonGroups[0].controls[0]`,
    report: 'extensions[0].ribbons[1].fixedControls[0]',
  };
  const facts: Facts = {};
  for (const [name, path] of Object.entries(buttons)) {
    const id = stringAt(manifest, `${path}.actionId`);
    const runtime = itemsAt(manifest, 'extensions[0].runtimes').find((each) =>
      itemsAt(each, 'actions').some((action) => stringAt(action, 'id') === id),
    );
    const action = itemsAt(runtime, 'actions').find((each) => stringAt(each, 'id') === id);
    facts[`${name}.page`] = stringAt(runtime, 'code.page');
    facts[`${name}.function`] = stringAt(action, 'type') === 'executeFunction' ? id : '';
    facts[`${name}.pinnable`] = `${at(action, 'pinnable') === true}`;
    facts[`${name}.several`] = `${at(action, 'multiselect') === true}`;
    if (name === 'report') facts['report.script'] = stringAt(runtime, 'code.script');
  }
  return facts;
}

function dialogMeaning(source: Source, path: string): Facts {
  return {
    ...both(source, 'dialog.title', `${path}.title`),
    ...both(source, 'dialog.text', `${path}.description`),
    ...both(source, 'dialog.more', `${path}.spamMoreInfo.text`),
    'dialog.more address': stringAt(source.manifest, `${path}.spamMoreInfo.url`),
    'dialog.never again': stringAt(source.manifest, `${path}.spamNeverShowAgainOption`),
  };
}
