import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs a command as `npm run --silent` does. */
function run(script: 'check' | 'predict', ...args: string[]) {
  const command = ['scripts/run.mjs', `src/cli/${script}.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const SOURCE =
  'Library to be reviewed\n\nThe council could close the Elm Road library in September, after 300 people signed a petition, it said.\n';
const PAGE =
  'Library to close\n\nThe council will close the Elm Road library in September, after 700 people signed a petition.\n';
const source = file('source.txt', SOURCE);
const page = file('page.txt', PAGE);

describe('check', () => {
  it('prints a record, and nothing else, with --json', () => {
    const { status, stdout, stderr } = run(
      'check',
      page,
      '--source',
      source,
      '--json',
      '--date',
      '2025-05-31',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const record = JSON.parse(stdout);
    expect(record).toMatchObject({ format: 'plumbline.check/1', page: { text: PAGE, date: '2025-05-31' } });
    expect(record.notes).toMatchObject([
      { rule: 'modality-raised', says: { source: 'could', page: 'will' } },
      { rule: 'number-changed', says: { source: '300', page: '700' } },
    ]);
  });

  it('prints a report for people', () => {
    const { status, stdout } = run('check', page, '--source', source);
    expect(status).toBe(0);
    expect(stdout).toContain('Source: "could". Page: "will".');
    expect(stdout).toContain('sentences compared with 1 source.');
  });

  it('prints other formats of what it found, or of a record that there is', () => {
    const record = file('kept.json', run('check', page, '--source', source, '--json').stdout);
    const html = run('check', page, '--source', source, '--format', 'html').stdout;
    expect(html).toMatch(/^<!doctype html>/);
    expect(run('check', '--replay', record, '--format', 'html').stdout).toBe(html);
    const { status, stderr } = run('check', page, '--source', source, '--format', 'pdf');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'check: --format pdf is not json, receipt, html, markdown, csv, annotations, bibtex, ris, csl, review, claim-review\n',
    });
  });

  it('makes a record again, and says what is another and why', () => {
    const json = run('check', page, '--source', source, '--json').stdout;
    const record = file('record.json', json);
    expect(run('check', '--replay', record).stdout).toContain('The same record, byte for byte.');
    expect(run('check', '--replay', record, '--json').stdout).toBe(json);
    const now = run('check', file('now.txt', PAGE.replace('700', '900')), '--replay', record);
    expect(now.stdout).toContain(
      '+ The council will close the Elm Road library in September, after 900 people',
    );
    expect(now.stdout).toMatch(/"300" → "700": gone(.|\n)*"300" → "900": new/);
  });

  it('holds a receipt against what is checked here', () => {
    const receipt = file(
      'receipt.json',
      run('check', page, '--source', source, '--format', 'receipt').stdout,
    );
    expect(run('check', page, '--source', source, '--receipt', receipt).stdout).toBe(
      'The receipt is that of this very record.\n',
    );
    const other = file('other.txt', PAGE.replace('700', '900'));
    expect(run('check', other, '--source', source, '--receipt', receipt).stdout).toBe(
      'The receipt does not fit: the page is another, the notes are others.\n',
    );
    expect(run('check', page, '--source', source, '--receipt', source)).toMatchObject({ status: 2 });
  });

  it('puts the pages of records side by side', () => {
    const fair = file('fair.txt', SOURCE.replace('Library to be reviewed', 'Library may close'));
    const records = [page, fair].map((path, at) =>
      file(`story-${at}.json`, run('check', path, '--source', source, '--json').stdout),
    );
    const { status, stdout, stderr } = run('check', '--story', ...records);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('1 fact of 1 source in 2 pages.');
    expect(stdout).toContain('  Told: 2\n  Different: 1\n');
    const json = run('check', '--story', ...records, '--format', 'json').stdout;
    expect(JSON.parse(json)).toMatchObject({ format: 'plumbline.story/1', pages: [{}, {}], leftOut: 0 });
    expect(run('check', '--story', ...records, '--format', 'html').stdout).toMatch(/^<!doctype html>/);
    expect(run('check', '--story', ...records, '--format', 'csv').stdout).toContain('"changed"');
  });

  it('refuses what is no story', () => {
    for (const args of [
      [],
      [source],
      ['none.json'],
      [source, '--format', 'markdown'],
      [source, '--replay', source],
    ]) {
      const { status, stdout, stderr } = run('check', '--story', ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^check: .+\n$/);
    }
  });

  it('refuses what is no record, and what a replay does not take', () => {
    const record = file('whole.json', run('check', page, '--source', source, '--json').stdout);
    expect(run('check', '--replay', source)).toMatchObject({ status: 2, stdout: '' });
    expect(run('check', '--replay', record, '--source', source)).toMatchObject({ status: 2, stdout: '' });
    expect(run('check', '--replay', record, '--rejudge')).toMatchObject({ status: 2, stdout: '' });
  });

  it('checks all the same where the judge is not there, and says so', () => {
    const { status, stdout, stderr } = run(
      'check',
      page,
      '--source',
      source,
      '--judge',
      'http://127.0.0.1:1',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('sentences compared with 1 source.');
    expect(stderr).toContain('check: openai q1: 0 asked');
  });

  it('reads Markdown, HTML and the JSON of a pack', () => {
    const paragraph = `<p>${'The council will close the Elm Road library in September. '.repeat(8)}</p>`;
    const html = file(
      'page.html',
      `<html><title>Library</title><article><h1>Library</h1>${paragraph.repeat(4)}`,
    );
    const markdown = file('source.md', `# Library\n\n${SOURCE}`);
    const json = file(
      'source.json',
      JSON.stringify({
        title: 'Library',
        publisher: null,
        author: null,
        date: null,
        language: 'en',
        kind: 'statement',
        address: null,
        text: SOURCE,
      }),
    );
    const { status, stdout } = run('check', html, '--source', markdown, '--source', json, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).sources).toMatchObject([{ kind: 'report' }, { kind: 'statement' }]);
  });

  it('normalises line ends and the byte order mark', () => {
    const windows = file('windows.txt', `\uFEFF${PAGE.replaceAll('\n', '\r\n')}`);
    expect(JSON.parse(run('check', windows, '--source', source, '--json').stdout).page.text).toBe(PAGE);
  });

  const bad: [string, string[], RegExp][] = [
    ['no page', ['--source', source], /exactly one PAGE/],
    ['no source', [page], /at least one --source/],
    ['an unknown option', [page, '--sauce', source], /Unknown option '--sauce'/],
    ['a date that is none', [page, '--source', source, '--date', '2025-02-30'], /2025-02-30/],
    ['a file that is not there', ['missing.txt', '--source', source], /there is no such file/],
    ['a folder', [folder, '--source', source], /it is a folder/],
    ['an empty file', [file('empty.txt', ' \n'), '--source', source], /holds no text/],
    [
      'malformed UTF-8',
      [file('latin1.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), '--source', source],
      /UTF-8/,
    ],
    ['a format that it cannot read', [file('page.rtf', '{\\rtf1 Page}'), '--source', source], /cannot read/],
    ['a damaged PDF', [file('page.pdf', '%PDF'), '--source', source], /damaged/],
    ['JSON that is none', [page, '--source', file('bad.json', '{')], /is not JSON/],
    ['JSON of another shape', [page, '--source', file('shape.json', '{"title": 1}')], /title/],
  ];
  it.each(bad)('refuses %s with one line and exit status 2', (_, args, message) => {
    const { status, stdout, stderr } = run('check', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});

describe('predict', () => {
  const rows = (...lines: unknown[]) => gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const lines = (stdout: string) =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('fidelity: a faithful page is better supported than an invented one', () => {
    const path = file(
      'fidelity.jsonl.gz',
      rows(
        { id: 'a', source: SOURCE, page: 'The council could close the Elm Road library.', faithful: true },
        { id: 'b', source: SOURCE, page: 'A famous singer opened her summer tour in Madrid.' },
        { id: 'c', source: SOURCE, page: PAGE },
      ),
    );
    const [a, b, c] = lines(run('predict', '--task', 'fidelity', path).stdout);
    expect(a).toMatchObject({ id: 'a', notes: 0 });
    expect(a.support).toBeGreaterThan(0.5);
    expect(b.support).toBeLessThan(0.5);
    expect(c).toMatchObject({ id: 'c', notes: 1 });
  });

  it('dropped: one value a fact', () => {
    const facts = [
      { text: 'The council could close the library.' },
      { text: 'A singer opened her tour in Madrid.' },
    ];
    const path = file(
      'dropped.jsonl.gz',
      rows({ id: 1, source: '', page: PAGE, facts }, { id: 'x', source: SOURCE, page: PAGE, facts }),
    );
    const { status, stderr } = run('predict', '--task', 'dropped', path);
    expect(status).toBe(2);
    expect(stderr).toMatch(/line 1: id/);
    const good = file('dropped2.jsonl.gz', rows({ id: 'x', source: SOURCE, page: PAGE, facts }));
    const [line] = lines(run('predict', '--task', 'dropped', good).stdout);
    expect(line.present[0]).toBeGreaterThan(0.5);
    expect(line.present[1]).toBeLessThan(0.5);
  });

  it('same-event: of a text and itself, of two texts', () => {
    const path = file(
      'same.jsonl.gz',
      rows(
        { id: 'a', a: SOURCE, b: SOURCE },
        { id: 'b', a: SOURCE, b: 'A singer opened her tour in Madrid.' },
      ),
    );
    expect(lines(run('predict', '--task', 'same-event', path).stdout)).toMatchObject([
      { same: 1 },
      { same: 0 },
    ]);
  });

  it('prints the lines before a bad row, then one clear line, and exits with 2', () => {
    const path = file('bad.jsonl', `${JSON.stringify({ id: 'a', a: SOURCE, b: SOURCE })}\nnot json\n`);
    const { status, stdout, stderr } = run('predict', '--task', 'same-event', path);
    expect(status).toBe(2);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toMatch(/line 2 is not JSON/);
  });

  const bad: [string, string[], RegExp][] = [
    ['an unknown task', ['--task', 'mood', page], /there is no task mood/],
    ['no task', [page], /there is no task/],
    ['no file', ['--task', 'fidelity'], /exactly one FILE/],
    ['a missing file', ['--task', 'fidelity', 'missing.jsonl.gz'], /there is no such file/],
    [
      'a damaged archive',
      ['--task', 'fidelity', file('cut.jsonl.gz', rows({ id: 'a' }).subarray(0, 12))],
      /gzip/,
    ],
  ];
  it.each(bad)('refuses %s with one line and exit status 2', (_, args, message) => {
    const { status, stdout, stderr } = run('predict', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
