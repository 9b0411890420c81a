import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import shared from './manifest.json' with { type: 'json' };

/** The builds there are: `vite build --mode chromium` writes `dist/chromium`, and so on. */
export const TARGETS = ['chromium', 'firefox'] as const;
export type BuildTarget = (typeof TARGETS)[number];

const CONTENT_SCRIPT = 'src/content/index.ts';

/** Pages that no manifest key names, so that the bundler has to be told of them. */
const PAGES = ['compare', 'library', 'add', 'welcome', 'desk'].map((name) => `src/pages/${name}/index.html`);
const OFFSCREEN = 'src/engine-host/offscreen.html';

/** What only Chromium knows. */
const CHROMIUM_ONLY = ['offscreen', 'sidePanel'];

/** The one manifest, as this browser wants it. */
export function manifestFor(target: BuildTarget): ManifestV3Export {
  if (target === 'chromium') return shared;
  const { minimum_chrome_version: _, background, permissions, side_panel, action, ...rest } = shared;
  // A type of manifests that does not know this key lets it in by a spread only.
  const sidebar = {
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: action.default_title,
      default_icon: action.default_icon,
      open_at_install: false,
    },
  };
  return {
    ...rest,
    ...sidebar,
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: permissions.filter((permission) => !CHROMIUM_ONLY.includes(permission)),
    action,
    browser_specific_settings: {
      gecko: {
        id: 'plumbline@plumbline.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

/**
 * Leaves out the two workers that SQLite starts for other ways of storing than ours, 250 kB. The bundler
 * packs whatever is named in a `new URL`, also in code that never runs.
 */
function withoutOtherSqliteWorkers(): Plugin {
  return {
    name: 'without-other-sqlite-workers',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.keys(bundle)) {
        if (/sqlite3-(worker1|opfs-async-proxy)/.test(file)) delete bundle[file];
      }
    },
  };
}

function targetOf(mode: string): BuildTarget {
  const target = TARGETS.find((known) => known === mode);
  if (!target) throw new Error(`Unknown build target "${mode}": use --mode chromium or --mode firefox.`);
  return target;
}

export default defineConfig(({ mode }) => {
  const target = targetOf(mode);
  const pages = target === 'chromium' ? [...PAGES, OFFSCREEN] : PAGES;
  return {
    plugins: [
      crx({
        manifest: manifestFor(target),
        browser: target === 'firefox' ? 'firefox' : 'chrome',
        // A standalone content script needs no chunks of ours, so nothing is web-accessible.
        contentScripts: { standaloneFiles: [CONTENT_SCRIPT] },
      }),
      withoutOtherSqliteWorkers(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome123',
      modulePreload: false,
      rolldownOptions: { input: pages.map((page) => resolve(page)) },
    },
    worker: { format: 'es' },
    optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  };
});
