import { isJudgeable } from './judge/judgeable';
import type { Proposal, Proposals } from './propose';
import {
  type CheckRecord,
  type Judgement,
  type Kind,
  type Note,
  OFF_BY_DEFAULT,
  RECORD_FORMAT,
} from './record';
import { ENGINE_VERSION } from './version';

/**
 * Readers see notes of this confidence and above, unless they chose another. On articles that the judge had not seen
 * notes of that confidence are right nine times in ten (`npm run fit:judge` prints it).
 */
export const DEFAULT_THRESHOLD = 0.85;
/**
 * What is left out is listed apart and marks no word: there this share of the threshold suffices. Whether readers miss a
 * fact is a matter of opinion: who labelled the benchmark listed two in three of those that pass (docs/accuracy.md).
 */
const DROPPED_SHARE = 0.42;

/**
 * Turns proposals and what a model judged of them into the record. What is sure enough is shown whatever a
 * model says. What is not may be judged, and is then as sure as that; without a judgement (no model, no time) it
 * is kept in the record and not shown. Judgements of others are ignored.
 * @param threshold notes of less confidence are kept and not shown
 */
export function conclude(
  { page, sources, proposals, realigned }: Proposals,
  judgements: readonly Judgement[],
  threshold = DEFAULT_THRESHOLD,
): CheckRecord {
  const given = new Map(judgements.map((judgement) => [judgement.note, judgement]));
  const used = proposals.flatMap((proposal) =>
    isJudgeable(proposal, threshold) ? (given.get(proposal.id) ?? []) : [],
  );
  const scores = new Map(used.map(({ note, score }) => [note, score]));
  return {
    format: RECORD_FORMAT,
    engine: { version: ENGINE_VERSION, threshold, off: [...OFF_BY_DEFAULT] },
    page,
    sources,
    notes: proposals.map((proposal) => toNote(proposal, scores.get(proposal.id) ?? null, threshold)),
    judgements: used,
    ...(realigned.length > 0 && { realigned: [...realigned] }),
  };
}

function toNote(proposal: Proposal, score: number | null, threshold: number): Note {
  const confidence = score ?? proposal.confidence;
  return { ...proposal, confidence, shown: isSureEnough(proposal.kind, confidence, threshold) };
}

/** Whether readers see a note of this kind and confidence. */
export function isSureEnough(kind: Kind, confidence: number, threshold = DEFAULT_THRESHOLD): boolean {
  const least = kind === 'dropped' ? DROPPED_SHARE * threshold : threshold;
  return confidence >= least && !OFF_BY_DEFAULT.includes(kind);
}
