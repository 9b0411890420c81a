import type { Realigned } from '../record';
import type { AlignedFact, Alignment } from './align';
import type { AnalysedSource } from './facts';

/** How well a fact that was chosen by hand fits: as well as any. */
const CHOSEN = { score: 1, covered: 1 };

/** The alignments, with the facts that were chosen by hand in place of those that were found. */
export function realign(
  alignments: readonly Alignment[],
  sources: readonly AnalysedSource[],
  realigned: readonly Realigned[],
): Alignment[] {
  const chosen = new Map(realigned.map((one) => [one.claim.start, one]));
  const byId = new Map(sources.map((source) => [source.id, source]));
  return alignments.map((alignment) => {
    const { claim } = alignment;
    const by = chosen.get(claim.start);
    return by?.claim.end === claim.end ? { claim, facts: factsOf(by, byId) } : alignment;
  });
}

/** The sentences that hold what was chosen, in the order of the choice. */
function factsOf({ facts }: Realigned, sources: ReadonlyMap<string, AnalysedSource>): AlignedFact[] {
  return facts.flatMap(({ source: id, start, end }) => {
    const source = sources.get(id);
    const within = source?.sentences.filter((fact) => fact.start < end && fact.end > start) ?? [];
    return source === undefined ? [] : within.map((fact) => ({ source, fact, ...CHOSEN }));
  });
}
