import { expect, test } from 'vitest';
import shared from '../../manifest.json' with { type: 'json' };
import { manifestFor } from '../../vite.config';

test('no build asks for more than it says', () => {
  expect(manifestFor('chromium')).toMatchObject({
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      'offscreen',
      'alarms',
      'sidePanel',
    ],
    background: { service_worker: 'src/background/index.ts' },
  });
  expect(manifestFor('firefox')).toMatchObject({
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'],
    background: { scripts: ['src/background/index.ts'] },
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
  expect(manifestFor('firefox')).not.toHaveProperty('minimum_chrome_version');
});

test('the desk is each browser’s panel, and opens in none by itself', () => {
  const desk = 'src/pages/desk/index.html';
  expect(manifestFor('chromium')).toMatchObject({ side_panel: { default_path: desk } });
  expect(manifestFor('chromium')).not.toHaveProperty('sidebar_action');
  expect(manifestFor('firefox')).toMatchObject({
    sidebar_action: { default_panel: desk, default_title: 'Plumbline', open_at_install: false },
  });
  expect(manifestFor('firefox')).not.toHaveProperty('side_panel');
});

test('pages reach nothing of ours, and ours run nothing that is not in the package', () => {
  expect(shared).not.toHaveProperty('web_accessible_resources');
  const policy = shared.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
});

test('every command has keys of its own, and none that Chromium takes for itself', () => {
  const keys = Object.values(shared.commands).flatMap((one) =>
    'suggested_key' in one ? [one.suggested_key.default] : [],
  );
  expect(new Set(keys).size).toBe(keys.length);
  // Tried with Chromium 156: a suggestion that is taken is silently not assigned. It takes four at most.
  expect(keys.filter((one) => /^Alt\+Shift\+[ABCNPRTWXZ]$/.test(one))).toEqual([]);
  expect(keys.length).toBeLessThanOrEqual(4);
});
