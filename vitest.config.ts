import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = 'test/**/*.browser.test.ts';

export default defineConfig({
  test: {
    // It refuses to load outside of an extension.
    alias: { 'webextension-polyfill': resolve('test/plumbing/fake-browser.ts') },
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
          // Two at a time: they mostly wait, and the bounds below are about hangs.
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
