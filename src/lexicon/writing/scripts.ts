// Ranges of scripts, and letters that only one language of a script writes. A script that one language writes bears its tag.
// Example: 0xAC00 -> 'ko'; 'ß' -> de; 'ã' -> pt.

export const scriptLanguages: readonly {
  readonly from: number;
  readonly to: number;
  readonly script: string;
}[] = [
  { from: 0x4e00, to: 0x9fff, script: 'han' },
  { from: 0x3400, to: 0x4dbf, script: 'han' },
  { from: 0x3040, to: 0x30ff, script: 'ja' },
  { from: 0xac00, to: 0xd7af, script: 'ko' },
  { from: 0x1100, to: 0x11ff, script: 'ko' },
  { from: 0x0400, to: 0x052f, script: 'cyrillic' },
  { from: 0x0600, to: 0x06ff, script: 'arabic' },
  { from: 0x0e00, to: 0x0e7f, script: 'th' },
  { from: 0x0370, to: 0x03ff, script: 'el' },
  { from: 0x0590, to: 0x05ff, script: 'he' },
  { from: 0x0900, to: 0x097f, script: 'devanagari' },
  { from: 0x0980, to: 0x09ff, script: 'bn' },
  { from: 0x0b80, to: 0x0bff, script: 'ta' },
  { from: 0x0530, to: 0x058f, script: 'hy' },
  { from: 0x10a0, to: 0x10ff, script: 'ka' },
  { from: 0x1e00, to: 0x1eff, script: 'latin' },
];

export const tellingLetters: { readonly [tag: string]: string } = {
  de: 'ß',
  es: 'ñ¿¡',
  pt: 'ãõ',
  fr: 'œù',
  pl: 'łąęśźż',
  tr: 'ğış',
  vi: 'đươạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹ',
  ro: 'țș',
  cs: 'ěřůý',
  sk: 'ľĺŕýôň',
  hu: 'őű',
  da: 'æ',
  uk: 'іїєґ',
  bg: 'ъ',
  ru: 'ыэё',
  fa: 'پچژگ',
  ur: 'ٹڈےں',
};
