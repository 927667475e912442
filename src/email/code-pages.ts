// The charset behind a Windows code page or an RTF font's charset number, as TextDecoder calls it.
// Example: charsetOfCodePage(936) -> 'gb18030', charsetOfFont(204) -> 'windows-1251', charsetOfCodePage(7) -> ''

const codePages: ReadonlyMap<number, string> = new Map([
  [437, 'windows-1252'],
  [850, 'windows-1252'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [20127, 'windows-1252'],
  [20866, 'koi8-r'],
  [20932, 'euc-jp'],
  [20936, 'gb18030'],
  [21866, 'koi8-u'],
  [50220, 'iso-2022-jp'],
  [50221, 'iso-2022-jp'],
  [50222, 'iso-2022-jp'],
  [51932, 'euc-jp'],
  [51936, 'gb18030'],
  [51949, 'euc-kr'],
  [52936, 'gb18030'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
  // Latin-1 of a browser is windows-1252, and there is no ISO 8859-12.
  ...[1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map(
    (part) => [28590 + part, part === 1 ? 'windows-1252' : `iso-8859-${part}`] as const,
  ),
]);

const fontCharsets: ReadonlyMap<number, string> = new Map([
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [130, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);

/** '' for a code page that no mail uses. */
export function charsetOfCodePage(page: number): string {
  return codePages.get(page) ?? '';
}

/** '' for the font's default, which is that of the document. */
export function charsetOfFont(charset: number): string {
  return fontCharsets.get(charset) ?? '';
}
