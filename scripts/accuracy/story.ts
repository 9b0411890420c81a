/**
 * What a story says of pages whose differences and omissions are labelled, and how long it takes: `npm run story`. On
 * the benchmark without its test part; the rules are made on it.
 */
import { run } from '../../src/cli/run';
import { asPage, asSource } from '../../src/cli/texts';
import { check, prepareSource, story } from '../../src/engine';
import { CELL_STATES, type CellState, type StoryFact } from '../../src/engine/story/schema';
import { readSet, setNames } from '../../test/pairs/sets';
import { placeOf, touches } from './labels';
import type { LabelledPages } from './pages';

const PAGES = 30;
const SOURCES = 10;
const RUNS = 5;

type Counts = Record<CellState, number>;

await run('story', async () => {
  const sets = setNames()
    .map(readSet)
    .filter(({ part }) => part !== 'test');
  console.log(`test/pairs without its test part: ${sets.length} sources`);
  console.table(stated(sets));
  const [first] = sets.filter(({ faithful }) => faithful.length > 2);
  if (first !== undefined)
    console.log(`${PAGES} pages and ${SOURCES} sources: ${Math.round(timed(first))} ms`);
});

/** What faithful and distorting pages are said to make of facts. */
function stated(sets: readonly LabelledPages[]): Record<string, Counts> {
  const counts = (): Counts => ({ kept: 0, changed: 0, dropped: 0, unknown: 0 });
  const rows = {
    'faithful pages': counts(),
    'distorting pages: facts told otherwise': counts(),
    'distorting pages: facts left out': counts(),
    'distorting pages: other facts': counts(),
  };
  for (const { source, spun, faithful, gold, dropped } of sets) {
    const sources = [asSource(source)];
    const { facts } = story([spun, ...faithful].map((text) => check(asPage(text), sources)));
    const labelled = (texts: readonly string[]) =>
      texts.flatMap((text) => (text === '' ? [] : (placeOf(source, text) ?? [])));
    const otherwise = labelled(gold.map((row) => row.source));
    const leftOut = labelled(dropped.map((row) => row.source));
    const rowOf = ({ facts: [fact] }: StoryFact): keyof typeof rows => {
      if (fact && otherwise.some((place) => touches(place, fact)))
        return 'distorting pages: facts told otherwise';
      if (fact && leftOut.some((place) => touches(place, fact))) return 'distorting pages: facts left out';
      return 'distorting pages: other facts';
    };
    for (const fact of facts) {
      const [distorting, ...others] = fact.cells;
      if (distorting) rows[rowOf(fact)][distorting.state]++;
      for (const { state } of others) rows['faithful pages'][state]++;
    }
  }
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, inHundred(row)]));
}

function inHundred(row: Counts): Counts & { facts: number } {
  const facts = CELL_STATES.reduce((sum, state) => sum + row[state], 0);
  const of = (state: CellState) => Math.round((100 * row[state]) / Math.max(1, facts));
  return { kept: of('kept'), changed: of('changed'), dropped: of('dropped'), unknown: of('unknown'), facts };
}

/** The time of a big story, in ms: pages and sources are one set's, their paragraphs in other orders. */
function timed({ source, spun, faithful }: LabelledPages): number {
  const texts = (given: readonly string[], many: number) =>
    Array.from({ length: many }, (_, at) => rotated(given[at % given.length] ?? '', at));
  const sources = texts([source, ...faithful], SOURCES).map((text) => asSource(text));
  const records = texts([spun, ...faithful], PAGES).map((text) => check(asPage(text), sources));
  const prepared = sources.map(prepareSource);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    story(records, prepared);
    return performance.now() - start;
  });
  return Math.min(...times);
}

function rotated(text: string, by: number): string {
  const [title = '', ...paragraphs] = text.trim().split('\n\n');
  const at = by % Math.max(1, paragraphs.length);
  return [title, ...paragraphs.slice(at), ...paragraphs.slice(0, at)].join('\n\n');
}
