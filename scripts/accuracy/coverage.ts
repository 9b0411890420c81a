/**
 * Compares a run over pairs of real articles on one event with what was judged before: `npm run coverage -- FILE`, where
 * FILE holds labelled pairs of articles (../shared/data/same-event-basil.jsonl.gz). With `--sheet OUT` it writes what
 * a judge needs instead: every shown note, mixed with as many wrong ones, and the key beside it (OUT.key).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { InputError } from '../../src/cli/input';
import { run } from '../../src/cli/run';
import { shortHash } from '../../src/engine/hash';
import { plantedNotes } from './planted';
import { type CheckedPair, checkPairs, isOf, judgementSchema, placeOfNote } from './real-coverage';
import { share } from './stats';

const judgements = new URL('../../test/judgements/real-pages.jsonl', import.meta.url);

await run('coverage', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sheet: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined) throw new InputError('usage: npm run coverage -- FILE.jsonl.gz [--sheet OUT]');
  const pairs = checkPairs(file);
  if (values.sheet === undefined) compare(pairs);
  else writeSheet(pairs, values.sheet);
});

function compare(pairs: readonly CheckedPair[]): void {
  const known = readFileSync(judgements, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(judgementSchema, JSON.parse(line)));
  const notes = pairs.flatMap(({ row, record }) =>
    record.notes.filter((note) => note.shown).map((note) => placeOfNote(row, note)),
  );
  const judged = notes.flatMap((note) => known.find((each) => isOf(each, note)) ?? []);
  const defensible = judged.filter(({ verdict }) => verdict === 'defensible').length;
  const gone = known.filter((each) => !notes.some((note) => isOf(each, note))).length;
  const { value, low, high } = share(defensible, judged.length);
  console.log(
    `${notes.length} notes on ${pairs.length} pages, ${(notes.length / pairs.length).toFixed(2)} a page`,
  );
  console.log(`judged before: ${judged.length}; new: ${notes.length - judged.length}; gone: ${gone}`);
  console.log(
    `defensible: ${defensible} of ${judged.length}, ${[value, low, high].map((each) => each.toFixed(2)).join(', ')}`,
  );
  console.table(
    [...new Set(notes.map(({ rule }) => rule))].sort().map((rule) => {
      const own = judged.filter((each) => each.rule === rule);
      return {
        rule,
        notes: notes.filter((note) => note.rule === rule).length,
        defensible: own.filter(({ verdict }) => verdict === 'defensible').length,
        not: own.filter(({ verdict }) => verdict === 'not defensible').length,
      };
    }),
  );
}

function writeSheet(pairs: readonly CheckedPair[], out: string): void {
  const real = pairs.flatMap(({ row, record }) =>
    record.notes
      .filter((note) => note.shown)
      .map((note) => ({
        key: placeOfNote(row, note),
        kind: note.kind,
        seen: {
          claim: note.claim?.text ?? '',
          mark: note.mark?.text ?? '',
          fact: note.facts[0]?.text ?? '',
          says: note.says,
        },
      })),
  );
  const kinds = real.filter(({ kind }) => kind !== 'dropped').map(({ kind }) => kind);
  const planted = pairs
    .flatMap((pair) => plantedNotes(pair).map((seen) => ({ key: null, seen })))
    .toSorted(byHash)
    .slice(0, real.length)
    .map((each, at) => ({ ...each, kind: kinds[at % Math.max(1, kinds.length)] ?? 'overstated' }));
  const rows = [...real, ...planted].toSorted(byHash);
  writeFileSync(
    out,
    rows.map(({ kind, seen }, at) => `${JSON.stringify({ id: at + 1, kind, ...seen })}\n`).join(''),
  );
  writeFileSync(`${out}.key`, rows.map(({ key }, at) => `${JSON.stringify({ id: at + 1, key })}\n`).join(''));
  console.log(
    `${real.length} notes and ${planted.length} wrong ones written to ${out}, the key to ${out}.key`,
  );
}

/** An order that says nothing and repeats. */
function byHash(a: { seen: object }, b: { seen: object }): number {
  return shortHash(JSON.stringify(a.seen)) < shortHash(JSON.stringify(b.seen)) ? -1 : 1;
}
