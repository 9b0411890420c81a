import table from './related.json';

const related = new Map<string, string[]>();
for (const line of table.related) {
  const [stem = '', ...others] = line.split(' ');
  for (const other of others) {
    add(stem, other);
    add(other, stem);
  }
}

function add(stem: string, other: string): void {
  const known = related.get(stem);
  if (known === undefined) related.set(stem, [other]);
  else known.push(other);
}

/** Stems of words that mean about the same as one with this stem, after WordNet (`scripts/related.ts`). */
export function synonymsOf(stem: string): readonly string[] {
  return related.get(stem) ?? [];
}

/** Kin begin with the same letters, at least so many. */
export const LEAST_COMMON = 5;
const MOST_ENDING = 4;
const LONG_COMMON = 6;
const LONG_SHARE = 0.6;

/** Whether two stems are of one family ("investig" and "investigatori", "decis" and "decid" are not). */
export function areKin(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  let common = 0;
  while (common < shorter && one[common] === other[common]) common++;
  if (common < LEAST_COMMON) return false;
  return (
    (common >= shorter - 1 && longer - common <= MOST_ENDING) ||
    (common >= LONG_COMMON && common >= LONG_SHARE * longer)
  );
}
