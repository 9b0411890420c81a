import { expect, test } from 'vitest';
import shared from '../../manifest.json' with { type: 'json' };
import { manifestFor } from '../../vite.config';

test('no build asks for more than it says', () => {
  expect(manifestFor('chromium')).toMatchObject({
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'offscreen'],
    background: { service_worker: 'src/background/index.ts' },
  });
  expect(manifestFor('firefox')).toMatchObject({
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    background: { scripts: ['src/background/index.ts'] },
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
  expect(manifestFor('firefox')).not.toHaveProperty('minimum_chrome_version');
});

test('pages reach nothing of ours, and ours run nothing that is not in the package', () => {
  expect(shared).not.toHaveProperty('web_accessible_resources');
  const policy = shared.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
});
