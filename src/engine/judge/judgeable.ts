import { type Note, OFF_BY_DEFAULT } from '../record';

/**
 * From this confidence on a model may be asked about a proposal: the best answer to a question about a less sure one
 * would not bring it to 0.75, the least that any reader can choose (`judged-confidence.ts`).
 */
export const ASK_FROM = 0.3;

/**
 * Whether a judgement can change what a reader sees of it: words that the rules found and are not sure enough of.
 * What reaches the threshold is shown at once, and no answer takes it back.
 */
export function isJudgeable(
  { kind, confidence }: Pick<Note, 'kind' | 'confidence'>,
  threshold: number,
): boolean {
  return (
    kind !== 'dropped' && !OFF_BY_DEFAULT.includes(kind) && confidence >= ASK_FROM && confidence < threshold
  );
}
