// What the build leaves out or writes shorter must not change a verdict: words and phone numbers of the core, built and as they stand.

import { type BuildOptions, build, type Plugin } from 'esbuild';
import type * as phoneNumbers from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { phonePlans } from '../../../scripts/build/phone-plans.ts';
import { shortLists } from '../../../scripts/build/short-lists.ts';
import { allLanguages } from '../../../src/lexicon/all-languages.ts';

const options = {
  bundle: true,
  write: false,
  format: 'esm',
  charset: 'utf8',
} as const satisfies BuildOptions;

async function built(contents: string, plugins: Plugin[]): Promise<{ code: string; module: unknown }> {
  const stdin = { contents, resolveDir: process.cwd() };
  const { outputFiles } = await build({ ...options, stdin, plugins });
  const code = outputFiles[0]?.text ?? '';
  return {
    code,
    module: await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`),
  };
}

describe('The core as it is built', () => {
  it('has every word of every language', async () => {
    const source = "export { allLanguages } from './src/lexicon/all-languages.ts'";
    const [short, plain] = [await built(source, [shortLists]), await built(source, [])];
    expect(short.code.length).toBeLessThan(plain.code.length * 0.95);
    expect({ ...(short.module as object) }).toEqual({ allLanguages });
  });

  it('reads the numbers of every country as the package does', async () => {
    const source = "export { getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/min'";
    const [light, whole] = [await built(source, [phonePlans]), await built(source, [])];
    expect(light.code.length).toBeLessThan(whole.code.length * 0.9);
    // The casts hold because the modules were made from that package a moment ago.
    const [one, other] = [light.module as typeof phoneNumbers, whole.module as typeof phoneNumbers];
    expect(one.getCountries().length).toBeGreaterThan(200);
    for (const country of one.getCountries()) {
      const number = examples[country] ?? '';
      const code = one.parsePhoneNumberFromString(number, country)?.countryCallingCode ?? '';
      for (const written of [
        number,
        `0${number}`,
        `+${code}${number}`,
        `00${code} ${number}`,
        `${number}9`,
      ]) {
        const [a, b] = [
          one.parsePhoneNumberFromString(written, country),
          other.parsePhoneNumberFromString(written, country),
        ];
        expect([a?.number, a?.country, a?.isValid(), a?.isPossible()], `${country} ${written}`).toEqual([
          b?.number,
          b?.country,
          b?.isValid(),
          b?.isPossible(),
        ]);
      }
    }
  });
});
