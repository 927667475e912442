// Stands for the charset package that the reader of .msg files names: 200 kB that our use of it never calls, since 8-bit strings are
// decoded by the browser. Example: decode(bytes, 'gbk') -> '' and never called

export function decode(): string {
  return '';
}

export function encode(): Uint8Array {
  return new Uint8Array(0);
}
