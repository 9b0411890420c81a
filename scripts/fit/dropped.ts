/**
 * Fits how likely words of a source are left out and missed, and writes src/engine/dropped/chance.weights.json:
 * `npm run fit:dropped`. Learns from the benchmark's tune and calibrate parts and from model/material, where every fact
 * that a page drops is labelled; never from what accuracy is published for. Prints how often it is right on sets that it
 * was not fitted on. Run it after `npm run fit:judge`, as it counts on what the judge makes of a page.
 */
import { writeFileSync } from 'node:fs';
import { run } from '../../src/cli/run';
import { asPage, asSource } from '../../src/cli/texts';
import { prepareSource } from '../../src/engine';
import {
  type ChanceWeights,
  chanceOf,
  chanceOnPage,
  type OmissionFeatures,
  pageFeatures,
} from '../../src/engine/dropped/chance';
import { allLooks } from '../../src/engine/dropped/omissions';
import { type JudgeWeights, judge } from '../../src/engine/judge/judge';
import { compare, findAll } from '../../src/engine/propose';
import { OFF_BY_DEFAULT } from '../../src/engine/record';
import { readSet, setNames } from '../../test/pairs/sets';
import { placeOf, touches } from '../accuracy/labels';
import { groupBy } from '../accuracy/stats';
import { readArticles } from './articles';
import { type Page, readDropped } from './dropped-pages';
import { fitJudge, folds } from './fit-judge';
import { articlePages } from './judged-examples';
import { fitLogistic, readable } from './logistic';

const PENALTY = 10;
const FOLDS = 5;
const MOST_SHOWN = 5;

/** Words of a source that one page is asked for. */
interface Asked {
  set: string;
  page: string;
  /** Which sentence of the source: of a sentence only the words that are missed most are shown. */
  sentence: number;
  isFaithful: boolean;
  /** Whether they are labelled as dropped. */
  label: boolean;
  values: OmissionFeatures;
  /** How sure the judge is of each finding on the page. */
  found: readonly number[];
}

await run('fit:dropped', async () => {
  const judges = judgesOf();
  const pages = [...benchmarkPages(), ...readDropped()];
  const asked = pages.flatMap((page, at) => askedOf(page, `${page.set} ${at}`, judges.get(page.set)));
  printHeldOut(asked, pages.length);
  const weights = fitChance(asked);
  writeFileSync(
    new URL('../../src/engine/dropped/chance.weights.json', import.meta.url),
    `${JSON.stringify({ own: readable(weights.own), page: readable(weights.page) }, null, 2)}\n`,
  );
});

/** For every set of articles a judge that was not fitted on it: of what it was fitted on it is surer than it will be. */
function judgesOf(): Map<string, JudgeWeights> {
  return new Map(
    folds(readArticles().flatMap(articlePages)).flatMap(({ held, others }) => {
      const weights = fitJudge(others);
      return held.map(({ document }): [string, JudgeWeights] => [document, weights]);
    }),
  );
}

function benchmarkPages(): Page[] {
  return setNames()
    .map(readSet)
    .filter(({ part }) => part !== 'test')
    .flatMap(({ name, source, spun, faithful, dropped, date }) => [
      { set: name, source, date, text: spun, dropped: dropped.map((fact) => fact.source), isFaithful: false },
      ...faithful.map((text) => ({ set: name, source, date, text, dropped: [], isFaithful: true })),
    ]);
}

function askedOf(
  { set, source, date, text, dropped, isFaithful }: Page,
  page: string,
  weights: JudgeWeights | undefined,
): Asked[] {
  const context = compare(asPage(text, date), [prepareSource(asSource(source, date)).analysed]);
  const marked = findAll(context).filter(
    ({ rule, finding }) => finding.mark !== null && !OFF_BY_DEFAULT.includes(rule.kind),
  );
  const found = judge(marked, context, weights).map(({ confidence }) => confidence);
  const missed = dropped.map((fact) => placeOf(source, fact)).filter((place) => place !== null);
  return allLooks(context).map(({ unit, sentence, features }) => ({
    set,
    page,
    sentence,
    isFaithful,
    label: missed.some((place) => touches(place, unit.words)),
    values: features,
    found,
  }));
}

/** The second regression is fitted on chances that the first gives sets that it was not fitted on. */
function fitChance(asked: readonly Asked[]): ChanceWeights {
  const looked = heldOut(asked).flatMap(({ held, others }) => {
    const own = fitLogistic(others, PENALTY);
    return shownOf(held, ({ values }) => chanceOf(values, { own, page: own }));
  });
  return {
    own: fitLogistic(asked, PENALTY),
    page: fitLogistic(
      looked.map(({ label, chance, found }) => ({ label, values: pageFeatures(chance, found) })),
      PENALTY,
    ),
  };
}

/** The sets in five parts, each with all others. */
function heldOut(asked: readonly Asked[]): { held: Asked[]; others: Asked[] }[] {
  const foldOf = new Map(groupBy(asked, ({ set }) => set).map(([first], at) => [first?.set, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => ({
    held: asked.filter(({ set }) => foldOf.get(set) === fold),
    others: asked.filter(({ set }) => foldOf.get(set) !== fold),
  }));
}

/** Of each page the words that are most likely missed, one a sentence, as many as a reader sees at most. */
function shownOf(
  asked: readonly Asked[],
  chanceOfOne: (one: Asked) => number,
): (Asked & { chance: number })[] {
  const looked = asked.map((one) => ({ ...one, chance: chanceOfOne(one) }));
  return groupBy(looked, ({ page }) => page).flatMap((units) =>
    groupBy(units, ({ sentence }) => String(sentence))
      .map((same) => same.reduce((most, each) => (each.chance > most.chance ? each : most)))
      .sort((a, b) => b.chance - a.chance)
      .slice(0, MOST_SHOWN),
  );
}

/** How often it is right where it is this sure, in sets that it was not fitted on, by what a reader sees of each page. */
function printHeldOut(asked: readonly Asked[], pages: number): void {
  const shown = heldOut(asked).flatMap(({ held, others }) => {
    const weights = fitChance(others);
    return shownOf(held, ({ values, found }) => chanceOnPage(chanceOf(values, weights), found, weights));
  });
  console.log(`fitted on ${pages} pages; held out:`);
  console.table(
    [0.3, 0.35, 0.4, 0.45, 0.5].map((least) => {
      const sure = shown.filter(({ chance }) => chance >= least);
      const spun = sure.filter(({ isFaithful }) => !isFaithful);
      const right = spun.filter(({ label }) => label).length;
      const share = (right / spun.length).toFixed(2);
      return { least, notes: spun.length, right: share, faithful: sure.length - spun.length };
    }),
  );
}
