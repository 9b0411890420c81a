/** A review that is worked on until the browser is killed, and what must be left of it. */
import { check, documentId } from '../../src/engine';
import type { CheckRecord, NewDocument } from '../../src/engine/record';
import type { HandStep, ReviewView } from '../../src/protocol';
import type { Session } from '../launch';
import { documentOf } from './documents';

/** Of so many steps one is an undo, and one a new check. */
const UNDO = 4;
const RECHECK = 9;

/** How a review stands: how many steps are in force, and what the last comment says. */
export type Standing = string;

export function standingOf({ done, comment }: Pick<ReviewView, 'done' | 'comment'>): Standing {
  return `${done} steps, “${comment}”`;
}

/** How a review may stand once it is opened again: as it was last acknowledged, or as what was under way made it. */
export interface Reviewed {
  acknowledged: Standing;
  underWay: Standing;
}

/** A review by its steps, each of which tells its number. */
export class Reviewing {
  readonly #extension: Session['extension'];
  readonly #id: string;
  /** The comment after so many steps. */
  readonly #comments = [''];
  #done = 0;

  private constructor(extension: Session['extension'], id: string) {
    this.#extension = extension;
    this.#id = id;
  }

  static async begin({ extension }: Session, round: number): Promise<Reviewing> {
    const { view } = await extension.ask('reviews.begin', { record: recordOf(round) });
    return new Reviewing(extension, view.id);
  }

  /**
   * Takes one step.
   * @param tell is told how the review stands, before it is asked and after the answer
   */
  async step(n: number, tell: (id: string, reviewed: Reviewed) => void): Promise<void> {
    const id = this.#id;
    const acknowledged = this.#standing(this.#done);
    const isUndo = n % UNDO === UNDO - 1;
    const next = this.#done + (isUndo ? -1 : 1);
    const isRecheck = !isUndo && n % RECHECK === RECHECK - 1;
    if (!isUndo) this.#comments[next] = isRecheck ? (this.#comments[this.#done] ?? '') : commentOf(n);
    const underWay = this.#standing(next);
    tell(id, { acknowledged, underWay });
    const ask = { id, done: this.#done, by: 'Kill' };
    const step: HandStep = { step: 'comment', note: null, comment: commentOf(n) };
    if (isUndo) await this.#extension.ask('reviews.undo', { id });
    else if (isRecheck)
      await this.#extension.ask('reviews.recheck', {
        ...ask,
        change: { change: 'add-sources', ids: [], documents: [sourceOf(n)] },
      });
    else await this.#extension.ask('reviews.step', { ...ask, step, continues: false });
    this.#done = next;
    tell(id, { acknowledged: underWay, underWay });
  }

  #standing(done: number): Standing {
    return standingOf({ done, comment: this.#comments[done] ?? '' });
  }
}

const commentOf = (n: number) => `Comment ${n}. `.repeat(1 + ((n * 7) % 200));

function sourceOf(n: number): NewDocument {
  return documentOf(`Crane ${n} had failed, and berth ${n} was closed. `.repeat(1 + ((n * 7) % 60)));
}

function recordOf(round: number): CheckRecord {
  const sentences = Array.from(
    { length: 60 },
    (_, n) => `Berth ${n} of round ${round} was closed on ${n} March. `,
  );
  const text = sentences.join('');
  const { title, ...source } = documentOf(text.replaceAll('March', 'May'));
  const page = { title, byline: null, date: null, language: 'en', address: null, complete: true, text };
  return check(page, [{ id: documentId(source.text), title, ...source }]);
}
