import type { Alignment } from '../align/align';
import type { Sentence } from '../text/analyse';
import type { Stretch } from '../text/sentences';
import type { Turn } from './denials';
import { type Near, nearSentences } from './near';
import type { CheckContext, Finding } from './rule';
import { saying } from './stretches';
import { speakOfOthers } from './voices';

/** A sentence of a source that covers less of a claim is about something else. */
const LEAST_COVERED = 0.2;
/** From here on it speaks of what the claim speaks of. */
export const COVERED = 0.4;

/** A denial that one side has of what the other says, as one rule sees it. */
export interface TurnCase {
  turn: Turn;
  tier: string;
  /** The word of the claim, and the word of the source. */
  onPage: Stretch;
  inSource: Stretch;
  /** The contrasting words of either. */
  mark: Stretch;
  says: Stretch;
  /** Whether a sentence of the sources nearby agrees with the page. */
  isSupported(near: readonly Near[]): boolean;
}

/** What the two rules of denials differ in. */
export interface DenialRule {
  /** How the claim and one sentence near it deny each other. */
  casesOf(claim: Sentence, near: Near, context: CheckContext): TurnCase[];
  /** What is traced where another sentence agrees with the page. */
  supported: string;
}

/** The most telling denial between a claim and the sentences of the sources near it; questions deny nothing. */
export function denialFindings(
  alignment: Alignment,
  context: CheckContext,
  { casesOf, supported }: DenialRule,
): Finding[] {
  const { claim } = alignment;
  const { page, trace } = context;
  if (page.text.charAt(claim.end - 1) === '?') return [];
  const near = nearSentences(alignment);
  let best: { finding: Finding; share: number } | null = null;
  for (const place of near) {
    if (place.covered < LEAST_COVERED) continue;
    const { source, fact } = place;
    for (const found of casesOf(claim, place, context)) {
      const { turn, tier, mark } = found;
      if (turn.denied.quoted || turn.share <= (best?.share ?? 0)) continue;
      if (found.isSupported(near)) {
        trace(claim, supported);
        continue;
      }
      const slot = { text: page, sentence: claim, place: found.onPage };
      if (speakOfOthers(slot, { text: source, sentence: fact, place: found.inSource })) continue;
      const finding: Finding = {
        severity: 3,
        tier,
        claim,
        mark,
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, found.says, page.text, mark),
      };
      best = { finding, share: turn.share };
    }
  }
  return best === null ? [] : [best.finding];
}
