// The service's settings from its environment, checked at start: a wrong one stops it with a sentence in both languages.
// Example: readConfig({ INQUIRY_ORIGIN: 'http://x', ... }) -> { ok: false, problems: ['INQUIRY_ORIGIN: must be ... / 必须是……'] }

import * as v from 'valibot';
import type { StateKey } from './action-state.ts';

export interface ServiceConfig {
  readonly port: number;
  /** Where Google reaches the service, 'https://addon.example'. */
  readonly origin: string;
  readonly serviceAccount: string;
  readonly clientId: string;
  readonly stateKeys: readonly StateKey[];
  /** False: the deployment asks for no restricted scope and the card says that it sets no labels. */
  readonly labelling: boolean;
  /** A JSON file or a folder of them, null for none. */
  readonly profiles: string | null;
  readonly labelLanguage: 'zh' | 'en';
  readonly labelPrefix: string;
  /** 3-15. */
  readonly gate: number;
  /** Other addresses than Google's, on this computer only: for trying it out without Google. */
  readonly gmailUrl: string | null;
  readonly keysUrl: string | null;
}

export type ReadConfig =
  | { readonly ok: true; readonly config: ServiceConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

const sentences = {
  INQUIRY_PORT: 'must be a port, 1 to 65535 / 必须是端口号，1 到 65535',
  INQUIRY_ORIGIN:
    'must be the https address that Google calls, without path: https://addon.example / 必须是 Google 调用的 https 地址，不带路径，例如 https://addon.example',
  INQUIRY_SERVICE_ACCOUNT:
    'must be the service account of the deployment: service-...@gcp-sa-gsuiteaddons.iam.gserviceaccount.com / 必须是部署的服务账号，以 @gcp-sa-gsuiteaddons.iam.gserviceaccount.com 结尾',
  INQUIRY_CLIENT_ID:
    'must be the OAuth client id of the add-on: ....apps.googleusercontent.com / 必须是加载项的 OAuth 客户端 ID，以 .apps.googleusercontent.com 结尾',
  INQUIRY_STATE_KEYS:
    'must be "name:key" or several with commas, newest first, each key at least 32 bytes in base64 / 必须是“名称:密钥”，可用逗号分隔多个，最新的在前，密钥为 base64，至少 32 字节',
  INQUIRY_LABELLING: 'must be "on" or "off" / 必须是 on 或 off',
  INQUIRY_LABEL_LANGUAGE: 'must be "zh" or "en" / 必须是 zh 或 en',
  INQUIRY_LABEL_PREFIX: 'must be a short word without "/" (or left out) / 必须是不含“/”的短词（可不填）',
  INQUIRY_GATE: 'must be a whole number from 3 to 15 / 必须是 3 到 15 的整数',
  INQUIRY_PROFILES: 'must be a path (or left out) / 必须是路径（可不填）',
  INQUIRY_GMAIL_URL: 'may only be an address on this computer (for tests) / 只能是本机地址（仅用于测试）',
  INQUIRY_KEYS_URL: 'may only be an address on this computer (for tests) / 只能是本机地址（仅用于测试）',
} as const;

type Setting = keyof typeof sentences;

const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?\//;
const isOrigin = (text: string): boolean => {
  const local = loopback.test(`${text}/`);
  return URL.canParse(text) && new URL(text).origin === text && (local || text.startsWith('https://'));
};
const number = (from: number, to: number, fallback: string) =>
  v.pipe(
    v.optional(v.string(), fallback),
    v.regex(/^\d{1,5}$/),
    v.transform(Number),
    v.minValue(from),
    v.maxValue(to),
  );
const local = v.optional(v.nullable(v.pipe(v.string(), v.regex(loopback))), null);
const keys = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map(keyOf)),
  v.check((list) => list.every(({ id, secret }) => /^[\w-]{1,20}$/.test(id) && secret.length >= 32)),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length),
);

const shape = v.object({
  INQUIRY_PORT: number(1, 65_535, '8080'),
  INQUIRY_ORIGIN: v.pipe(v.string(), v.check(isOrigin)),
  INQUIRY_SERVICE_ACCOUNT: v.pipe(
    v.string(),
    v.regex(/^service-\d{1,20}@gcp-sa-gsuiteaddons\.iam\.gserviceaccount\.com$/),
  ),
  INQUIRY_CLIENT_ID: v.pipe(v.string(), v.regex(/^[\w-]{1,100}\.apps\.googleusercontent\.com$/)),
  INQUIRY_STATE_KEYS: keys,
  INQUIRY_LABELLING: v.optional(v.picklist(['on', 'off']), 'on'),
  INQUIRY_LABEL_LANGUAGE: v.optional(v.picklist(['zh', 'en']), 'zh'),
  INQUIRY_LABEL_PREFIX: v.optional(v.pipe(v.string(), v.regex(/^[^/\p{Cc}]{0,40}$/u)), ''),
  INQUIRY_GATE: number(3, 15, '10'),
  INQUIRY_PROFILES: v.optional(v.nullable(v.pipe(v.string(), v.minLength(1))), null),
  INQUIRY_GMAIL_URL: local,
  INQUIRY_KEYS_URL: local,
});

/** No value is repeated in a problem: one of them may be a key. */
export function readConfig(environment: { readonly [name: string]: string | undefined }): ReadConfig {
  const read = v.safeParse(shape, environment);
  if (!read.success) {
    const names = new Set(read.issues.map((issue) => v.getDotPath(issue) ?? ''));
    const settings = Object.keys(sentences).filter((name): name is Setting => names.has(name));
    return { ok: false, problems: settings.map((name) => `${name}: ${sentences[name]}`) };
  }
  const given = read.output;
  return {
    ok: true,
    config: {
      port: given.INQUIRY_PORT,
      origin: given.INQUIRY_ORIGIN,
      serviceAccount: given.INQUIRY_SERVICE_ACCOUNT,
      clientId: given.INQUIRY_CLIENT_ID,
      stateKeys: given.INQUIRY_STATE_KEYS,
      labelling: given.INQUIRY_LABELLING === 'on',
      profiles: given.INQUIRY_PROFILES,
      labelLanguage: given.INQUIRY_LABEL_LANGUAGE,
      labelPrefix: given.INQUIRY_LABEL_PREFIX,
      gate: given.INQUIRY_GATE,
      gmailUrl: given.INQUIRY_GMAIL_URL,
      keysUrl: given.INQUIRY_KEYS_URL,
    },
  };
}

function keyOf(text: string): StateKey {
  const [id = '', secret = ''] = text.trim().split(':');
  return { id, secret: Buffer.from(secret, 'base64') };
}
