/**
 * Makes `src/engine/text/frequency.json`, the one frequency table that ships, from the "small English"
 * list of wordfreq 3.1.1 (Robyn Speer; data CC BY-SA 4.0): a gzipped msgpack array whose element n holds
 * the words of frequency 10^(-n/100). Words are stemmed and their frequencies summed by stem.
 *
 *   npm run frequency -- path/to/small_en.msgpack.gz
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decode } from '@msgpack/msgpack';
import { stemmer } from 'stemmer';

const [, , input] = process.argv;
if (input === undefined) {
  console.error('usage: npm run frequency -- path/to/small_en.msgpack.gz');
  process.exit(2);
}

const bins = decode(gunzipSync(readFileSync(input)));
if (!Array.isArray(bins)) throw new Error(`${input} does not hold a list of frequency bins`);

const frequencies = new Map<string, number>();
bins.slice(1).forEach((words: unknown, index) => {
  if (!Array.isArray(words)) return;
  const frequency = 10 ** (-(index + 1) / 100);
  for (const word of words) {
    if (typeof word !== 'string' || !/^[a-z]+(?:'[a-z]+)?$/.test(word)) continue;
    const stem = stemmer(word);
    frequencies.set(stem, (frequencies.get(stem) ?? 0) + frequency);
  }
});

/** Tenths of -log10(frequency) → the stems of that rarity. */
const byRarity = new Map<number, string[]>();
for (const [stem, frequency] of frequencies) {
  const rarity = Math.round(-10 * Math.log10(frequency));
  byRarity.set(rarity, [...(byRarity.get(rarity) ?? []), stem]);
}

const table = {
  origin: 'wordfreq 3.1.1, small English list, by Robyn Speer and its sources; stemmed and summed by stem',
  licence: 'CC BY-SA 4.0',
  unit: 'tenths of -log10(frequency of the stem)',
  stems: Object.fromEntries(
    [...byRarity].sort(([a], [b]) => a - b).map(([rarity, stems]) => [rarity, stems.sort().join(' ')]),
  ),
};
const output = new URL('../src/engine/text/frequency.json', import.meta.url);
writeFileSync(output, `${JSON.stringify(table, null, 1)}\n`);
console.log(`${frequencies.size} stems`);
