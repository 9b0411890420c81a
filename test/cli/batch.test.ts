import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBatch } from '../../src/cli/batch/batch';
import { batchFrom } from '../../src/cli/batch/options';
import { InputError } from '../../src/cli/input';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]) => join(folder, ...names);
function write(content: string | Uint8Array, ...names: string[]): string {
  const path = at(...names);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const command = (...args: string[]) => ['scripts/run.mjs', 'src/cli/check.ts', ...args];

/** Runs `check` as `npm run --silent` does. */
function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command(...args), {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Every file below a folder, by its way there. */
function filesOf(of: string): Record<string, string> {
  const entries = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(of.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

const recordsOf = (out: string) =>
  existsSync(join(out, 'records'))
    ? readdirSync(join(out, 'records')).filter((name) => name.endsWith('.json'))
    : [];

/** Rows of a table whose cells are all in quotation marks and hold none. */
const cellsOf = (csv: string) =>
  csv
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((row) => row.slice(1, -1).split('","'));

const SOURCE = `Library to be reviewed

The council could close the Elm Road library in September, after 300 people signed a petition, it said.

No decision has been made yet, the council said. A meeting is planned for Monday.
`;
const page = (number: number) => `Library number ${number} to close

The council will close the Elm Road library in September, after 700 people signed a petition.

A meeting about library number ${number} is planned for Monday.
`;
const FAITHFUL = `Library may close

The council could close the Elm Road library in September, it said. More than 300 people signed a petition.

No decision has been made yet, it said. A meeting is planned for Monday.
`;
const source = write(SOURCE, 'source.txt');

describe('a batch of pages', () => {
  const PAGES = 30;
  const list = write(
    Array.from({ length: PAGES }, (_, number) => {
      write(page(number), 'pages', `page-${number}.txt`);
      return `pages/page-${number}.txt\n`;
    }).join(''),
    'list.txt',
  );
  const whole = at('whole');
  let run: ReturnType<typeof check>;
  beforeAll(() => {
    run = check('--batch', list, '--source', source, '--out', whole, '--workers', '2');
  }, 60_000);

  it('has a record a page, the same that check --json prints', () => {
    expect(run.status).toBe(0);
    expect(recordsOf(whole)).toHaveLength(PAGES);
    const [, first = []] = cellsOf(readFileSync(join(whole, 'summary.csv'), 'utf8'));
    const one = check(at('pages', 'page-0.txt'), '--source', source, '--json');
    expect(readFileSync(join(whole, first[3] ?? ''), 'utf8')).toBe(one.stdout);
  });

  it('says how far it is on standard error, and prints the summary', () => {
    expect(run.stderr).toMatch(/check: 30 of 30 pages, [\d.]+ a second\n$/);
    expect(run.stdout.split('\n').filter((line) => line.startsWith('pages/'))).toHaveLength(PAGES);
    expect(run.stdout).toMatch(/30 pages checked; \d+ of \d+ sentences compared/);
  });

  it('gives the same bytes on one thread, killed three times at any moment and begun again', async () => {
    const out = at('killed');
    const args = command('--batch', list, '--source', source, '--out', out, '--workers', '1');
    for (const records of [1, 9, 20]) {
      const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' });
      const killed = killAt(child, () => recordsOf(out).length >= records);
      expect(await killed).toBe('SIGKILL');
    }
    // What a kill in the middle of writing leaves.
    const [name = ''] = recordsOf(out);
    writeFileSync(join(out, 'records', `${name}.1-1.part`), '{');
    writeFileSync(join(out, 'report.html.1-0.part'), '<');
    writeFileSync(join(out, 'records', name), '{"format"');
    const last = check(...args.slice(2));
    expect(last.status).toBe(0);
    expect(filesOf(out)).toEqual(filesOf(whole));
    expect(last.stdout).toBe(run.stdout);
  });

  it('stops on Ctrl+C with whole records, and goes on from there', async () => {
    const out = at('stopped');
    const args = command('--batch', list, '--source', source, '--out', out, '--workers', '1');
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await until(() => recordsOf(out).length > 0);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said).toContain('the same command goes on from here');
    expect(existsSync(join(out, 'report.html'))).toBe(false);
    const before = recordsOf(out).length;
    expect(before).toBeLessThan(PAGES);
    expect(Object.keys(filesOf(out)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(check(...args.slice(2)).status).toBe(0);
    expect(filesOf(out)).toEqual(filesOf(whole));
  });

  it('checks anew what has changed, and what is no longer asked for goes', () => {
    const out = at('changed');
    const own = write('a.txt\nb.txt\n', 'own', 'list.txt');
    write(page(1), 'own', 'a.txt');
    write(page(2), 'own', 'b.txt');
    const args = ['--batch', own, '--source', source, '--out', out, '--workers', '1'];
    expect(check(...args).status).toBe(0);
    const before = filesOf(out);
    write(FAITHFUL, 'own', 'a.txt');
    write('mine', 'changed', 'records', 'notes.txt');
    const { stderr } = check(...args);
    expect(stderr).toContain('records of other pages or earlier texts, removed: 1');
    const after = filesOf(out);
    expect(Object.keys(after).filter((name) => name in before && name.startsWith('records/b'))).toHaveLength(
      1,
    );
    expect(recordsOf(out)).toHaveLength(2);
    expect(after['records/notes.txt']).toBe('mine');
  });
});

describe('what a batch takes', () => {
  it('a folder, with all that lies in it but its sources and other formats', () => {
    const paragraph = `<p>${'The council will close the Elm Road library in September. '.repeat(8)}</p>`;
    write(`<html><title>Library</title><article><h1>Library</h1>${paragraph.repeat(4)}`, 'mixed', 'a.html');
    write(page(1), 'mixed', 'deep', 'er', 'page.md');
    write(page(2), 'mixed', '.hidden.txt');
    write('GIF89a', 'mixed', 'picture.gif');
    const within = write(SOURCE, 'mixed', 'source.txt');
    const { status, stdout, stderr } = check(
      '--batch',
      at('mixed'),
      '--source',
      within,
      '--out',
      at('mixed-out'),
    );
    expect(status).toBe(0);
    expect(stderr).toContain('files of other formats, passed over: 1');
    expect(stdout).toContain('2 pages checked');
    expect(stdout).toMatch(/^a\.html .+\ndeep\/er\/page\.md /m);
  });

  it('rows with sources and a date of their own, before those that hold for all', () => {
    const other = write(
      'Bridge\n\nThe bridge opened on Monday. It cost two million. It is red.\n',
      'rows',
      'b.txt',
    );
    write(page(1), 'rows', 'p.txt');
    const rows = [
      { page: 'p.txt' },
      { page: 'p.txt', sources: ['b.txt', '../source.txt'], date: '2025-05-31' },
      { page: 'p.txt', sources: ['gone.txt'] },
    ];
    const list = write(rows.map((row) => JSON.stringify(row)).join('\n'), 'rows', 'rows.jsonl');
    const out = at('rows-out');
    const { status, stdout } = check(
      '--batch',
      list,
      '--source',
      other,
      '--date',
      '2024-01-01',
      '--out',
      out,
    );
    expect(status).toBe(3);
    expect(stdout).toContain('p.txt: its source gone.txt: there is no such file');
    const [, first = [], second = []] = cellsOf(readFileSync(join(out, 'summary.csv'), 'utf8'));
    const records = [first, second].map((row) => JSON.parse(readFileSync(join(out, row[3] ?? ''), 'utf8')));
    expect(
      records.map(({ page: { date }, sources }) => [
        date,
        sources.map((one: { title: string }) => one.title),
      ]),
    ).toEqual([
      ['2024-01-01', ['Bridge']],
      ['2025-05-31', ['Bridge', 'Library to be reviewed']],
    ]);
  });

  it('names of any kind, and writes nowhere but into its folder', () => {
    const long = `${'long '.repeat(40).trim()}.txt`;
    const names = [
      '../up.txt',
      'a/same.txt',
      'b/same.txt',
      'a-same.txt',
      '日本語.txt',
      'Ünï <b>&"\'.txt',
      long,
      'CON.txt',
    ];
    for (const name of names) write(page(1), 'names', 'in', name);
    const list = write(names.join('\r\n'), 'names', 'in', 'list');
    const out = at('names', 'out');
    const before = Object.keys(filesOf(at('names')));
    expect(check('--batch', list, '--source', source, '--out', out).status).toBe(0);
    const records = recordsOf(out);
    expect(records).toHaveLength(names.length);
    for (const record of records) expect(record).toMatch(/^[a-z0-9-]{1,77}\.json$/);
    const added = Object.keys(filesOf(at('names'))).filter((name) => !before.includes(name));
    expect(added.filter((name) => !name.startsWith(join('out', '')))).toEqual([]);
    const { document } = parseHTML(readFileSync(join(out, 'report.html'), 'utf8'));
    expect([...document.querySelectorAll('td a.soft')].map((link) => link.textContent)).toEqual(names);
  });

  it('bad pages: they are told with their reasons, and the others checked', () => {
    const german = 'Der Rat tagt\n\nDer Rat der Stadt hat am Dienstag beschlossen, die Brücke zu sanieren. ';
    write(page(1), 'bad', 'good.txt');
    write('Access denied\n\nPlease come back.\n', 'bad', 'short.txt');
    write(`${german.repeat(4)}\n`, 'bad', 'german.txt');
    write(Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'bad', 'latin1.txt');
    write('%PDF', 'bad', 'damaged.pdf');
    write('{"title": 1}', 'bad', 'shape.json');
    const names = ['good', 'short', 'german', 'latin1'].map((name) => `${name}.txt`);
    const list = write([...names, 'damaged.pdf', 'shape.json', 'gone.txt', '.'].join('\n'), 'bad', 'list');
    const out = at('bad-out');
    const { status, stdout } = check('--batch', list, '--source', source, '--out', out);
    expect(status).toBe(3);
    expect(stdout).toContain('1 page checked, 7 not');
    const [, ...rows] = cellsOf(readFileSync(join(out, 'summary.csv'), 'utf8'));
    expect(rows.map(([name, problem, reason]) => [name, problem, reason])).toEqual([
      ['good.txt', '', ''],
      ['short.txt', 'too short', 'the page is shorter than three sentences'],
      ['german.txt', 'not English', 'the page does not read as English'],
      ['latin1.txt', 'unreadable', 'latin1.txt is not valid UTF-8 text'],
      ['damaged.pdf', 'unreadable', 'damaged.pdf is damaged or is not what its name says'],
      ['shape.json', 'unreadable', expect.stringMatching(/^shape\.json: title: /)],
      ['gone.txt', 'unreadable', 'there is no such file'],
      ['.', 'unreadable', 'it is a folder'],
    ]);
    const report = readFileSync(join(out, 'report.html'), 'utf8');
    for (const [, , reason = ''] of rows) expect(report).toContain(reason);
  });
});

describe('usage', () => {
  const list = write('p.txt\n', 'usage', 'list.txt');
  write(page(1), 'usage', 'p.txt');
  const full = dirname(write('mine', 'full', 'mine.txt'));
  const out = at('none');
  const asked = { given: list, sources: [source], date: null, out, workers: 1 };

  it('refuses with one line and exit status 2', () => {
    const { status, stdout, stderr } = check('--batch', list, '--source', source, '--out', full);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^check: --out .+ holds other things: .+\n$/);
    expect(filesOf(full)).toEqual({ 'mine.txt': 'mine' });
  });

  const options: [string, Partial<Parameters<typeof batchFrom>[0]>, string[], RegExp][] = [
    ['no --out', { batch: list }, [], /--out/],
    ['a page beside it', { batch: list, out }, ['p.txt'], /no PAGE/],
    ['--json', { batch: list, out, json: true }, [], /--json/],
    ['a format', { batch: list, out, format: 'csv' }, [], /--format/],
    ['a replay', { batch: list, out, replay: 'a.json' }, [], /--replay/],
    ['a judge', { batch: list, out, judge: 'http://127.0.0.1:1' }, [], /--judge/],
    ['no number of threads', { batch: list, out, workers: '0' }, [], /--workers 0/],
    ['--out without it', { out }, ['p.txt'], /--out and --workers are for --batch/],
  ];
  it.each(options)('refuses %s', (_, values, positionals, message) => {
    const given = () => batchFrom({ source: [source], json: false, rejudge: false, ...values }, positionals);
    expect(given).toThrow(InputError);
    expect(given).toThrow(message);
  });

  const linked = dirname(write('{"format":"plumbline.batch/1"}\n', 'linked', 'batch.json'));
  symlinkSync(full, join(linked, 'records'));
  const later = dirname(write('{"format":"plumbline.batch/2"}\n', 'later', 'batch.json'));
  const rows = (name: string, text: string) => ({ given: write(text, 'usage', name) });
  const bad: [string, Partial<typeof asked>, RegExp][] = [
    ['no source', { sources: [] }, /p\.txt has no source/],
    ['a source that is not there', { sources: ['gone.txt'] }, /cannot read gone\.txt: there is no such file/],
    ['no such LIST', { given: 'gone' }, /cannot read gone: there is no such file/],
    ['an empty LIST', rows('empty', '\n'), /holds no page/],
    ['a row that is no JSON', rows('a', '{"page": "a"}\nb'), /line 2 is not JSON/],
    ['a row without a page', rows('b', '{"p": "a"}'), /line 1: p/],
    ['a row without sources', rows('c', '{"page": "a", "sources": []}'), /is empty/],
    ['a date that is none', rows('d', '{"page": "a", "date": "2025-02-30"}'), /line 1: date/],
    ['a later batch’s folder', { out: later }, /holds other things/],
    ['a folder that leads elsewhere', { out: linked }, /is no folder/],
    ['a file to write into', { out: write('mine', 'plain.txt') }, /cannot write/],
    ['a folder within the pages', { given: at('usage'), out: at('usage', 'o') }, /inside/],
  ];
  it.each(bad)('refuses %s', async (_, given, message) => {
    const run = checkBatch({ ...asked, ...given });
    await expect(run).rejects.toThrow(message);
    await expect(run).rejects.toBeInstanceOf(InputError);
    expect(existsSync(out)).toBe(false);
    expect(filesOf(full)).toEqual({ 'mine.txt': 'mine' });
  });
});

/** Kills it once this is so. @returns the signal that it died of */
async function killAt(child: ChildProcess, isSo: () => boolean): Promise<string | null> {
  const ended = new Promise<string | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  await until(() => isSo() || child.exitCode !== null);
  child.kill('SIGKILL');
  return ended;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}
