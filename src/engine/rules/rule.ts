import type { Alignment } from '../align/align';
import type { AnalysedSource, FactIndex } from '../align/facts';
import type { Kind, Severity } from '../record';
import type { AnalysedText } from '../text/analyse';
import type { Stretch } from '../text/sentences';

/** A stretch of one source. */
export interface SourceStretch extends Stretch {
  source: AnalysedSource;
}

/** What a rule found: a note before it is judged, checked for duplicates and given its id. */
export interface Finding {
  severity: Severity;
  /** How often such a finding is right, 0 to 1. */
  confidence: number;
  claim: Stretch | null;
  mark: Stretch | null;
  /** What it rests on, the one to show first. */
  facts: SourceStretch[];
  against: SourceStretch[];
  says: { source: string; page: string } | null;
}

/** Everything that a rule may look at. */
export interface CheckContext {
  page: AnalysedText;
  /** Whether the page is the whole article: nothing is called dropped where it is not. */
  complete: boolean;
  sources: readonly AnalysedSource[];
  facts: FactIndex;
  /** One for each claim of the page, in its order. */
  alignments: readonly Alignment[];
}

/** One way in which a page can lean away from its sources. */
export interface Rule {
  /** Also the name of its file and of its page in `docs/rules/`. */
  id: string;
  kind: Kind;
  /** Whether a model has to judge its findings before a reader sees them. */
  needsJudgement: boolean;
  find(context: CheckContext): Finding[];
}
