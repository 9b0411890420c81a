/**
 * Counts how often every tier of every rule is right and wrong, and writes src/engine/rules/calibration.json:
 * `npm run calibrate`. Counted on the distorting pages of the benchmark's calibrate part, which were written after the
 * rules; on the faithful pages of that part and of the tune part; and, for less, on what the rules were made on: the
 * tune part's distorting pages, and the short retellings kept beside the repository. Never on what accuracy is
 * published for.
 */
import { writeFileSync } from 'node:fs';
import { asPage, asSource } from '../src/cli/texts';
import { prepareSource } from '../src/engine';
import { compare } from '../src/engine/propose';
import type { PageInput, SourceDocument } from '../src/engine/record';
import { rules } from '../src/engine/rules';
import type { Counts } from '../src/engine/rules/calibration';
import type { Finding } from '../src/engine/rules/rule';
import type { Stretch } from '../src/engine/text/sentences';
import { type PairSet, readSet, setNames } from '../test/pairs/sets';
import { isFound, placeOf, touches } from './accuracy/labels';
import { type Rewrite, readRewrites } from './accuracy/rewrites';

const counts = new Map<string, Map<string, Counts>>();

/** Runs every rule on a page; `where` tells what a finding counts as. */
function count(page: PageInput, source: SourceDocument, where: (found: Finding) => keyof Counts): void {
  const context = compare(page, [prepareSource(source).analysed]);
  for (const rule of rules) {
    const tiers = counts.get(rule.id) ?? new Map<string, Counts>();
    counts.set(rule.id, tiers);
    for (const found of rule.find(context)) {
      const tier = tiers.get(found.tier) ?? { right: 0, wrong: 0, alarms: 0, madeRight: 0, madeWrong: 0 };
      tiers.set(found.tier, tier);
      tier[where(found)]++;
    }
  }
}

function marksOneOf(text: string, labelled: readonly (Stretch | null)[]): (found: Finding) => boolean {
  return ({ mark }) =>
    mark !== null &&
    labelled.some(
      (words) => words !== null && isFound(words, { ...mark, text: text.slice(mark.start, mark.end) }),
    );
}

function countSpun({ source, spun, gold, dropped, date, part }: PairSet): void {
  const marks = marksOneOf(
    spun,
    gold.map(({ sentence, span }) => placeOf(spun, sentence, span)),
  );
  const facts = dropped.map((fact) => placeOf(source, fact.source));
  const drops = ({ facts: [fact] }: Finding) =>
    facts.some((place) => place !== null && fact !== undefined && touches(place, fact));
  count(asPage(spun, date), asSource(source, date), (found) => {
    const isRight = found.mark === null ? drops(found) : marks(found);
    if (part === 'tune') return isRight ? 'madeRight' : 'madeWrong';
    return isRight ? 'right' : 'wrong';
  });
}

/** A retelling is no whole page: nothing of its source counts as dropped. */
function countRewrite({ source, honest, distorted }: Rewrite): void {
  const retelling = (text: string) => ({ ...asPage(text), complete: false });
  for (const text of honest) count(retelling(text), asSource(source), () => 'madeWrong');
  for (const { text, marks } of distorted) {
    const isRight = marksOneOf(
      text,
      marks.map((words) => placeOf(text, words)),
    );
    count(retelling(text), asSource(source), (found) => (isRight(found) ? 'madeRight' : 'madeWrong'));
  }
}

for (const name of setNames()) {
  const set = readSet(name);
  if (set.part === 'test') continue;
  countSpun(set);
  for (const text of set.faithful) {
    count(asPage(text, set.date), asSource(set.source, set.date), () => 'alarms');
  }
}
const rewrites = readRewrites();
if (rewrites === null) {
  console.error('The retellings (../shared/data/rewrites.jsonl.gz) are not there: nothing was written.');
  process.exit(2);
}
rewrites.forEach(countRewrite);

const sorted = Object.fromEntries(
  [...counts].map(([rule, tiers]) => [
    rule,
    Object.fromEntries([...tiers].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  ]),
);
writeFileSync(
  new URL('../src/engine/rules/calibration.json', import.meta.url),
  `${JSON.stringify(sorted, null, 2)}\n`,
);
console.table(
  [...counts].flatMap(([rule, tiers]) => [...tiers].map(([tier, counted]) => ({ rule, tier, ...counted }))),
);
