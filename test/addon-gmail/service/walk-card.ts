// Holds a card against Google's own card types (cut out of the installed package) and against Google's rules, as strictly as possible.
// Example: cardBreaches({ sections: [{ widgets: [{ iframe: {} }] }] }) -> ["Card.sections[0].widgets[0].iframe is no field of Widget"]

import { endpointPaths } from '../../../addon-gmail/service/endpoints.ts';
import deployment from '../../../manifest/gmail/deployment.json';
import schema from './card-schema.json';

type Fields = { readonly [field: string]: string };
const types = new Map<string, Fields>(Object.entries(schema));

/** The type file calls enumerations strings; these are the ones that cards of ours use. */
const enumerations: { readonly [field: string]: readonly string[] } = {
  'Button.type': ['OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'],
  'Action.interaction': ['OPEN_DIALOG'],
  'Action.loadIndicator': ['SPINNER', 'NONE'],
  'OpenLink.openAs': ['FULL_SIZE', 'OVERLAY'],
  'OpenLink.onClose': ['NOTHING', 'RELOAD'],
};
const imageFields = ['imageUrl', 'imageUri', 'iconUrl'];
const most = { widgets: 40, buttonText: 60, title: 80, text: 4000 };

export function cardBreaches(card: unknown, origin = ''): readonly string[] {
  const walk = { breaches: [] as string[], widgets: 0, origin };
  visit(card, 'GoogleAppsCardV1Card', 'Card', walk);
  if (walk.widgets >= most.widgets)
    walk.breaches.push(`Card has ${walk.widgets} widgets (under ${most.widgets})`);
  return walk.breaches;
}

interface Walk {
  readonly breaches: string[];
  widgets: number;
  readonly origin: string;
}

function visit(value: unknown, type: string, path: string, walk: Walk): void {
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) return void walk.breaches.push(`${path} is no list`);
    for (const [at, each] of value.entries()) visit(each, type.slice(0, -2), `${path}[${at}]`, walk);
    return;
  }
  const fields = types.get(type);
  if (fields === undefined) return void visitPlain(value, type, path, walk);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return void walk.breaches.push(`${path} is no ${short(type)}`);
  }
  for (const [field, child] of Object.entries(value)) {
    const at = `${path}.${field}`;
    const wanted = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (wanted === undefined) walk.breaches.push(`${at} is no field of ${short(type)}`);
    else if (child === undefined || child === null) walk.breaches.push(`${at} is empty`);
    else {
      const allowed = enumerations[`${short(type)}.${field}`];
      if (allowed !== undefined && !allowed.includes(String(child)))
        walk.breaches.push(`${at} is none of its words`);
      if (imageFields.includes(field) && !/^https:\/\/[^?#]+\.(?:png|jpe?g|gif)$/.test(String(child)))
        walk.breaches.push(`${at} is no picture that Google loads`);
      visit(child, wanted, at, walk);
    }
  }
  rulesOf(type, value as { readonly [field: string]: unknown }, path, walk);
}

function visitPlain(value: unknown, type: string, path: string, walk: Walk): void {
  if (type !== 'string' && type !== 'number' && type !== 'boolean')
    walk.breaches.push(`${path}: ${type} is not in the schema`);
  else if (typeof value !== type) walk.breaches.push(`${path} is no ${type}`);
  else if (typeof value === 'string') {
    if (value.length > most.text && !path.includes('parameters')) walk.breaches.push(`${path} is too long`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
    if (/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u200b-\u200f\ufeff]/.test(value))
      walk.breaches.push(`${path} holds a control character`);
    if (count(value, '\u2068') !== count(value, '\u2069'))
      walk.breaches.push(`${path} leaves an isolate open`);
  }
}

/** What the types do not say and Google refuses, cuts off or shows broken. */
function rulesOf(type: string, value: { readonly [field: string]: unknown }, path: string, walk: Walk): void {
  const say = (breach: string) => walk.breaches.push(`${path} ${breach}`);
  switch (short(type)) {
    case 'Card':
      if (!Array.isArray(value['sections']) || value['sections'].length === 0) say('has no section');
      break;
    case 'CardHeader':
      if (typeof value['title'] !== 'string' || value['title'] === '') say('has no title');
      if (String(value['title']).length > most.title) say('has a title that is cut off');
      break;
    case 'Section': {
      const widgets = value['widgets'];
      if (!Array.isArray(widgets) || widgets.length === 0) return void say('is an empty section');
      const open = value['uncollapsibleWidgetsCount'];
      if (open !== undefined && (value['collapsible'] !== true || Number(open) >= widgets.length))
        say('folds nothing');
      break;
    }
    case 'Widget':
      walk.widgets += 1;
      if (Object.keys(value).length !== 1) say('is not exactly one thing');
      break;
    case 'TextParagraph':
    case 'DecoratedText':
      if (typeof value['text'] !== 'string' || value['text'] === '') say('says nothing');
      checkMarkup(String(value['text'] ?? ''), say);
      break;
    case 'ButtonList':
      if (!Array.isArray(value['buttons']) || value['buttons'].length === 0) say('has no button');
      break;
    case 'Button':
      if (typeof value['text'] !== 'string' || value['text'] === '') say('has no words');
      if (String(value['text']).length > most.buttonText) say('is too long for a phone');
      if (value['onClick'] === undefined) say('does nothing');
      break;
    case 'Action':
      if (!isEndpoint(String(value['function']), walk.origin)) say('calls no endpoint of ours');
      break;
    case 'OpenLink':
      if (!deployment.linkPrefixes.some((prefix) => String(value['url']).startsWith(prefix)))
        say('opens a link outside openLinkUrlPrefixes');
      break;
  }
}

/** Only markup of ours: a mail's own "<" never arrives unescaped. */
function checkMarkup(text: string, say: (breach: string) => void): void {
  const rest = text.replace(/<\/?b>|<br>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, '');
  if (/[<>&]/.test(rest)) say('holds markup that is not ours');
  if (count(text, '<b>') !== count(text, '</b>')) say('leaves bold open');
}

function isEndpoint(address: string, origin: string): boolean {
  return Object.values(endpointPaths).some((path) => address === `${origin}${path}`);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function short(type: string): string {
  return type.replace('GoogleAppsCardV1', '');
}
