import { MAX_DOCUMENT } from '../../protocol';
import { count } from '../../ui/format';

/** Why a text cannot be a source, or null where it can. */
export function sourceProblem(text: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return 'This source holds no text. Nothing was compared or kept. Choose another, or paste the text itself.';
  }
  if (text.length > MAX_DOCUMENT) {
    return `This source is longer than ${count(MAX_DOCUMENT, 'character')}. Nothing was compared or kept. Use the part that the article is about.`;
  }
  return null;
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
