import type { IncompleteReason } from '../../article/types';
import { say } from '../../platform';
import type { PlainKey } from '../../protocol';

const WORDS: Record<IncompleteReason, PlainKey> = {
  paywall: 'incompletePaywall',
  teaser: 'incompleteTeaser',
};

/** That an article is not whole, and why; the second sentence says what follows. */
export function incompleteWords(
  reason: IncompleteReason,
  consequence: 'incompleteNotListed' | 'incompleteOnlyBelow',
): string {
  return `${say(WORDS[reason])} ${say(consequence)}`;
}
