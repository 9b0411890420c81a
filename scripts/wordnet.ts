/** Reads the database of WordNet 3.1 (the folder with `data.noun`, `index.sense` …), for scripts that make lists of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMON_WEIGHT } from '../src/engine/text/analyse';
import { weightOf } from '../src/engine/text/frequency';
import { stemOf } from '../src/engine/text/tokens';

/** Words of one meaning. */
export interface Synset {
  /** Its part of speech and its offset, by which others point to it. */
  key: string;
  words: string[];
  pointers: Pointer[];
}

/** From a word of a synset to one of another; where all of them are meant, `from` and `to` are undefined. */
export interface Pointer {
  symbol: string;
  from: string | undefined;
  key: string;
  /** The place of the other word in its synset. */
  to: number;
}

export interface WordNet {
  /** The notice that every copy must carry. */
  licence: string;
  synsets: Map<string, Synset>;
  /** Whether a synset is among the first senses of a word. */
  isSense(word: string, key: string): boolean;
}

/** The weight of a stem that the frequency table does not have. */
const UNKNOWN_WEIGHT = weightOf('');
/** Numbers in a sense key: noun, verb, adjective, adverb, satellite adjective. */
const LETTERS = ['', 'n', 'v', 'a', 'r', 'a'];

/** The folder that the command names; ends the script where it names none. */
export function folderOf([, , folder]: readonly string[], command: string): string {
  if (folder !== undefined) return folder;
  console.error(`usage: npm run ${command} -- path/to/dict`);
  process.exit(2);
}

/** @param most senses of a word that count, the commonest first */
export function readWordNet(folder: string, most: number): WordNet {
  const linesOf = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n');
  const senses = new Set<string>();
  for (const line of linesOf('index.sense')) {
    const [key = '', offset = '', number = ''] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    if (Number(number) <= most) senses.add(`${word} ${LETTERS[Number(rest.charAt(0))]} ${offset}`);
  }
  const synsets = ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    linesOf(`data.${part}`)
      .filter((line) => /^\S/.test(line))
      .map(readSynset),
  );
  return {
    licence: licenceIn(linesOf('data.noun')),
    synsets: new Map(synsets.map((synset) => [synset.key, synset])),
    isSense: (word, key) => senses.has(`${word} ${key}`),
  };
}

/** Whether the frequency table knows a word, and not as one that says nothing. */
export function isKnown(word: string): boolean {
  const weight = weightOf(stemOf(word));
  return /^[a-z]+$/.test(word) && weight > COMMON_WEIGHT && weight < UNKNOWN_WEIGHT;
}

function readSynset(line: string): Synset {
  const fields = (line.split('|')[0] ?? '').trim().split(' ');
  const [offset = '', , type = ''] = fields;
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, at) =>
    (fields[4 + 2 * at] ?? '').toLowerCase().replace(/\(.*$/, ''),
  );
  const given = fields.slice(5 + 2 * count);
  const pointers: Pointer[] = [];
  for (let at = 0; at + 3 < given.length; at += 4) {
    const [symbol = '', target = '', targetType = '', places = ''] = given.slice(at, at + 4);
    const placeAt = (start: number) => Number.parseInt(places.slice(start, start + 2), 16) - 1;
    pointers.push({ symbol, from: words[placeAt(0)], key: keyOf(targetType, target), to: placeAt(2) });
  }
  return { key: keyOf(type, offset), words, pointers };
}

function keyOf(type: string, offset: string): string {
  return `${type === 's' ? 'a' : type} ${offset}`;
}

/** It stands in numbered lines at the head of each file. */
function licenceIn(lines: readonly string[]): string {
  return lines
    .filter((line) => /^ {2}\d+ /.test(line))
    .map((line) => line.replace(/^ {2}\d+ /, '').trim())
    .join(' ')
    .trim();
}
