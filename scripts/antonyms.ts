/**
 * Makes `src/engine/rules/antonyms.json` from the database of WordNet 3.1 (the folder with `data.adj`,
 * `index.sense` …): pairs of words that are each other's direct antonym in one of the first senses of both. Only
 * words that the frequency table knows, by their base forms.
 *
 *   npm run antonyms -- path/to/dict
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMON_WEIGHT } from '../src/engine/text/analyse';
import { weightOf } from '../src/engine/text/frequency';
import { stemOf } from '../src/engine/text/tokens';

const [, , folder] = process.argv;
if (folder === undefined) {
  console.error('usage: npm run antonyms -- path/to/dict');
  process.exit(2);
}

const SENSES = 3;
/** The weight of a stem that the frequency table does not have. */
const UNKNOWN_WEIGHT = weightOf('');
/** Numbers in a sense key: noun, verb, adjective, adverb, satellite adjective. */
const LETTERS = ['', 'n', 'v', 'a', 'r', 'a'];

const readLines = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n');
const linesOf = (name: string) => readLines(name).filter((line) => /^\S/.test(line));

/** The notice that every copy must carry stands in numbered lines at the head of each file. */
const licence = readLines('data.noun')
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

/** The words of a synset, by its part of speech and offset. */
const words = new Map<string, string[]>();
const antonyms: { pos: string; from: string; to: string; place: number; offset: string }[] = [];
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of linesOf(`data.${part}`)) {
    const fields = (line.split('|')[0] ?? '').trim().split(' ');
    const [offset = '', , type = ''] = fields;
    const pos = type === 's' ? 'a' : type;
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const own = Array.from({ length: count }, (_, at) =>
      (fields[4 + 2 * at] ?? '').toLowerCase().replace(/\(.*$/, ''),
    );
    words.set(`${pos} ${offset}`, own);
    const pointers = fields.slice(5 + 2 * count);
    for (let at = 0; at + 3 < pointers.length; at += 4) {
      const [symbol, target = '', , places = ''] = pointers.slice(at, at + 4);
      if (symbol !== '!') continue;
      const from = own[Number.parseInt(places.slice(0, 2), 16) - 1] ?? '';
      antonyms.push({ pos, from, to: target, place: Number.parseInt(places.slice(2), 16), offset });
    }
  }
}

function isKnown(word: string): boolean {
  const weight = weightOf(stemOf(word));
  return /^[a-z]+$/.test(word) && weight > COMMON_WEIGHT && weight < UNKNOWN_WEIGHT;
}

const pairs = new Map<string, Set<string>>();
for (const { pos, from, to, place, offset } of antonyms) {
  const other = words.get(`${pos} ${to}`)?.[place - 1] ?? '';
  if (!isKnown(from) || !isKnown(other) || stemOf(from) === stemOf(other)) continue;
  if (!senses.has(`${from} ${pos} ${offset}`) || !senses.has(`${other} ${pos} ${to}`)) continue;
  const [first = '', second = ''] = [from, other].sort();
  pairs.set(first, (pairs.get(first) ?? new Set()).add(second));
}

const table = {
  origin: 'WordNet 3.1: direct antonyms in the first three senses of both; base forms',
  licence,
  antonyms: [...pairs]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, others]) => `${word} ${[...others].sort().join(' ')}`),
};
writeFileSync(
  new URL('../src/engine/rules/antonyms.json', import.meta.url),
  `${JSON.stringify(table, null, 1)}\n`,
);
console.log(`${pairs.size} words, ${[...pairs.values()].reduce((sum, { size }) => sum + size, 0)} pairs`);
