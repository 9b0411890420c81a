import type { Proposal, Proposals } from './propose';
import { type CheckRecord, type Judgement, type Kind, type Note, RECORD_FORMAT } from './record';
import { ENGINE_VERSION } from './version';

/** Readers see notes of this confidence and above. */
export const DEFAULT_THRESHOLD = 0.7;
/** Kinds that readers do not see unless they ask. */
export const OFF_BY_DEFAULT: readonly Kind[] = ['unsupported'];

/**
 * Turns proposals and what a model judged of them into the record. A proposal that needs a judgement and
 * got none (time out, no model) is kept in the record and not shown; judgements of others are ignored.
 */
export function conclude(
  { page, sources, proposals }: Proposals,
  judgements: readonly Judgement[],
): CheckRecord {
  const given = new Map(judgements.map((judgement) => [judgement.note, judgement]));
  const used = proposals.flatMap((proposal) =>
    proposal.needsJudgement ? (given.get(proposal.id) ?? []) : [],
  );
  return {
    format: RECORD_FORMAT,
    engine: { version: ENGINE_VERSION, threshold: DEFAULT_THRESHOLD, off: [...OFF_BY_DEFAULT] },
    page,
    sources,
    notes: proposals.map((proposal) => toNote(proposal, given.get(proposal.id))),
    judgements: used,
  };
}

function toNote({ needsJudgement, ...note }: Proposal, judgement: Judgement | undefined): Note {
  const score = judgement?.score ?? null;
  const confidence = needsJudgement && score !== null ? score : note.confidence;
  const isJudged = !needsJudgement || score !== null;
  return {
    ...note,
    confidence,
    shown: isJudged && confidence >= DEFAULT_THRESHOLD && !OFF_BY_DEFAULT.includes(note.kind),
  };
}
