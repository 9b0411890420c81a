/**
 * Counts how often every tier of the rules about what is left out is right and wrong, and writes
 * src/engine/dropped/calibration.json: `npm run calibrate`. Counted on the distorting pages of the benchmark's calibrate
 * part, which were written after the rules; on the faithful pages of that part and of the tune part; and, for less, on
 * the tune part's distorting pages, on which the rules were made. Never on what accuracy is published for. How sure
 * marks are is the judge's matter (`npm run fit:judge`).
 */
import { writeFileSync } from 'node:fs';
import { asPage, asSource } from '../src/cli/texts';
import { prepareSource } from '../src/engine';
import type { Counts } from '../src/engine/dropped/calibration';
import { compare, findAll } from '../src/engine/propose';
import type { PageInput, SourceDocument } from '../src/engine/record';
import type { Stretch } from '../src/engine/text/sentences';
import { type PairSet, readSet, setNames } from '../test/pairs/sets';
import { placeOf, touches } from './accuracy/labels';

const counts = new Map<string, Map<string, Counts>>();

/** Runs the rules on a page; `where` tells what a finding counts as. */
function count(
  page: PageInput,
  source: SourceDocument,
  where: (fact: Stretch | undefined) => keyof Counts,
): void {
  const context = compare(page, [prepareSource(source).analysed]);
  for (const { rule, finding } of findAll(context)) {
    if (finding.mark !== null) continue;
    const tiers = counts.get(rule.id) ?? new Map<string, Counts>();
    counts.set(rule.id, tiers);
    const tier = tiers.get(finding.tier) ?? { right: 0, wrong: 0, alarms: 0, madeRight: 0, madeWrong: 0 };
    tiers.set(finding.tier, tier);
    tier[where(finding.facts[0])]++;
  }
}

function countSpun({ source, spun, dropped, date, part }: PairSet): void {
  const facts = dropped.map((fact) => placeOf(source, fact.source));
  count(asPage(spun, date), asSource(source, date), (found) => {
    const isRight = facts.some((place) => place !== null && found !== undefined && touches(place, found));
    if (part === 'tune') return isRight ? 'madeRight' : 'madeWrong';
    return isRight ? 'right' : 'wrong';
  });
}

for (const name of setNames()) {
  const set = readSet(name);
  if (set.part === 'test') continue;
  countSpun(set);
  for (const text of set.faithful) {
    count(asPage(text, set.date), asSource(set.source, set.date), () => 'alarms');
  }
}

const sorted = Object.fromEntries(
  [...counts].map(([rule, tiers]) => [
    rule,
    Object.fromEntries([...tiers].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  ]),
);
writeFileSync(
  new URL('../src/engine/dropped/calibration.json', import.meta.url),
  `${JSON.stringify(sorted, null, 2)}\n`,
);
console.table(
  [...counts].flatMap(([rule, tiers]) => [...tiers].map(([tier, counted]) => ({ rule, tier, ...counted }))),
);
