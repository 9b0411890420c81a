/** `check --review`: what a review comes to, on the command line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { english } from '../../src/cli/english';
import { deskFile } from '../../src/corpus/formats/report/desk-file';
import { writeReview } from '../../src/corpus/formats/review/write';
import type { DeskFormat } from '../../src/protocol';
import { record, review } from '../corpus/reviewed';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function check(...args: string[]) {
  const command = ['scripts/run.mjs', 'src/cli/check.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const path = file('a.review.json', writeReview(review));

test.each<[string, DeskFormat]>([
  ['html', 'html'],
  ['markdown', 'markdown'],
  ['csv', 'csv'],
  ['annotations', 'annotations'],
  ['claim-review', 'claim-review'],
  ['bibtex', 'bibtex'],
  ['ris', 'ris'],
  ['csl', 'csl'],
  ['json', 'record'],
  ['receipt', 'receipt'],
  ['review', 'review'],
])('--format %s', (name, format) => {
  expect(check('--review', path, '--format', name)).toEqual({
    status: 0,
    stdout: deskFile(format, review, english).text,
    stderr: '',
  });
});

test('without a format it prints a text to read', () => {
  expect(check('--review', path).stdout).toContain('Confirmed by the reviewer · Robin');
});

test('--replay takes a review in the place of a record', () => {
  const { status, stdout } = check('--replay', path);
  expect(status).toBe(0);
  expect(stdout).toContain('Library "to close" & more');
});

test.each<[string, string[], RegExp]>([
  ['what is no review', ['--review', file('b.json', '{"format":"plumbline.corpus/1"}')], /neither a record/],
  ['what is not JSON', ['--review', file('c.json', 'x')], /not JSON/],
  ['a page beside a review', ['page.txt', '--review', path], /--review REVIEW takes no more/],
  ['two formats', ['--review', path, '--format', 'html', '--json'], /only one of/],
  [
    'a ClaimReview of what nobody reviewed',
    ['--review', file('d.json', JSON.stringify(record)), '--format', 'claim-review'],
    /was not reviewed\. Begin a review/,
  ],
])('refuses %s with one line and exit status 2', (_, args, message) => {
  const { status, stdout, stderr } = check(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(message);
});
