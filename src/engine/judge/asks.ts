import type { Proposal } from '../propose';
import type { Kind } from '../record';
import { isJudgeable } from './judgeable';

/** The most questions about one page. */
export const MOST_ASKS = 30;
/** A longer sentence, of page or source, in UTF-16 code units, is not asked about. */
export const LONGEST_SENTENCE = 800;
/** The most source sentences that one question shows. */
const MOST_FACTS = 3;

/** What a judge is asked about one proposal. Plain data, as it crosses from the worker to the page that asks. */
export interface JudgeAsk {
  /** The proposal's id. */
  note: string;
  kind: Kind;
  /** How sure the rules are of it by themselves. */
  confidence: number;
  /** The page's sentence. */
  sentence: string;
  /** Where the mark lies in the sentence. */
  mark: { start: number; end: number };
  /** The source's sentences, the first one what the proposal rests on. */
  facts: string[];
}

/** What a judge is to be asked about these proposals, the surest first. */
export function asksOf(proposals: readonly Proposal[], threshold: number): JudgeAsk[] {
  return proposals
    .filter((proposal) => isJudgeable(proposal, threshold))
    .flatMap((proposal) => askOf(proposal) ?? [])
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_ASKS);
}

/** Null where there is nothing that one question could show in full. */
function askOf({ id, kind, confidence, claim, mark, facts, against }: Proposal): JudgeAsk | null {
  if (claim === null || mark === null || mark.start < claim.start || mark.end > claim.end) return null;
  const [first, ...others] = [...new Set([...facts, ...against].map(({ text }) => text))];
  if (first === undefined || [claim.text, first].some(isTooLong)) return null;
  return {
    note: id,
    kind,
    confidence,
    sentence: claim.text,
    mark: { start: mark.start - claim.start, end: mark.end - claim.start },
    facts: [first, ...others.filter((text) => !isTooLong(text))].slice(0, MOST_FACTS),
  };
}

const isTooLong = (text: string) => text.length > LONGEST_SENTENCE;
