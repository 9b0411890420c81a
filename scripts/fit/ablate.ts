/**
 * What each part of the judge is worth: `npm run ablate`. Fits it without one group of features or one source of
 * material, and on a tenth, a quarter and a half of the articles; for each it sets the threshold on the benchmark's
 * calibrate and tune parts and prints what readers would see on the test part. Takes some minutes.
 */

import { run } from '../../src/cli/run';
import { asPage, asSource } from '../../src/cli/texts';
import { prepareSource } from '../../src/engine';
import { type JudgeWeights, judge } from '../../src/engine/judge/judge';
import { compare, findAll, withoutOverlaps } from '../../src/engine/propose';
import { OFF_BY_DEFAULT } from '../../src/engine/record';
import type { CheckContext, Found } from '../../src/engine/rules/rule';
import type { Stretch } from '../../src/engine/text/sentences';
import { type PairSet, readSet, setNames } from '../../test/pairs/sets';
import { isFound, placeOf } from '../accuracy/labels';
import { type Estimate, estimate } from '../accuracy/stats';
import { readArticles } from './articles';
import { type Allows, fitJudge } from './fit-judge';
import { articlePages, type LabelledPage, rewritePages } from './judged-examples';
import { readRewrites } from './rewrites';

/** What a threshold must reach where it is set: a little more than is promised, as it is set on what was seen. */
const LEAST_RIGHT = 0.92;
const MOST_ALARMS = 0.05;

/** A page of the benchmark with all that the rules find in it. */
interface BenchmarkPage {
  set: string;
  isFaithful: boolean;
  text: string;
  context: CheckContext;
  found: Found[];
  /** Where the words of severity 2 and 3 stand, and those of all. */
  gold: Stretch[];
  labelled: Stretch[];
}

/** What readers would see of a page at some threshold. */
interface Seen {
  set: string;
  right: number;
  shown: number;
  found: number;
  gold: number;
  alarms: number;
  faithful: number;
}

interface Variant {
  name: string;
  pages: LabelledPage[];
  allows: Allows;
}

await run('ablate', async () => {
  const articles = readArticles().map(articlePages);
  const rewrites = readRewrites();
  const retellings = rewrites.flatMap(rewritePages);
  const withoutCounters = rewrites.flatMap((rewrite) =>
    rewritePages({
      ...rewrite,
      distorted: rewrite.distorted.map(({ counter: _, ...distorted }) => distorted),
    }),
  );
  const all = [...articles.flat(), ...retellings];
  const part = (share: number) => articles.filter((_, at) => at % Math.round(1 / share) === 0).flat();
  const variants: Variant[] = [
    {
      name: 'rules alone: the share of each case that is right',
      pages: all,
      allows: is('rule', 'tier', 'own look'),
    },
    { name: 'the judge', pages: all, allows: () => true },
    { name: '… without the rest of the page', pages: all, allows: isNot('page', 'claim') },
    { name: '… without alignment', pages: all, allows: isNot('alignment') },
    { name: '… without places', pages: all, allows: isNot('place') },
    { name: '… without the cases of a rule', pages: all, allows: isNot('tier') },
    { name: '… from articles only', pages: articles.flat(), allows: () => true },
    {
      name: '… without counter-sources',
      pages: [...articles.flat(), ...withoutCounters],
      allows: () => true,
    },
    ...[0.1, 0.25, 0.5].map((share) => ({
      name: `… from ${100 * share} % of the articles`,
      pages: [...part(share), ...retellings],
      allows: () => true,
    })),
  ];
  const pages = setNames()
    .map(readSet)
    .map((set) => ({ part: set.part, pages: pagesOf(set) }));
  const seen = pages.filter((set) => set.part !== 'test').flatMap((set) => set.pages);
  const test = pages.filter((set) => set.part === 'test').flatMap((set) => set.pages);
  let first: Seen[] | null = null;
  for (const { name, pages: material, allows } of variants) {
    const weights = fitJudge(material, allows);
    const threshold = thresholdOn(seen, weights);
    const counts = test.map((page) => look(page, weights, threshold));
    first ??= counts;
    print(name, threshold, counts, first);
  }
});

