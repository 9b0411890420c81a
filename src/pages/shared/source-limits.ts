import { say } from '../../platform';
import { MAX_DOCUMENT } from '../../protocol';

/** Why a text cannot be a source, or null where it can. */
export function sourceProblem(text: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return say('sourceHoldsNoText');
  return text.length > MAX_DOCUMENT ? say('sourceTooLong', { most: MAX_DOCUMENT }) : null;
}

/** Whether a text is a single sentence, in which case hardly anything can be compared with it. */
export function isOneSentence(text: string): boolean {
  let sentences = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    if (/[\p{L}\p{N}]/u.test(segment)) sentences += 1;
    if (sentences > 1) return false;
  }
  return sentences === 1;
}
