import { readAnswer } from '../engine/judge/answer';
import type { JudgeAsk } from '../engine/judge/asks';
import { judgedConfidence } from '../engine/judge/judged-confidence';
import { questionOf } from '../engine/judge/question';
import type { Judgement } from '../engine/record';
import type { Saying } from '../protocol';
import type { AnswerCache } from './answer-cache';
import { type Judge, JudgeError } from './judge';
import { TimeLimitError, within } from './within';

/** How long one question, and all of one page, may take, in ms. */
export const LIMITS = { question: 10_000, page: 60_000 };

/** What came of the questions about one page. */
export interface Judged {
  /** One for each question whose answer counts or whose time ran out. */
  judgements: Judgement[];
  /** Questions that were answered or whose time ran out. */
  asked: number;
  notUnderstood: number;
  timedOut: number;
  /** Why the judge could not go on, and what to do; null where it could. */
  problem: Saying | null;
}

interface Options {
  /** Ends it all: nothing is asked any more. */
  signal: AbortSignal;
  cache: AnswerCache;
  limits?: typeof LIMITS;
  onProgress?: (done: number) => void;
}

/**
 * Asks the judge, one question at a time, in the order given. What the page's time does not suffice for counts as
 * timed out. A judge that fails once is asked no more.
 * @throws the signal's reason once it is aborted
 */
export async function judgeAll(
  judge: Judge,
  asks: readonly JudgeAsk[],
  { signal, cache, limits = LIMITS, onProgress = () => {} }: Options,
): Promise<Judged> {
  const judged: Judged = { judgements: [], asked: 0, notUnderstood: 0, timedOut: 0, problem: null };
  const end = performance.now() + limits.page;
  /** Said by the timer: it may end some ms earlier than the clock says. */
  let isOver = false;
  for (const [at, ask] of asks.entries()) {
    onProgress(at);
    const left: number = isOver ? 0 : end - performance.now();
    const limit = Math.min(limits.question, left);
    try {
      const question = questionOf(ask);
      const answer = readAnswer(
        await within(limit, signal, (until) => cache.answer(judge, question, until)),
        ask,
      );
      if (answer === null) judged.notUnderstood++;
      else judged.judgements.push(judgement(ask, judgedConfidence(answer, ask)));
    } catch (error) {
      if (error instanceof JudgeError) return { ...judged, problem: error.saying };
      if (!(error instanceof TimeLimitError)) throw error;
      isOver ||= limit === left;
      judged.timedOut++;
      judged.judgements.push(judgement(ask, null));
    }
    judged.asked++;
  }
  return judged;

  function judgement({ note }: JudgeAsk, score: number | null): Judgement {
    return { note, model: judge.name, score };
  }
}
