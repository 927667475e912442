// Microsoft's published schema of the unified manifest, from its npm package, run on our manifest and its Chinese file.
// Example: schemaBreaches(manifest, chinese) -> ["/extensions/0/ribbons/0/tabs must be array"] or []

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ErrorObject } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { jsonSchemaVersion } from './json-manifest.ts';
import { isRecord, type JsonValue, parseJson } from './json-value.ts';

const schemas = '@microsoft/app-manifest/build/json-schemas/teams';

/** @throws when the package has no schema of this version. */
function schemaNamed(name: string): { readonly [key: string]: JsonValue } {
  const path = createRequire(import.meta.url).resolve(`${schemas}/v${jsonSchemaVersion}/${name}.schema.json`);
  const schema = parseJson(readFileSync(path, 'utf8'));
  if (!isRecord(schema)) throw new Error(`[manifest] ${name} of version ${jsonSchemaVersion} is no schema`);
  return schema;
}

export function schemaBreaches(manifest: JsonValue, chinese: JsonValue): string[] {
  return [
    ...breachesOf(schemaNamed('MicrosoftTeams'), manifest),
    ...breachesOf(schemaNamed('MicrosoftTeams.Localization'), chinese),
  ];
}

function breachesOf(schema: { readonly [key: string]: JsonValue }, value: JsonValue): string[] {
  // The schema carries words of its own and patterns that are none of Unicode's.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const check = ajv.compile(schema);
  return check(value) ? [] : (check.errors ?? []).map(sentence);
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const which = 'additionalProperty' in params ? ` (${params['additionalProperty']})` : '';
  return `${instancePath === '' ? 'the manifest' : instancePath} ${message ?? 'is wrong'}${which}`;
}
