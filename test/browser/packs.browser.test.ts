/** Subscriptions as a person has them: packs made by the publisher's command line, on a real server. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Page } from '../../scripts/demo/serve';
import { until } from '../../scripts/marks';
import { violationsOn } from './axe';
import { inBothBrowsers, press, sees, typeInto, watchConsole } from './harness';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-packs-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);

function corpus(...args: string[]): string {
  const command = ['scripts/run.mjs', 'src/cli/corpus/main.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const said = (n: number) =>
  `Lock ${n} reopens on the canal\n\nThe canal trust said that lock ${n} was opened again on Monday, after ${n + 2} months. Gates ${n * 7} and ${n * 11} had passed an inspection.\n`;

/** Builds and signs one version of mixed files. */
function build(
  name: string,
  updated: string,
  texts: Record<string, string>,
  key: string,
  before?: string,
): void {
  mkdirSync(at(`${name}-in`));
  for (const [file, text] of Object.entries(texts)) writeFileSync(at(`${name}-in`, file), text);
  const about = ['--name', 'Canal papers', '--publisher', 'Canal trust', '--licence', 'CC0-1.0'];
  corpus('build', at(`${name}-in`), '--out', at(name), ...about, '--updated', updated);
  if (before !== undefined) corpus('diff', at(before), at(name));
  corpus('sign', at(name), '--key', at(key));
}

const html = `<!doctype html><html lang="en"><head><title>Minutes</title></head><body><article><h1>Minutes of the canal trust</h1>${`<p>The trust met on Tuesday evening to hear from boaters about the locks, which were closed since the flood, and it agreed to publish the engineers’ report soon.</p>`.repeat(3)}</article></body></html>`;
const many = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [`lock-${n + 10}.txt`, said(n + 10)] as const),
);
for (const key of ['key.pem', 'other.pem']) corpus('keygen', at(key));
build(
  'one',
  '2025-01-01',
  { ...many, 'lock-1.txt': said(1), 'lock-2.md': said(2), 'minutes.html': html },
  'key.pem',
);
build(
  'two',
  '2025-02-01',
  { ...many, 'lock-2.md': said(2), 'minutes.html': html, 'lock-3.txt': said(3) },
  'key.pem',
  'one',
);
build('forged', '2025-03-01', { 'lock-9.txt': said(9) }, 'other.pem');

const PAGES: Record<string, Page> = {};
/** Puts a version where subscribers look. */
function publish(name: string): void {
  for (const file of readdirSync(at(name))) {
    PAGES[`/pack/${file}`] = { body: readFileSync(at(name, file)), type: 'application/octet-stream' };
  }
}

inBothBrowsers('packs', PAGES, (world) => {
  test('subscribe, update by a delta, go back, refuse another key, unsubscribe and undo', async () => {
    publish('one');
    const { session, site } = world();
    const { extension } = session;
    const count = async () => {
      const status = await extension.ask('corpus.status', null);
      return status.state === 'ready' ? status.documents : -1;
    };
    const locks = async (n: number) =>
      (await extension.ask('corpus.list', { query: `"lock ${n}"`, offset: 0, limit: 5 })).total;
    const before = await count();
    const library = await extension.open('library');
    const complaints = watchConsole(library);
    await press(library, 'Subscriptions');
    await typeInto(library, 'Address of a pack', `${site.address}/pack/corpus.json`);
    await press(library, 'Show what it holds');
    await press(library, 'It is in my network');
    const offer = await sees(library, 'Canal trust');
    expect(offer).toMatch(/15 documents/);
    expect(offer).toMatch(/Key ([0-9A-F]{4} ){7}[0-9A-F]{4}/);
    expect(await violationsOn(library)).toEqual([]);
    await press(library, 'Subscribe');
    await until(async () => (await count()) === before + 15, 'documents of the pack');
    expect(await locks(1)).toBe(1);

    publish('two');
    const asked = site.requests.length;
    await press(library, 'Update now');
    await until(async () => (await locks(3)) === 1, 'newer version');
    expect(await locks(1)).toBe(0);
    expect(site.requests.slice(asked).map((path) => path.replace(/-.*/, ''))).toEqual([
      '/pack/corpus.json',
      '/pack/delta',
    ]);

    await press(library, 'Go back to');
    await until(async () => (await locks(1)) === 1, 'version before');
    expect(await locks(3)).toBe(0);

    publish('forged');
    await press(library, 'Update now');
    await sees(library, 'signed with another key than before');
    expect(await count()).toBe(before + 15);
    expect(await locks(9)).toBe(0);
    await sees(library, 'Trust the new key');
    expect(await violationsOn(library)).toEqual([]);
    await press(library, 'Cancel');
    await sees(library, 'Update now');

    await press(library, 'Unsubscribe');
    await until(async () => (await count()) === before, 'library without the pack');
    await press(library, 'Undo');
    await until(async () => (await count()) === before + 15, 'pack brought back');
    await press(library, 'Unsubscribe');
    await sees(library, 'unsubscribed');
    expect(complaints).toEqual([]);
    await library.close();
  });
});
