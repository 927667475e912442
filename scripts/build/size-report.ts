// What the built files weigh over the wire, against what was promised. Example: core.js 78.1 kB gzip of 90 -> ok

import { gzipSync } from 'node:zlib';

export interface Limit {
  readonly what: string;
  /** Bytes that are loaded for it. */
  readonly bytes: Uint8Array;
  /** kB of 1000 bytes, gzip 9; null: shown only. */
  readonly most: number | null;
}

export interface SizeReport {
  readonly lines: readonly string[];
  readonly within: boolean;
}

export function reportSizes(limits: readonly Limit[]): SizeReport {
  const rows = limits.map(({ what, bytes, most }) => {
    const kilobytes = gzipSync(bytes, { level: 9 }).length / 1000;
    const within = most === null || kilobytes <= most;
    const against = most === null ? '' : ` of ${most}${within ? '' : '  TOO LARGE'}`;
    return { line: `${what.padEnd(34)} ${kilobytes.toFixed(1).padStart(6)} kB gzip${against}`, within };
  });
  return { lines: rows.map(({ line }) => line), within: rows.every(({ within }) => within) };
}
