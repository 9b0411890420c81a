/**
 * Reads every file of a folder as an import does, and prints what came of each, tab-separated: `npm run real -- FOLDER`.
 * For documents of others' making, which have no place in this repository.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../src/cli/english';
import { parsers } from '../src/cli/parsers';
import { CorpusError } from '../src/corpus/errors';
import { readContents } from '../src/corpus/formats/contents';
import type { ReadDocument } from '../src/corpus/formats/document';
import { splitSentences } from '../src/engine/text/sentences';

type Cell = string | number | null;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run --silent real -- FOLDER');
  process.exit(2);
}

const HEADING = [
  'file',
  'title',
  'publisher',
  'author',
  'date',
  'language',
  'kind',
  'characters',
  'facts',
  'problem',
];
console.log(HEADING.join('\t'));
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const path = join(folder, name);
  if (statSync(path).isFile()) await tell(name, new Uint8Array(readFileSync(path)));
}

async function tell(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const input = { name, type: '', address: null, isList: false, content: new Blob([bytes]) };
    const contents = await readContents(input, parsers);
    const parts = 'document' in contents ? [{ result: contents.document }] : contents.parts;
    for await (const { result } of parts) print(name, cellsOf(result));
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    print(name, cellsOf(error));
  }
}

function cellsOf(result: ReadDocument | CorpusError | 'fetch'): { known: Cell[]; problem: string } {
  if (result === 'fetch') return { known: [], problem: 'Only a summary: the rest is at its address.' };
  if (result instanceof CorpusError) return { known: [], problem: english.of(result.saying) };
  const { title, publisher, author, date, language, kind, text } = result.document;
  const known = [title, publisher, author, date, language, kind, text.length, splitSentences(text).length];
  return { known, problem: result.complete ? '' : 'incomplete' };
}

function print(name: string, { known, problem }: { known: Cell[]; problem: string }): void {
  const cells = [name, ...known, ...Array(HEADING.length - 2 - known.length).fill(''), problem];
  console.log(cells.map((cell) => String(cell ?? '–').replace(/\s+/g, ' ')).join('\t'));
}
