/** A check in the browser's worker and one under Node are the same, byte for byte, and are made again by either. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterAll, expect, test } from 'vitest';
import { readArticle } from '../../src/article';
import { readPack } from '../../src/corpus/formats/pack';
import { writeRecord } from '../../src/corpus/formats/record';
import { check, DEFAULT_THRESHOLD, pageOf, replay } from '../../src/engine';
import type { CheckRecord, PageInput, SourceDocument, Span } from '../../src/engine/record';
import { pageInput } from '../../src/protocol';
import { inBothBrowsers } from './harness';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The pages that there are golden records of, and what they are checked with. */
const GOLDEN = ['libya-rwanda', 'libya-rwanda-report', 'source-report', 'premium', 'channel-crossings'];
/** Those of them with notes. */
const NOTED = GOLDEN.filter((name) => name !== 'channel-crossings');
const [...starter] = readPack(read('public/starter.corpus.jsonl')).documents;
const sources: SourceDocument[] = starter.filter(({ title }) => title.startsWith('US sounds out'));

function goldenPage(name: string): PageInput {
  const found = readArticle(parseHTML(read(`scripts/demo/site/${name}.html`)).document);
  if (typeof found === 'string') throw new Error(`${name} holds no article: ${found}`);
  return pageInput(found.article);
}

/** A golden record as a whole: its file names the sources only. */
function goldenRecord(name: string): unknown {
  return { ...JSON.parse(read(`test/golden/${name}.json`)), sources };
}

/** What `check --replay FILE --json` prints. */
function replayedByNode(record: string): string {
  const file = join(folder, 'record.json');
  writeFileSync(file, record);
  const command = ['scripts/run.mjs', 'src/cli/check.ts', '--replay', file, '--json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** The page with another last word in one sentence. */
function withOtherWord(page: PageInput, { text, start }: Span): PageInput {
  const word = [...text.matchAll(/\p{L}{4,}/gu)].at(-1);
  if (word === undefined) throw new Error(`There is no word in “${text}”.`);
  const at = start + word.index;
  return { ...page, text: `${page.text.slice(0, at)}yonder${page.text.slice(at + word[0].length)}` };
}

/** The sentences that notes are about, each once. */
function claimsOf({ notes }: CheckRecord): Span[] {
  return [...new Map(notes.flatMap(({ claim }) => (claim ? [[claim.start, claim]] : []))).values()];
}

const idsOf = (notes: CheckRecord['notes']) => notes.map(({ id }) => id).sort();

inBothBrowsers('a record', {}, (world) => {
  const ask = () => world().session.extension.ask;
  const checked = async (page: PageInput) => {
    const named = { ids: sources.map(({ id }) => id), documents: [] };
    const given = { ids: [], documents: sources.map(({ id: _, ...document }) => document) };
    const [one, other] = await Promise.all(
      [named, given].map((sources) =>
        ask()('desk.check', { page, host: null, sources, threshold: DEFAULT_THRESHOLD }),
      ),
    );
    if (!one || !other) throw new Error('Nothing was checked.');
    // Sources of the library and those that come with the question.
    expect(writeRecord(other.record)).toBe(writeRecord(one.record));
    return one.record;
  };

  test.each(GOLDEN)('of %s is the one that Node makes, and Node makes it again', async (name) => {
    const page = goldenPage(name);
    const record = await checked(page);
    const bytes = writeRecord(record);
    expect(bytes).toBe(writeRecord(check(page, sources)));
    expect(record).toEqual(goldenRecord(name));
    expect(replayedByNode(bytes)).toBe(bytes);
  });

  test.each(NOTED)(
    'of %s: another word in a sentence changes the notes on that sentence only',
    async (name) => {
      const record = await checked(goldenPage(name));
      const claims = claimsOf(record);
      expect(claims).not.toEqual([]);
      for (const claim of claims) {
        const page = withOtherWord(pageOf(record), claim);
        const again = await ask()('desk.replay', { record, page, judgements: null });
        expect(writeRecord(again.record)).toBe(writeRecord(replay(record, { page })));
        const isHere = (one: { claim: Span | null }) => one.claim?.start === claim.start;
        const rest = ({ notes }: CheckRecord) => idsOf(notes.filter((note) => !isHere(note)));
        expect(rest(again.record), claim.text).toEqual(rest(record));
        const kept = new Set(idsOf(again.record.notes));
        expect(idsOf(record.notes.filter(({ id }) => !kept.has(id))), claim.text).toEqual(
          idsOf(record.notes.filter(isHere)),
        );
      }
    },
  );
});
