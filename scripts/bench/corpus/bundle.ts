import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Page } from '../../demo/serve';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};
/** Without them a page may not measure its memory. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** The bench's page and its worker, under `/bench/`. */
export async function bundled(): Promise<Record<string, Page>> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  try {
    await build({
      root: fileURLToPath(new URL('page', import.meta.url)),
      base: '/bench/',
      configFile: false,
      logLevel: 'error',
      worker: { format: 'es' },
      build: { outDir: folder, emptyOutDir: true, target: 'chrome123' },
    });
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return Object.fromEntries(
      files.flatMap((file) => {
        const type = TYPES[extname(file)];
        if (type === undefined) return [];
        return [[`/bench/${file}`, { body: readFileSync(join(folder, file)), type, headers: ISOLATED }]];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
