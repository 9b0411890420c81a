import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { KINDS } from '../../src/engine/record';

/** Reads the benchmark's sets; README.md beside this file says what they hold. */

const folder = new URL('./', import.meta.url);

const text = v.pipe(v.string(), v.minLength(1));

export const setSchema = v.strictObject({
  field: v.picklist(['politics', 'courts', 'science', 'health', 'business', 'sport', 'local', 'disaster']),
  style: v.picklist(['tabloid', 'euphemism', 'partisan-left', 'partisan-right', 'hype', 'machine', 'live']),
  order: v.picklist(['kept', 'free']),
  date: v.pipe(v.string(), v.isoDate()),
  part: v.picklist(['tune', 'calibrate', 'test']),
});

const differenceSchema = v.strictObject({
  id: text,
  span: text,
  sentence: text,
  kind: v.picklist(KINDS),
  subkind: text,
  /** The exact sentence of the source; empty for `unsupported`. */
  source: v.string(),
  severity: v.picklist([1, 2, 3]),
  why: text,
});

const droppedSchema = v.strictObject({
  source: text,
  importance: v.picklist(['key', 'context']),
  qualifies: v.string(),
  why: text,
});

const nearSchema = v.strictObject({ page: v.picklist(['spun', 'faithful']), span: text, why: text });

export type Difference = v.InferOutput<typeof differenceSchema>;
export type Dropped = v.InferOutput<typeof droppedSchema>;
export type NearMiss = v.InferOutput<typeof nearSchema>;

export interface PairSet extends v.InferOutput<typeof setSchema> {
  name: string;
  source: string;
  spun: string;
  /** One page, or several of different authors. */
  faithful: string[];
  gold: Difference[];
  dropped: Dropped[];
  near: NearMiss[];
  /** The second, independent annotation of the spun page, where there is one. */
  second: Difference[] | null;
}

/** The names of all sets, in order. */
export function setNames(): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(new URL(name, folder)).isDirectory())
    .sort();
}

/** One set. @throws where a file is missing or of another shape */
export function readSet(name: string): PairSet {
  const file = (of: string) => new URL(`${name}/${of}`, folder);
  const read = (of: string) => readFileSync(file(of), 'utf8');
  return {
    ...v.parse(setSchema, JSON.parse(read('set.json'))),
    name,
    source: read('source.txt'),
    spun: read('spun.txt'),
    faithful: ['faithful.txt', 'faithful-2.txt', 'faithful-3.txt']
      .filter((of) => existsSync(file(of)))
      .map(read),
    gold: rows(read('gold.jsonl'), differenceSchema),
    dropped: rows(read('dropped.jsonl'), droppedSchema),
    near: rows(read('near.jsonl'), nearSchema),
    second: existsSync(file('second.jsonl')) ? rows(read('second.jsonl'), differenceSchema) : null,
  };
}

function rows<T>(lines: string, schema: v.GenericSchema<unknown, T>): T[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(schema, JSON.parse(line)));
}
