import { linesOf, type Segment } from './segments';

/** Of each page so many lines at either end may be a header or footer. */
const LINES = 3;
/** It stands on at least so many pages, none further apart than this. */
const PAGES = 3;
const APART = 3;
/** In the same place, in points. */
const PLACE = 4;
/** A document that would lose more than this share of its text is one of equal pages. */
const MOST = 0.4;

/** The longest line that is looked at, in UTF-16 units. */
const LONGEST = 200;

const NUMBER = /^\W*(?:page\s+)?(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i;

interface Edge {
  page: number;
  segment: Segment;
}

/** The pages without headers, footers and page numbers, as far as these repeat. */
export function withoutMargins(pages: readonly Segment[][]): Segment[][] {
  const edges = pages.flatMap((segments, page) => edgesOf(segments).map((segment) => ({ page, segment })));
  const gone = new Set([...running(edges), ...numbers(edges)].map(({ segment }) => segment));
  const lengthOf = (segments: Iterable<Segment>) =>
    [...segments].reduce((sum, { text }) => sum + text.length, 0);
  if (lengthOf(gone) > MOST * lengthOf(pages.flat())) return [...pages];
  return pages.map((segments) => segments.filter((segment) => !gone.has(segment)));
}

function edgesOf(segments: readonly Segment[]): Segment[] {
  const lines = linesOf(segments);
  const edges = new Set([...lines.slice(0, LINES), ...lines.slice(-LINES)].flat());
  return [...edges].filter(({ text }) => text.length <= LONGEST);
}

/** What stands in the same place on pages that follow each other, numbers aside. */
function running(edges: readonly Edge[]): Edge[] {
  const byWords = grouped(edges, ({ segment }) =>
    segment.text.toLowerCase().replace(/\d+|\b[ivxl]+\b/g, '#'),
  );
  return [...byWords.values()].flatMap((alike) => {
    const placed = alike.toSorted((a, b) => a.segment.base - b.segment.base);
    return runsOf(placed, (a, b) => b.segment.base - a.segment.base <= PLACE)
      .map((run) => run.toSorted((a, b) => a.page - b.page))
      .flatMap((run) => runsOf(run, (a, b) => b.page - a.page <= APART))
      .filter((run) => new Set(run.map(({ page }) => page)).size >= PAGES)
      .flat();
  });
}

/** Numbers that count the pages, also where there are too few of them to repeat. */
function numbers(edges: readonly Edge[]): Edge[] {
  const counted = edges.flatMap((edge) => {
    const number = NUMBER.exec(edge.segment.text)?.[1];
    return number === undefined ? [] : [{ edge, ahead: Number(number) - edge.page }];
  });
  return [...grouped(counted, ({ ahead }) => ahead)].flatMap(([ahead, group]) => {
    const pages = new Set(group.map(({ edge }) => edge.page)).size;
    return ahead === 1 || pages > 1 ? group.map(({ edge }) => edge) : [];
  });
}

function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** Cuts a list between those neighbours that do not belong together. */
function runsOf<T>(list: readonly T[], together: (a: T, b: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const one of list) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && together(last, one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
