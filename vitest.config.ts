import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = 'test/**/*.browser.test.ts';

export default defineConfig({
  test: {
    // It refuses to load outside of an extension.
    alias: { 'webextension-polyfill': resolve('test/plumbing/fake-browser.ts') },
    // Also where there are only two cores: browsers and commands are mostly waited for, and bounds of time are about hangs.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [BROWSER_TESTS],
          // A bound about hangs, not about speed: a busy machine takes several times as long.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
