import type { Kind } from '../record';
import type { Answer } from './answer';
import type { JudgeAsk } from './asks';

/**
 * How much an answer changes the odds that a proposal is right. These are assumptions on the careful side, as a
 * judge that the user brings was never measured here: that it names the right words of seven in ten distortions and
 * of one in ten fair sentences, and says "same" of one in five distortions and four in five fair ones.
 */
const CONFIRMS = 7;
const DENIES = 1 / 4;
/** It sees a difference there, but of the other direction than the rule. */
const UNCLEAR = 1;

/** The direction that contradicts a kind of note; the other kinds say nothing of a direction. */
const CONTRARY: Partial<Record<Kind, Answer['answer']>> = { overstated: 'less', understated: 'more' };

/** How likely the proposal is right after this answer, 0 to 1, in thousandths. */
export function judgedConfidence(
  { answer }: Answer,
  { kind, confidence }: Pick<JudgeAsk, 'kind' | 'confidence'>,
): number {
  const factor = answer === 'same' ? DENIES : answer === CONTRARY[kind] ? UNCLEAR : CONFIRMS;
  return Math.round((1000 * factor * confidence) / (factor * confidence + 1 - confidence)) / 1000;
}
