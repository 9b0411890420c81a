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
  /** Which of the rule's cases it is, by name: the judge weighs each as it was measured to be right. */
  tier: string;
  claim: Stretch | null;
  mark: Stretch | null;
  /** What it rests on, the one to show first. */
  facts: SourceStretch[];
  against: SourceStretch[];
  says: { source: string; page: string } | null;
  /** Of what is left out: how likely it is missed, 0 to 1, by itself. */
  chance?: number;
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
  /** Whether the page follows its sources, and has not others, too. */
  follows: boolean;
  /** Told why a rule that had looked at a claim stays silent; `explain` listens, a check does not. */
  trace(claim: Stretch, why: string): void;
}

/** One way in which a page can lean away from its sources. */
export interface Rule {
  /** Also the name of its file and of its page in `docs/rules/`. */
  id: string;
  kind: Kind;
  /**
   * Whether its findings mean something only where the page follows its sources: elsewhere fact-checkers see
   * them, and readers do not.
   */
  needsFollowing: boolean;
  find(context: CheckContext): Finding[];
}

/** A finding and the rule that made it. */
export interface Found {
  rule: Rule;
  finding: Finding;
}
