import type { IncompleteReason } from '../../article/types';
import { incompleteWords as words } from '../../card/incomplete';
import { say } from '../../platform';

/** That an article is not whole, and why; the second sentence says what follows. */
export function incompleteWords(
  reason: IncompleteReason,
  consequence: 'incompleteNotListed' | 'incompleteOnlyBelow',
): string {
  return words(reason, consequence, say);
}
