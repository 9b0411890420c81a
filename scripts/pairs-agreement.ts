/** How well the benchmark's two annotations agree: `npm run agreement`. test/pairs/README.md states the result. */
import { type Difference, type PairSet, readSet, setNames } from '../test/pairs/sets';

interface Place {
  row: Difference;
  start: number;
  end: number;
}

function placesOf({ spun }: PairSet, rows: readonly Difference[]): Place[] {
  return rows.map((row) => {
    const start = spun.indexOf(row.sentence) + row.sentence.indexOf(row.span);
    return { row, start, end: start + row.span.length };
  });
}

const touch = (a: Place, b: Place) => a.start < b.end && b.start < a.end;
const percent = (part: number, whole: number) =>
  `${((100 * part) / whole).toFixed(0)} % (${part} of ${whole})`;

let sets = 0;
const counts = {
  gold: 0,
  goldFound: 0,
  grave: 0,
  graveFound: 0,
  second: 0,
  secondFound: 0,
  pairs: 0,
  sameKind: 0,
};
for (const set of setNames().map(readSet)) {
  if (set.second === null) continue;
  sets++;
  const gold = placesOf(set, set.gold);
  const second = placesOf(set, set.second);
  for (const place of gold) {
    const other = second.find((candidate) => touch(place, candidate));
    counts.gold++;
    if (place.row.severity >= 2) counts.grave++;
    if (other === undefined) continue;
    counts.goldFound++;
    if (place.row.severity >= 2) counts.graveFound++;
    counts.pairs++;
    if (other.row.kind === place.row.kind) counts.sameKind++;
  }
  counts.second += second.length;
  counts.secondFound += second.filter((place) => gold.some((candidate) => touch(place, candidate))).length;
}

console.log(`sets annotated twice: ${sets}`);
console.log(`gold that the second annotation marks: ${percent(counts.goldFound, counts.gold)}`);
console.log(`of severity 2 and 3: ${percent(counts.graveFound, counts.grave)}`);
console.log(`second annotation that the gold marks: ${percent(counts.secondFound, counts.second)}`);
console.log(`same kind where both mark: ${percent(counts.sameKind, counts.pairs)}`);
