/**
 * Makes `src/engine/dropped/related.json` from the database of WordNet 3.1 (the folder with `data.noun`,
 * `index.sense` …): pairs of stems whose words share a synset, or are derived from each other, in one of the
 * first two senses of both. Only stems that the frequency table knows, and no pair that the stems show by
 * themselves.
 *
 *   npm run related -- path/to/dict
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areKin } from '../src/engine/dropped/related';
import { COMMON_WEIGHT } from '../src/engine/text/analyse';
import { weightOf } from '../src/engine/text/frequency';
import { stemOf } from '../src/engine/text/tokens';

const [, , folder] = process.argv;
if (folder === undefined) {
  console.error('usage: npm run related -- path/to/dict');
  process.exit(2);
}

const SENSES = 2;
/** The weight of a stem that the frequency table does not have. */
const UNKNOWN_WEIGHT = weightOf('');
/** Numbers in a sense key: noun, verb, adjective, adverb, satellite adjective. */
const LETTERS = ['', 'n', 'v', 'a', 'r', 'a'];

const linesOf = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => /^\S/.test(line));

/** The notice that every copy must carry stands in numbered lines at the head of each file. */
const licenceOf = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => /^ {2}\d+ /.test(line))
    .map((line) => line.replace(/^ {2}\d+ /, '').trim())
    .join(' ')
    .trim();

/** "word pos offset" of the senses that count. */
const senses = new Set<string>();
for (const line of linesOf('index.sense')) {
  const [key = '', offset = '', number = ''] = line.split(' ');
  const [word = '', rest = ''] = key.split('%');
  if (Number(number) <= SENSES) senses.add(`${word} ${LETTERS[Number(rest.charAt(0))]} ${offset}`);
}

interface Synset {
  pos: string;
  offset: string;
  words: string[];
  /** Derivationally related words: number of the own word, place of the other. */
  derived: { from: number; pos: string; offset: string; to: number }[];
}

const synsets = new Map<string, Synset>();
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of linesOf(`data.${part}`)) {
    const fields = (line.split('|')[0] ?? '').trim().split(' ');
    const [offset = '', , type = ''] = fields;
    const pos = type === 's' ? 'a' : type;
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, at) =>
      (fields[4 + 2 * at] ?? '').toLowerCase().replace(/\(.*$/, ''),
    );
    const pointers = fields.slice(5 + 2 * count);
    const derived: Synset['derived'] = [];
    for (let at = 0; at + 3 < pointers.length; at += 4) {
      const [symbol, target = '', targetPos = '', places = ''] = pointers.slice(at, at + 4);
      if (symbol !== '+') continue;
      const from = Number.parseInt(places.slice(0, 2), 16);
      const to = Number.parseInt(places.slice(2), 16);
      derived.push({ from, pos: targetPos === 's' ? 'a' : targetPos, offset: target, to });
    }
    synsets.set(`${pos} ${offset}`, { pos, offset, words, derived });
  }
}

function isKnown(word: string): boolean {
  const weight = weightOf(stemOf(word));
  return /^[a-z]+$/.test(word) && weight > COMMON_WEIGHT && weight < UNKNOWN_WEIGHT;
}

const related = new Map<string, Set<string>>();
function relate(one: string, other: string): void {
  const [first = '', second = ''] = [stemOf(one), stemOf(other)].sort();
  if (first === second || areKin(first, second)) return;
  const known = related.get(first) ?? new Set();
  related.set(first, known.add(second));
}

for (const { pos, offset, words, derived } of synsets.values()) {
  const own = words.filter((word) => isKnown(word) && senses.has(`${word} ${pos} ${offset}`));
  own.forEach((word, at) => {
    for (const other of own.slice(at + 1)) relate(word, other);
  });
  for (const { from, pos: otherPos, offset: otherOffset, to } of derived) {
    const word = words[from - 1] ?? '';
    const other = synsets.get(`${otherPos} ${otherOffset}`)?.words[to - 1] ?? '';
    if (isKnown(word) && isKnown(other)) relate(word, other);
  }
}

const table = {
  origin: 'WordNet 3.1: words of one synset, and derived words, in the first two senses of both; stemmed',
  licence: licenceOf('data.noun'),
  related: [...related]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, others]) => `${stem} ${[...others].sort().join(' ')}`),
};
writeFileSync(
  new URL('../src/engine/dropped/related.json', import.meta.url),
  `${JSON.stringify(table, null, 1)}\n`,
);
console.log(`${related.size} stems, ${[...related.values()].reduce((sum, { size }) => sum + size, 0)} pairs`);
