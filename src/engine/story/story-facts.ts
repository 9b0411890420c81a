import { type AnalysedSource, type Fact, indexFacts } from '../align/facts';
import { disputesAmong } from '../key-facts/disputes';
import { chooseFrom, factsOf, type Gathered, gather } from '../key-facts/key-facts';
import { rank } from '../key-facts/rank';
import type { Sentence } from '../text/analyse';
import type { ReadPage } from './cells';

/**
 * The facts of an event that matter to these pages: those that their notes rest on, and the key facts of the sources,
 * each with the sentences that say the same and those that contradict it.
 */
export function storyFacts(sources: readonly AnalysedSource[], pages: readonly ReadPage[]): Gathered[] {
  const index = indexFacts(sources);
  const disputes = disputesAmong(byUse(sources, pages));
  const noted = notedFacts(pages);
  const ranked = rank(factsOf(sources), { sources, index, pages: pages.map(({ text }) => text), disputes });
  const gathered: Gathered[] = [];
  const taken = new Set<Sentence>();
  for (const one of [...noted, ...chooseFrom(ranked, index, Number.POSITIVE_INFINITY, noted)]) {
    if (taken.has(one.fact)) continue;
    const all = gather(one, index, disputes);
    for (const { fact } of all.facts) taken.add(fact);
    gathered.push(all);
  }
  return gathered;
}

/** Those that most pages were compared with first: only some are held against each other. */
function byUse(sources: readonly AnalysedSource[], pages: readonly ReadPage[]): AnalysedSource[] {
  const uses = new Map<string, number>();
  for (const page of pages) for (const id of page.sources) uses.set(id, (uses.get(id) ?? 0) + 1);
  return sources.toSorted((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0));
}

/** What the notes of pages rest on before all, those of most pages first. */
function notedFacts(pages: readonly ReadPage[]): Fact[] {
  const noted = new Map<Sentence, { one: Fact; pages: Set<ReadPage> }>();
  for (const page of pages) {
    for (const { facts } of page.notes) {
      const [one] = facts;
      if (one === undefined) continue;
      const known = noted.get(one.fact);
      if (known === undefined) noted.set(one.fact, { one, pages: new Set([page]) });
      else known.pages.add(page);
    }
  }
  return [...noted.values()].sort((a, b) => b.pages.size - a.pages.size).map(({ one }) => one);
}
