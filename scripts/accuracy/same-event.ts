import * as v from 'valibot';
import { predict } from './labelled-sets';
import { type Estimate, groupBy, type Labelled, share } from './stats';
import { wordOverlap } from './trivial';

/** Do two articles report one event? What is found at so few false matches that readers meet none. */

export const eventPairSchema = v.object({
  id: v.string(),
  set: v.string(),
  a: v.string(),
  b: v.string(),
  same: v.boolean(),
});

const MOST_FALSE = 0.005;
export const FOLDS = 10;

/** What a scorer finds, and what it wrongly takes for the same event. */
export interface EventFigure {
  scorer: string;
  found: Estimate;
  wrong: Estimate;
}

interface EventPair {
  /** Articles that report one event, directly or through others, share it. */
  event: string;
  same: boolean;
  ours: number;
  overlap: number;
}

/** Found and false shares of Plumbline's own decision, and of both scorers with the cut set on other events. */
export function scoreEvents(rows: readonly v.InferOutput<typeof eventPairSchema>[]): EventFigure[] {
  const eventOf = joinEvents(rows);
  const pairs = rows.map(({ id, a, b, same }): EventPair => {
    const answer = predict('same-event', { id, a, b }, v.object({ same: v.number() }));
    return { event: eventOf(a), same, ours: answer.same, overlap: wordOverlap(a, b) + wordOverlap(b, a) };
  });
  const own = pairs.map(({ same, ours }) => ({ label: same, value: ours }));
  return [
    { scorer: "Plumbline's own decision", ...counts(own, 0.5) },
    { scorer: 'Plumbline, cut set on the other events', ...inFolds(pairs, ({ ours }) => ours) },
    { scorer: 'word overlap, cut set on the other events', ...inFolds(pairs, ({ overlap }) => overlap) },
  ];
}

/** Every event's pairs are decided by a cut that the other events' pairs set. */
function inFolds(pairs: readonly EventPair[], scoreOf: (pair: EventPair) => number) {
  const events = groupBy(pairs, ({ event }) => event);
  const decided: Labelled[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = events.filter((_, at) => at % FOLDS !== fold).flat();
    const cut = cutAt(others.filter(({ same }) => !same).map(scoreOf));
    for (const pair of events.filter((_, at) => at % FOLDS === fold).flat()) {
      decided.push({ label: pair.same, value: scoreOf(pair) > cut ? 1 : 0 });
    }
  }
  return counts(decided, 1);
}

/** The score that one in two hundred of these lies above. */
export function cutAt(scores: readonly number[]): number {
  return scores.toSorted((a, b) => b - a)[Math.floor(MOST_FALSE * scores.length)] ?? Number.NaN;
}

function counts(pairs: readonly Labelled[], cut: number) {
  const found = (of: readonly Labelled[]) => share(of.filter(({ value }) => value >= cut).length, of.length);
  return {
    found: found(pairs.filter(({ label }) => label)),
    wrong: found(pairs.filter(({ label }) => !label)),
  };
}

/** Joins articles that are said to report the same event, however many steps apart. */
export function joinEvents(
  rows: readonly { a: string; b: string; same: boolean }[],
): (article: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (article: string): string => {
    let root = article;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { a, b, same } of rows) if (same && rootOf(a) !== rootOf(b)) parents.set(rootOf(a), rootOf(b));
  return rootOf;
}
