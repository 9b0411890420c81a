/**
 * Makes `src/engine/rules/antonyms.json` from the database of WordNet 3.1: pairs of words that are each other's direct
 * antonym in one of the first senses of both. Only words that the frequency table knows, by their base forms.
 *
 *   npm run antonyms -- path/to/dict
 */
import { writeFileSync } from 'node:fs';
import { stemOf } from '../src/engine/text/tokens';
import { folderOf, isKnown, readWordNet } from './wordnet';

const SENSES = 3;
const { licence, synsets, isSense } = readWordNet(folderOf(process.argv, 'antonyms'), SENSES);

const pairs = new Map<string, Set<string>>();
for (const { key, pointers } of synsets.values()) {
  for (const { symbol, from = '', key: otherKey, to } of pointers) {
    if (symbol !== '!') continue;
    const other = synsets.get(otherKey)?.words[to] ?? '';
    if (!isKnown(from) || !isKnown(other) || stemOf(from) === stemOf(other)) continue;
    if (!isSense(from, key) || !isSense(other, otherKey)) continue;
    const [first = '', second = ''] = [from, other].sort();
    pairs.set(first, (pairs.get(first) ?? new Set()).add(second));
  }
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
  `${JSON.stringify(table, null, 2)}\n`,
);
console.log(`${pairs.size} words, ${[...pairs.values()].reduce((sum, { size }) => sum + size, 0)} pairs`);
