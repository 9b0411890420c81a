/**
 * Makes `src/engine/dropped/related.json` from the database of WordNet 3.1: pairs of stems whose words share a synset
 * in one of the first two senses of both, or are derived from each other. Only stems that the frequency table knows,
 * and no pair that the stems show by themselves.
 *
 *   npm run related -- path/to/dict
 */
import { writeFileSync } from 'node:fs';
import { areKin } from '../src/engine/dropped/related';
import { stemOf } from '../src/engine/text/tokens';
import { folderOf, isKnown, readWordNet } from './wordnet';

const SENSES = 2;
const { licence, synsets, isSense } = readWordNet(folderOf(process.argv, 'related'), SENSES);

const related = new Map<string, Set<string>>();
function relate(one: string, other: string): void {
  const [first = '', second = ''] = [stemOf(one), stemOf(other)].sort();
  if (first === second || areKin(first, second)) return;
  const known = related.get(first) ?? new Set();
  related.set(first, known.add(second));
}

for (const { key, words, pointers } of synsets.values()) {
  const own = words.filter((word) => isKnown(word) && isSense(word, key));
  own.forEach((word, at) => {
    for (const other of own.slice(at + 1)) relate(word, other);
  });
  for (const { symbol, from: word = '', key: otherKey, to } of pointers) {
    const other = synsets.get(otherKey)?.words[to] ?? '';
    if (symbol === '+' && isKnown(word) && isKnown(other)) relate(word, other);
  }
}

const table = {
  origin: 'WordNet 3.1: words of one synset, and derived words, in the first two senses of both; stemmed',
  licence,
  related: [...related]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, others]) => `${stem} ${[...others].sort().join(' ')}`),
};
writeFileSync(
  new URL('../src/engine/dropped/related.json', import.meta.url),
  `${JSON.stringify(table, null, 2)}\n`,
);
console.log(`${related.size} stems, ${[...related.values()].reduce((sum, { size }) => sum + size, 0)} pairs`);
