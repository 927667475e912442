// How the tests run: in Node, with Preact's JSX; a run that finds no test at all is a failure, not a success.
// Example: npx vitest run test/email -> the tests of src/email

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/global-setup.ts'],
    // Tests in a browser wait more than they work: two files at once also where there are but two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
