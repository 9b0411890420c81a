/**
 * What the list of key facts finds, beside as many first sentences of the source:
 * `npm run key-facts [-- dropped-realsumm.jsonl.gz]`. On the benchmark, without its test part: the facts that
 * differences of severity 3 rest on, the key facts that a page drops, and whether what is called left out or disputed
 * is. On labelled summaries, where their file is given: how many of the facts that people put into a summary it tells.
 */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { run } from '../../src/cli/run';
import { asPage, asSource } from '../../src/cli/texts';
import { keyFacts, type PreparedSource, prepareSource, presence } from '../../src/engine';
import { disputesAmong } from '../../src/engine/key-facts/disputes';
import { factsOf } from '../../src/engine/key-facts/key-facts';
import type { Stretch } from '../../src/engine/text/sentences';
import { readSet, setNames } from '../../test/pairs/sets';
import { readRows } from './files';
import { placeOf, touches } from './labels';
import type { LabelledPages } from './pages';

const PARTS = ['tune', 'calibrate'];
const rowSchema = v.object({ source: v.string(), facts: v.array(v.object({ text: v.string() })) });

await run('key-facts', async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  for (const part of PARTS) {
    const sets = setNames()
      .map(readSet)
      .filter((set) => set.part === part);
    console.log(`\ntest/pairs, ${part} part: ${sets.length} sources`);
    console.table(listed(sets));
    console.table(statuses(sets));
    console.table(disputed(sets));
  }
  for (const file of positionals) {
    const rows = v.parse(v.array(rowSchema), readRows(file));
    const bySource = [...new Map(rows.map((row) => [row.source, row])).values()];
    console.log(`\n${file}: ${bySource.length} sources`);
    console.table(summarised(bySource));
  }
});

function prepare(text: string): PreparedSource {
  return prepareSource(asSource(text));
}

/** The places of the list of one source, and of as many of its first sentences. */
function listsOf(source: PreparedSource, page: string): { key: Stretch[]; first: Stretch[] } {
  const key = keyFacts(asPage(page), [source]).flatMap(({ facts: [fact] }) => fact ?? []);
  const first = factsOf([source.analysed]).map(({ fact }) => fact);
  return { key, first: first.slice(0, key.length) };
}

/** Which labelled facts are in the list, and which among the first sentences. */
function listed(sets: readonly LabelledPages[]) {
  const rows = {
    'facts of severity 3': { n: 0, key: 0, first: 0 },
    'key facts dropped': { n: 0, key: 0, first: 0 },
  };
  for (const { source, spun, gold, dropped } of sets) {
    const lists = listsOf(prepare(source), spun);
    const count = (row: keyof typeof rows, texts: readonly string[]) => {
      for (const text of new Set(texts)) {
        const place = text === '' ? null : placeOf(source, text);
        if (place === null) continue;
        rows[row].n++;
        if (lists.key.some((one) => touches(one, place))) rows[row].key++;
        if (lists.first.some((one) => touches(one, place))) rows[row].first++;
      }
    };
    const main = gold.filter(({ severity }) => severity === 3).map((row) => row.source);
    const missed = dropped.filter(({ importance }) => importance === 'key').map((row) => row.source);
    count('facts of severity 3', main);
    count('key facts dropped', missed);
  }
  return rows;
}

/** What faithful pages and distorting ones are said to tell of the list. */
function statuses(sets: readonly LabelledPages[]) {
  const counts = () => ({ told: 0, unsure: 0, 'left out': 0 });
  const rows = { 'faithful pages': counts(), 'distorting pages': counts() };
  for (const { source, spun, faithful } of sets) {
    const prepared = prepare(source);
    const count = (row: keyof typeof rows, page: string) => {
      for (const { told } of keyFacts(asPage(page), [prepared])) {
        rows[row][told === null ? 'unsure' : told ? 'told' : 'left out']++;
      }
    };
    for (const page of faithful) count('faithful pages', page);
    count('distorting pages', spun);
  }
  return rows;
}

/** Facts that are called disputed where the other source is a faithful page, and where it is one that distorts. */
function disputed(sets: readonly LabelledPages[]) {
  const rows = {
    faithful: { pages: 0, disputes: 0, right: 0 },
    distorting: { pages: 0, disputes: 0, right: 0 },
  };
  for (const { source, spun, faithful, gold } of sets) {
    const one = prepare(source).analysed;
    const count = (row: keyof typeof rows, page: string, labelled: readonly Stretch[]) => {
      const other = prepare(page).analysed;
      const found = [...disputesAmong([one, other]).values()]
        .flat()
        .filter(({ fact }) => fact.source === other);
      rows[row].pages++;
      rows[row].disputes += found.length;
      rows[row].right += found.filter(({ fact }) =>
        labelled.some((place) => touches(place, fact.fact)),
      ).length;
    };
    for (const page of faithful) count('faithful', page, []);
    count(
      'distorting',
      spun,
      gold.flatMap(({ sentence }) => placeOf(spun, sentence) ?? []),
    );
  }
  return rows;
}

/** How many facts of people's summaries the list tells, and as many first sentences. */
function summarised(rows: readonly v.InferOutput<typeof rowSchema>[]) {
  const counts = { n: 0, key: 0, first: 0 };
  for (const { source, facts } of rows) {
    const lists = listsOf(prepare(source), '');
    const texts = facts.map(({ text }) => text);
    const told = (list: readonly Stretch[]) =>
      presence(list.map(({ start, end }) => source.slice(start, end)).join('\n\n'), texts).filter(
        (p) => p >= 0.5,
      ).length;
    counts.n += texts.length;
    counts.key += told(lists.key);
    counts.first += told(lists.first);
  }
  return { 'facts of summaries': counts };
}
