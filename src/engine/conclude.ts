import type { Proposal, Proposals } from './propose';
import { type CheckRecord, type Judgement, type Kind, type Note, RECORD_FORMAT } from './record';
import { ENGINE_VERSION } from './version';

/**
 * Readers see notes of this confidence and above, unless they chose another. Confidence was counted on pages that
 * were read when the rules were mended, and so is worth less on others: at 0.85 nine notes in ten are right there.
 */
export const DEFAULT_THRESHOLD = 0.85;
/** What is left out is listed apart and marks no word: there this share of the threshold suffices. */
const DROPPED_SHARE = 0.75;
/** Kinds that readers do not see unless they ask. */
const OFF_BY_DEFAULT: readonly Kind[] = ['unsupported'];

/**
 * Turns proposals and what a model judged of them into the record. A proposal that needs a judgement and
 * got none (time out, no model) is kept in the record and not shown; judgements of others are ignored.
 * @param threshold notes of less confidence are kept and not shown
 */
export function conclude(
  { page, sources, proposals }: Proposals,
  judgements: readonly Judgement[],
  threshold = DEFAULT_THRESHOLD,
): CheckRecord {
  const given = new Map(judgements.map((judgement) => [judgement.note, judgement]));
  const used = proposals.flatMap((proposal) =>
    proposal.needsJudgement ? (given.get(proposal.id) ?? []) : [],
  );
  return {
    format: RECORD_FORMAT,
    engine: { version: ENGINE_VERSION, threshold, off: [...OFF_BY_DEFAULT] },
    page,
    sources,
    notes: proposals.map((proposal) => toNote(proposal, given.get(proposal.id), threshold)),
    judgements: used,
  };
}

function toNote(
  { needsJudgement, ...note }: Proposal,
  judgement: Judgement | undefined,
  threshold: number,
): Note {
  const score = judgement?.score ?? null;
  const confidence = needsJudgement && score !== null ? score : note.confidence;
  const isJudged = !needsJudgement || score !== null;
  return {
    ...note,
    confidence,
    shown: isJudged && isSureEnough(note.kind, confidence, threshold),
  };
}

/** Whether readers see a note of this kind and confidence. */
export function isSureEnough(kind: Kind, confidence: number, threshold = DEFAULT_THRESHOLD): boolean {
  const least = kind === 'dropped' ? DROPPED_SHARE * threshold : threshold;
  return confidence >= least && !OFF_BY_DEFAULT.includes(kind);
}
