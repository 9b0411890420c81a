/**
 * Builds the extension for both browsers into `dist/chromium` and `dist/firefox`, with a zip of each beside
 * them, and holds the builds to their size budgets: `npm run build`.
 *
 * A build whose sources have not changed since is left as it is, so that the demo starts in seconds.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { BROWSERS, type BrowserName } from './browsers';
import { builtExtension, root } from './launch';

/** Budgets, in bytes. */
export const MAX_CONTENT_GZIPPED = 40_000;
export const MAX_UNPACKED = 12_000_000;

const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'];
const STAMP = join(root, 'dist', 'sources.sha256');
/** The same moment in every zip, in local time as zip writes it: the same files give the same bytes. */
const ZIP_TIME = new Date(2020, 0, 1);

export interface BuildSize {
  /** The script that is injected into every page, gzipped, in bytes. */
  contentGzipped: number;
  /** All files of the extension, in bytes. */
  unpacked: number;
  zipped: number;
}

/**
 * Builds where a source changed since the last build.
 *
 * @returns whether it had to.
 * @throws where a build fails or breaks a size budget; the next call builds again.
 */
export function ensureBuilt(): boolean {
  const hash = hashOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const name of BROWSERS) {
    runVite(name);
    writeFileSync(zipPath(name), zipOf(builtExtension(name)));
    assertSize(name);
  }
  writeFileSync(STAMP, hash);
  return true;
}

/** In a process of its own, whose many words matter only where it fails. */
function runVite(name: BrowserName): void {
  const command = [join(root, 'scripts', 'run.mjs'), 'vite', 'build', '--mode', name];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build for ${name} failed.\n${stdout}${stderr}`);
}

export function sizeOf(name: BrowserName): BuildSize {
  const folder = builtExtension(name);
  return {
    contentGzipped: gzipSync(readFileSync(contentScript(folder))).length,
    unpacked: filesUnder(folder).reduce((sum, file) => sum + statSync(file).size, 0),
    zipped: statSync(zipPath(name)).size,
  };
}

const zipPath = (name: BrowserName) => join(root, 'dist', `plumbline-${name}.zip`);

function assertSize(name: BrowserName): void {
  const { contentGzipped, unpacked } = sizeOf(name);
  if (contentGzipped > MAX_CONTENT_GZIPPED) {
    throw new Error(`The content script has ${kilobytes(contentGzipped)} gzipped: more than 40 kB.`);
  }
  if (unpacked > MAX_UNPACKED) {
    throw new Error(`The extension for ${name} has ${kilobytes(unpacked)} unpacked: more than 12 MB.`);
  }
}

/** The file of the one content script, as the built manifest names it. */
function contentScript(folder: string): string {
  const manifest: { content_scripts: { js: string[] }[] } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  const [script, ...more] = manifest.content_scripts.flatMap(({ js }) => js);
  if (script === undefined || more.length > 0) throw new Error(`${folder} does not have one content script.`);
  return join(folder, script);
}

function zipOf(folder: string): Uint8Array {
  const files = filesUnder(folder).map((file) => {
    const name = file
      .slice(folder.length + 1)
      .split(sep)
      .join('/');
    return [name, new Uint8Array(readFileSync(file))] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: ZIP_TIME, level: 9 });
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.map((source) => join(root, source)).flatMap(filesUnder)) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** A file itself, or all files in a folder, in a fixed order. */
function filesUnder(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(join(place, name)));
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!ensureBuilt()) console.log('No source has changed since the last build.');
  for (const name of BROWSERS) {
    const { contentGzipped, unpacked, zipped } = sizeOf(name);
    console.log(
      `dist/${name}: ${kilobytes(unpacked)} unpacked, ${kilobytes(zipped)} zipped, ` +
        `content script ${kilobytes(contentGzipped)} gzipped`,
    );
  }
}
