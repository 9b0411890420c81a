import { readAnswer } from '../engine/judge/answer';
import { questionOf } from '../engine/judge/question';
import type { Saying } from '../protocol';
import { EXAMPLE } from './example';
import { type Judge, JudgeError } from './judge';
import { LIMITS } from './judge-all';
import { TimeLimitError, within } from './within';

/** So much of an answer is shown, in UTF-16 code units. */
const LONGEST_SHOWN = 2_000;

/** What came of asking a judge the fixed question. */
export interface Trial {
  /** Its answer as it came, cut where it is long; null where there is none. */
  answer: string | null;
  /** Whether that counts as a judgement. */
  understood: boolean;
  /** How long it took, in ms. */
  time: number;
  /** What went wrong and what to do, or null. */
  problem: Saying | null;
}

/** Asks a judge the fixed question. Never throws for what a judge does wrong. */
export async function tryJudge(judge: Judge, limit = LIMITS.question): Promise<Trial> {
  const start = performance.now();
  const time = () => Math.round(performance.now() - start);
  try {
    const answer = await within(limit, new AbortController().signal, (signal) =>
      judge.answer(questionOf(EXAMPLE), signal),
    );
    const understood = readAnswer(answer, EXAMPLE) !== null;
    return { answer: answer.slice(0, LONGEST_SHOWN), understood, time: time(), problem: null };
  } catch (error) {
    if (!(error instanceof JudgeError || error instanceof TimeLimitError)) throw error;
    const problem = error instanceof JudgeError ? error.saying : late(limit);
    return { answer: null, understood: false, time: time(), problem };
  }
}

function late(limit: number): Saying {
  return { key: 'judgeLate', values: { seconds: limit / 1000 } };
}
