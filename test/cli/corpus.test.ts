import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command as `npm run --silent` does. */
function corpus(...args: string[]) {
  const command = ['scripts/run.mjs', 'src/cli/corpus/main.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const at = (...names: string[]) => join(folder, ...names);
function write(content: string | Uint8Array, ...names: string[]): string {
  const path = at(...names);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const PARAGRAPH =
  'The council met on Tuesday and agreed to repair the old bridge before the winter, members said.';
const FACTS = {
  title: 'Trial',
  publisher: 'U',
  kind: 'study',
  facts: ['One in ten improved.', 'It was small.'],
};
const ABOUT = ['--name', 'Test pack', '--publisher', 'Us', '--licence', 'CC0', '--updated', '2025-05-01'];

write('Minutes\n\nThe library could close in September. No vote was held.\n', 'in', 'minutes.txt');
write('Minutes\n\nThe library could close in September. No vote was held.\n', 'in', 'z-same.md');
write('# Ruling\n\nThe claim was rejected.\n', 'in', 'courts', 'appeal', 'ruling.md');
write(
  `<!doctype html><html lang="en"><title>Bridge</title><article><h1>Bridge to be repaired</h1>${`<p>${PARAGRAPH}</p>`.repeat(5)}</article></html>`,
  'in',
  'bridge.html',
);
write(`${JSON.stringify(FACTS)}\n{"title":"no text"}\n\n`, 'in', 'facts.jsonl');
write('PNG', 'in', 'picture.png');
write('hidden', 'in', '.hidden.txt');

const bodyIn = (name: string) => readdirSync(at(name)).find((file) => file.startsWith('documents-')) ?? '';
const textOf = (...names: string[]) => readFileSync(at(...names), 'utf8');
/** A copy of the signed pack with something changed in one of its files. */
function tampered(name: string, file: string, change: (content: string) => string): string {
  cpSync(at('site'), at(name), { recursive: true });
  writeFileSync(at(name, file), change(textOf(name, file)));
  return at(name);
}
function withoutBody(name: string): string {
  cpSync(at('site', 'corpus.json'), at(name, 'corpus.json'));
  return at(name);
}

let built: ReturnType<typeof corpus>;
let key: string;
beforeAll(() => {
  built = corpus('build', at('in'), '--out', at('site'), ...ABOUT);
  key = /^key (\S+)/.exec(corpus('keygen', at('key.pem')).stdout)?.[1] ?? '';
  corpus('sign', at('site'), '--key', at('key.pem'));
}, 60_000);

describe('build', () => {
  it('makes a pack of mixed files, and tells what it left out', () => {
    expect(built.status).toBe(0);
    expect(built.stdout).toContain('4 documents');
    const told = built.stderr.trimEnd().split('\n');
    expect(told).toHaveLength(3);
    expect(built.stderr).toMatch(/left out: \S*facts\.jsonl: Line 2 cannot be read: “text” is missing\.$/m);
    expect(built.stderr).toMatch(/left out: \S*picture\.png: /);
    expect(built.stderr).toMatch(/left out: \S*z-same\.md: the same text as \S*minutes\.txt/);
    const body = textOf('site', bodyIn('site'));
    expect(body).toContain(`"facts":${JSON.stringify(FACTS.facts)}`);
    expect(body).toContain('"collections":["courts/appeal"],"text":"# Ruling');
    expect(body).toContain(`Bridge to be repaired\\n\\n${PARAGRAPH}`);
  });

  it('gives the same bytes again, whatever the files are called', () => {
    write('Minutes\n\nThe library could close in September. No vote was held.\n', 'other', 'a.md');
    for (const name of ['bridge.html', 'facts.jsonl']) copyFileSync(at('in', name), at('other', `z${name}`));
    write('# Ruling\n\nThe claim was rejected.\n', 'other', 'courts', 'appeal', 'b.txt');
    expect(corpus('build', at('other'), '--out', at('again'), ...ABOUT).status).toBe(0);
    expect(bodyIn('again')).toBe(bodyIn('site'));
    expect(textOf('again', bodyIn('again'))).toBe(textOf('site', bodyIn('site')));
    // The signed manifest names its key beside.
    const [signed = ''] = textOf('site', 'corpus.json').split('\n');
    expect(textOf('again', 'corpus.json')).toBe(`${signed.replace(`"key":"${key}"`, '"key":null')}\n`);
  });

  const bad: [string, () => string[], RegExp][] = [
    ['no input', () => ['--out', at('x'), ...ABOUT], /at least one FOLDER or FILE/],
    [
      'a day that is none',
      () => [at('in'), '--out', at('x'), ...ABOUT, '--expires', 'soon'],
      /--expires is not a day/,
    ],
    ['a pack inside of its own input', () => [at('in'), '--out', at('in', 'x'), ...ABOUT], /lies inside of/],
    ['nothing that can be read', () => [at('nowhere'), '--out', at('x'), ...ABOUT], /nothing could be read/],
    ['a folder that is a file', () => [at('in'), '--out', at('key.pem'), ...ABOUT], /cannot write into/],
  ];
  it.each(bad)('refuses %s with exit status 2', (_, args, message) => {
    const { status, stdout, stderr } = corpus('build', ...args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(message);
  });
});

describe('sign and verify', () => {
  it('says that all is right, apart, in one file, and compressed', () => {
    const whole = Buffer.concat(
      ['corpus.json', bodyIn('site')].map((name) => readFileSync(at('site', name))),
    );
    for (const path of [at('site'), write(whole, 'one.jsonl'), write(gzipSync(whole), 'one.jsonl.gz')]) {
      const { status, stdout, stderr } = corpus('verify', path, '--key', key);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^Test pack\nby Us; CC0; updated 2025-05-01; does not expire\n4 documents/);
      expect(stdout).toContain(`signed with ${key}, fingerprint `);
    }
  });

  it('a pack that is one file is signed in its place, again and again', () => {
    copyFileSync(at('one.jsonl'), at('two.jsonl'));
    corpus('keygen', at('other.pem'));
    expect(corpus('sign', at('two.jsonl'), '--key', at('other.pem')).status).toBe(0);
    expect(corpus('verify', at('two.jsonl')).status).toBe(0);
    const { status, stderr } = corpus('verify', at('two.jsonl'), '--key', key);
    expect(status).toBe(2);
    expect(stderr).toMatch(/signed with another key than before/);
  });

  const bad: [string, () => string[], RegExp][] = [
    [
      'a changed body',
      () => [tampered('t1', bodyIn('site'), (body) => body.replace('could', 'would'))],
      /not the one/,
    ],
    ['a body that is gone', () => [withoutBody('t4')], /no such file/],
    ['a key that is none', () => [at('site'), '--key', 'x'], /--key x is not a key/],
    ['nothing', () => [], /^corpus: usage: /],
  ];
  it.each(bad)('refuses %s with one line and exit status 2', (_, args, message) => {
    const { status, stdout, stderr } = corpus('verify', ...args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });

  it('an expired pack is refused, and said to be right otherwise', () => {
    corpus('build', at('in'), '--out', at('old'), ...ABOUT, '--expires', '2025-06-01');
    const { status, stderr } = corpus('verify', at('old'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/expired on 2025-06-01/);
  });

  it('a key is never overwritten, and what is no key signs nothing', () => {
    const { status, stderr } = corpus('keygen', at('key.pem'));
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/it is there already/) });
    const head = textOf('site', 'corpus.json');
    expect(corpus('sign', at('site'), '--key', at('in', 'minutes.txt')).stderr).toMatch(
      /no private Ed25519 key/,
    );
    expect(textOf('site', 'corpus.json')).toBe(head);
  });
});

describe('diff and stats', () => {
  it('leads from one version to the next, and to the one after', () => {
    const sha256 = (name: string) =>
      createHash('sha256')
        .update(textOf(name, bodyIn(name)))
        .digest('hex');
    rmSync(at('in', 'courts'), { recursive: true });
    write('News\n\nA vote was held.\n', 'in', 'news.txt');
    corpus('build', at('in'), '--out', at('site2'), ...ABOUT.with(-1, '2025-05-02'));
    const { status, stdout } = corpus('diff', at('site'), at('site2'), '--gzip');
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 put, 1 removed/);
    write('News\n\nA second vote was held.\n', 'in', 'later.txt');
    corpus('build', at('in'), '--out', at('site3'), ...ABOUT.with(-1, '2025-05-03'));
    expect(corpus('diff', at('site2'), at('site3')).status).toBe(0);
    corpus('sign', at('site3'), '--key', at('key.pem'));
    const { deltas } = JSON.parse(textOf('site3', 'corpus.json').split('\n')[0] ?? '');
    expect(deltas).toMatchObject([
      { from: sha256('site2'), to: sha256('site3') },
      { from: sha256('site'), to: sha256('site2') },
    ]);
    expect(corpus('verify', at('site3')).stdout).toContain('2 deltas');
    writeFileSync(at('site3', deltas[0].address), '{"remove":"d-0000000000000000"}\n');
    expect(corpus('verify', at('site3')).stderr).toMatch(/not the one that its manifest describes/);
  }, 30_000);

  it('refuses two packs of the same documents', () => {
    expect(corpus('diff', at('site'), at('again'))).toMatchObject({ status: 2, stdout: '' });
  });

  it('counts what is in a pack', () => {
    const { stdout } = corpus('stats', at('site'));
    expect(stdout).toMatch(/^Test pack, by Us\n4\tdocuments\n1\tof bare facts\n/);
    expect(stdout).toContain('3 kind report\n1 kind study\n');
    expect(stdout).toContain('1 collection courts/appeal');
  });
});

it('tells how it is used, and what it does not know', () => {
  expect(corpus('--help').stdout.match(/^usage: /gm)).toHaveLength(6);
  expect(corpus('help').stdout).toBe(corpus('-h').stdout);
  expect(corpus('build', '--help').stdout.match(/^usage: /gm)).toHaveLength(1);
  expect(corpus('publish')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/no command publish/),
  });
  expect(corpus('stats', '--depth', '3', 'x').stderr).toMatch(/Unknown option '--depth'/);
});
