// What every bundle for browsers has in common. Example: build({ ...bundleSettings, absWorkingDir: root, entryPoints: { ... } })

import type { BuildOptions } from 'esbuild';

/** The output depends on the sources alone. */
export const bundleSettings = {
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'error',
} as const satisfies BuildOptions;