function is(...groups: string[]): Allows {
  return (feature) => groups.some((group) => feature.startsWith(group));
}

function isNot(...groups: string[]): Allows {
  const isOne = is(...groups);
  return (feature) => !isOne(feature);
}

function pagesOf({ name, date, source, spun, faithful, gold }: PairSet): BenchmarkPage[] {
  const page = (text: string, isFaithful: boolean, rows: PairSet['gold']): BenchmarkPage => {
    const context = compare(asPage(text, date), [prepareSource(asSource(source, date)).analysed]);
    const found = findAll(context).filter(({ finding }) => finding.mark !== null);
    const places = rows.flatMap(({ sentence, span, severity }) => {
      const place = placeOf(text, sentence, span);
      return place === null ? [] : [{ place, severity }];
    });
    return {
      set: name,
      isFaithful,
      text,
      context,
      found,
      gold: places.filter(({ severity }) => severity >= 2).map(({ place }) => place),
      labelled: places.map(({ place }) => place),
    };
  };
  return [page(spun, false, gold), ...faithful.map((text) => page(text, true, []))];
}

function look(
  { set, isFaithful, text, context, found, gold, labelled }: BenchmarkPage,
  weights: JudgeWeights,
  threshold: number,
): Seen {
  const marks = withoutOverlaps(judge(found, context, weights))
    .filter(({ rule, confidence }) => confidence >= threshold && !OFF_BY_DEFAULT.includes(rule.kind))
    .flatMap(({ finding: { mark } }) =>
      mark === null ? [] : [{ ...mark, text: text.slice(mark.start, mark.end) }],
    );
  return {
    set,
    right: marks.filter((mark) => labelled.some((words) => isFound(words, mark))).length,
    shown: isFaithful ? 0 : marks.length,
    found: gold.filter((words) => marks.some((mark) => isFound(words, mark))).length,
    gold: gold.length,
    alarms: isFaithful ? marks.length : 0,
    faithful: isFaithful ? 1 : 0,
  };
}

/** The lowest threshold at which what readers see is right often enough; 1 where there is none. */
function thresholdOn(pages: readonly BenchmarkPage[], weights: JudgeWeights): number {
  for (let hundredths = 30; hundredths < 100; hundredths++) {
    const counts = pages.map((page) => look(page, weights, hundredths / 100));
    if (rightOf(counts) >= LEAST_RIGHT && alarmsOf(counts) <= MOST_ALARMS) return hundredths / 100;
  }
  return 1;
}

function sum(counts: readonly Seen[], what: Exclude<keyof Seen, 'set'>): number {
  return counts.reduce((total, each) => total + each[what], 0);
}

function rightOf(counts: readonly Seen[]): number {
  return sum(counts, 'right') / sum(counts, 'shown');
}

function foundOf(counts: readonly Seen[]): number {
  return sum(counts, 'found') / sum(counts, 'gold');
}

function alarmsOf(counts: readonly Seen[]): number {
  return sum(counts, 'alarms') / sum(counts, 'faithful');
}

/** One line, with the difference in what is found to the first variant, paired by set. */
function print(name: string, threshold: number, counts: Seen[], first: readonly Seen[]): void {
  const both = counts.map((own, at) => ({ own, first: first[at] ?? own }));
  const [right, found, difference] = estimate(both, ({ own }) => own.set, [
    (rows) => rightOf(rows.map(({ own }) => own)),
    (rows) => foundOf(rows.map(({ own }) => own)),
    (rows) => foundOf(rows.map(({ own }) => own)) - foundOf(rows.map((row) => row.first)),
  ]);
  const alarms = `${sum(counts, 'alarms')} notes on ${sum(counts, 'faithful')} faithful`;
  console.log(
    `${name}\n  from ${threshold.toFixed(2)}: right ${show(right)}, found ${show(found)}, against the first ${show(difference)}, ${alarms}`,
  );
}

function show(estimated: Estimate | undefined): string {
  if (estimated === undefined) return '–';
  return `${estimated.value.toFixed(3)} [${estimated.low.toFixed(3)}, ${estimated.high.toFixed(3)}]`;
}
