import type { ScoredNote, ScoredPages } from './pages';
import { type Estimate, estimate } from './stats';

/** The figures that are published for labelled pages, with intervals over the sets. */
export interface PageFigure {
  name: string;
  value: Estimate;
  part: number;
  whole: number;
}

type Counts = [part: number, whole: number];

const figures: [name: string, count: (set: ScoredPages) => Counts][] = [
  ['shown notes right', ({ notes }) => countRight(marked(notes))],
  ['… and of the right kind', ({ notes }) => countOf(marked(notes), ({ kindRight }) => kindRight)],
  [
    'evidence right, of the right ones',
    ({ notes }) =>
      countOf(
        marked(notes).filter(({ evidenceRight }) => evidenceRight !== null),
        ({ evidenceRight }) => evidenceRight === true,
      ),
  ],
  [
    'gold of severity ≥ 2 found',
    ({ gold }) =>
      countOf(
        gold.filter(({ severity }) => severity >= 2),
        ({ found }) => found,
      ),
  ],
  ['key dropped facts found', ({ keyFacts }) => countOf(keyFacts, (found) => found)],
  ['dropped notes right', ({ notes }) => countRight(notes.filter(({ kind }) => kind === 'dropped'))],
  ['notes a faithful page', ({ falseAlarms, faithfulPages }) => [falseAlarms.length, faithfulPages]],
  ['word overlap instead: marks right', ({ trivial }) => countOf(trivial.right, (right) => right)],
  ['word overlap instead: gold found', ({ trivial }) => countOf(trivial.found, (found) => found)],
];

export function pageFigures(sets: readonly ScoredPages[]): PageFigure[] {
  return figures.map(([name, count]) => {
    const [value] = estimate(sets, (set) => set.name, [
      (some) => {
        const [part, whole] = sum(some.map(count));
        return part / whole;
      },
    ]);
    const [part, whole] = sum(sets.map(count));
    return { name, value: value ?? { value: Number.NaN, low: Number.NaN, high: Number.NaN }, part, whole };
  });
}

/** Fired, right and wrong on the distorting pages, and false alarms on the faithful ones, by rule. */
export function byRule(sets: readonly ScoredPages[]) {
  const notes = sets.flatMap((set) => set.notes);
  const alarms = sets.flatMap((set) => set.falseAlarms);
  return [...new Set([...notes.map(({ rule }) => rule), ...alarms])].sort().map((rule) => {
    const own = notes.filter((note) => note.rule === rule);
    const right = own.filter((note) => note.right).length;
    const falseAlarms = alarms.filter((alarm) => alarm === rule).length;
    return { rule, fired: own.length, right, wrong: own.length - right, falseAlarms };
  });
}

/** Found and missed gold by kind. */
export function byKind(sets: readonly ScoredPages[]) {
  const gold = sets.flatMap((set) => set.gold);
  return [...new Set(gold.map(({ kind }) => kind))].sort().map((kind) => {
    const own = gold.filter((row) => row.kind === kind);
    const found = own.filter((row) => row.found).length;
    return { kind, gold: own.length, found, missed: own.length - found };
  });
}

function marked(notes: readonly ScoredNote[]): ScoredNote[] {
  return notes.filter(({ kind }) => kind !== 'dropped');
}

function countRight(notes: readonly ScoredNote[]): Counts {
  return countOf(notes, ({ right }) => right);
}

function countOf<T>(items: readonly T[], is: (item: T) => boolean): Counts {
  return [items.filter(is).length, items.length];
}

function sum(counts: readonly Counts[]): Counts {
  return [
    counts.reduce((total, [part]) => total + part, 0),
    counts.reduce((total, [, whole]) => total + whole, 0),
  ];
}
