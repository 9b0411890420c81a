import type { Question } from '../engine/judge/question';
import type { Saying } from '../protocol';

/** A language model that answers closed questions: one that the user brings. */
export interface Judge {
  /** Names it in a record: the kind of judge, the model, the version of the question. */
  readonly name: string;
  /**
   * The model's answer as it stands: what it means, and whether it means anything, is the reader's to say.
   * @throws JudgeError where there is none; the signal's reason once it is aborted
   */
  answer(question: Question, signal: AbortSignal): Promise<string>;
}

/** Why a judge cannot judge. `saying` tells the user: what happened, and what to do. */
export class JudgeError extends Error {
  override readonly name = 'JudgeError';
  readonly saying: Saying;

  constructor(saying: Saying, options?: ErrorOptions) {
    super(JSON.stringify(saying), options);
    this.saying = saying;
  }
}
