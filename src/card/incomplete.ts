import type { IncompleteReason } from '../article/types';
import type { PlainKey, Say } from '../protocol';

const WORDS: Record<IncompleteReason, PlainKey> = {
  paywall: 'incompletePaywall',
  teaser: 'incompleteTeaser',
  long: 'incompleteLong',
};

/** That an article is not whole, and why; the second sentence says what follows. */
export function incompleteWords(
  reason: IncompleteReason,
  consequence: 'incompleteNotListed' | 'incompleteOnlyBelow',
  say: Say,
): string {
  return `${say(WORDS[reason])} ${say(consequence)}`;
}
