import type { Question } from '../engine/judge/question';
import type { Judge } from './judge';

const MOST_ANSWERS = 500;

/** Answers by judge and hash of the question, in memory: a page that is looked at again is not asked about again. */
export class AnswerCache {
  readonly #answers = new Map<string, string>();

  /** The answer that is known, or else the judge's. */
  async answer(judge: Judge, question: Question, signal: AbortSignal): Promise<string> {
    signal.throwIfAborted();
    const key = `${judge.name} ${question.id}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = await judge.answer(question, signal);
    if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }
}
