import type { CheckRecord } from '../../../engine/record';
import type { Answer, Ask } from '../../../protocol';
import { CorpusError } from '../../errors';
import { UNDO_TIME } from '../../formats/limits';
import { REVIEW_FORMAT, type Review, type Step } from '../../formats/review/schema';
import type { Sql } from '../sql';
import { type OpenReview, opened, stepped } from './open';
import { COLUMNS, listedReview, type ReviewRow, reviewOf, stepIn, stored } from './rows';
import { searchWords } from './search';
import { insertReview, readReview, writeStep, writeSum } from './stored';

/** Who makes a step of a review, and how many are in force as far as they know. */
export interface Making {
  id: string;
  done: number;
  by: string;
}

/** The reviews that are kept; each method is whole, and its answer is what is stored by then. */
export class Reviews {
  readonly #sql: Sql;
  readonly #now: () => number;
  /** The one that was last asked for: a step reads no other steps again. */
  #last: OpenReview | null = null;

  constructor(sql: Sql, now: () => number) {
    this.#sql = sql;
    this.#now = now;
  }

  begin(id: string, record: CheckRecord): OpenReview {
    const review: Review = { format: REVIEW_FORMAT, id, began: this.#now(), record, steps: [], done: 0 };
    this.add(review);
    return this.#openOf(id);
  }

  /**
   * Stores a whole review, as it came from a file.
   * @returns whether it was not there; one that is there stays as it is
   */
  add(review: Review): boolean {
    const { id, began, steps, done } = review;
    return this.#change(() => {
      const known = this.#row(id);
      if (known !== null && known.removed_at === null) return false;
      if (known !== null) this.#forget(known.row);
      insertReview(this.#sql, opened(review, steps.at(done - 1)?.at ?? began));
      return true;
    });
  }

  /** Null where there is none, or it was removed. */
  open(id: string): OpenReview | null {
    const known = this.#row(id);
    return known === null || known.removed_at !== null ? null : this.#opened(known);
  }

  /** @throws CorpusError where it is gone */
  get(id: string): OpenReview {
    return this.#openOf(id);
  }

  /** @throws CorpusError where the review is gone, or other steps are in force than its asker knows of */
  openAt(id: string, done: number): OpenReview {
    const open = this.#openOf(id);
    if (open.review.done !== done) throw new CorpusError('bad-input', { key: 'reviewWentOn' });
    return open;
  }

  /**
   * Takes one step.
   * @param continues whether it takes the place of the last one, where that says the same of the same note
   * @throws CorpusError where the review is gone or has gone on, or the step does not fit it
   */
  step({ id, done, by }: Making, step: Step, continues: boolean): OpenReview {
    return this.#change(() => {
      const { row } = this.#known(id);
      return this.#sum(row, this.#stepped(row, this.openAt(id, done), { ...step, by }, continues));
    });
  }

  /**
   * Takes many steps, each of its own maker, and stores them together.
   * @param work takes them one by one; one that does not fit is refused as by `step`
   */
  steps<T>(id: string, work: (take: (step: Step, by: string) => OpenReview) => T): T {
    return this.#change(() => {
      const { row } = this.#known(id);
      let open = this.#openOf(id);
      const answer = work((step, by) => {
        open = this.#stepped(row, open, { ...step, by }, false);
        return open;
      });
      this.#sum(row, open);
      return answer;
    });
  }

  /** Takes the last step back; without one nothing changes. */
  undo(id: string): OpenReview {
    return this.#move(id, -1);
  }

  /** Does the last step again that was taken back. */
  redo(id: string): OpenReview {
    return this.#move(id, 1);
  }

  /** Those in which all words occur, the latest first. */
  list({ query, state, offset, limit }: Ask<'reviews.list'>): Answer<'reviews.list'> {
    const words = searchWords(query);
    const conditions = [
      'removed_at IS NULL',
      ...(state === null ? [] : [`finished = ${Number(state === 'finished')}`]),
      ...words.map(() => 'instr(search, ?) > 0'),
    ].join(' AND ');
    const rows = this.#sql.rows(
      `SELECT ${COLUMNS} FROM reviews WHERE ${conditions} ORDER BY changed DESC, row DESC LIMIT ? OFFSET ?`,
      [...words, limit, offset],
    );
    const total = this.#sql.value(`SELECT count(*) FROM reviews WHERE ${conditions}`, words);
    return { total: Number(total), reviews: rows.map(reviewOf).map(listedReview) };
  }

  /** Removes a review; `restore` undoes it until it is purged. */
  remove(id: string): void {
    this.#change(() => {
      const sql = 'UPDATE reviews SET removed_at = ? WHERE row = ?';
      this.#sql.run(sql, [this.#now(), this.#known(id).row]);
    });
  }

  /** @throws CorpusError when it has been purged or never was */
  restore(id: string): void {
    this.#change(() => {
      const found = this.#sql.run('UPDATE reviews SET removed_at = NULL WHERE id = ?', [id]);
      if (found === 0) throw gone();
    });
  }

  /** Forgets for good what was removed longer than `UNDO_TIME` ago. */
  purge(): void {
    this.#change(() => {
      const due = this.#sql.values('SELECT row FROM reviews WHERE removed_at < ?', [this.#now() - UNDO_TIME]);
      for (const row of due) this.#forget(Number(row));
    });
  }

  #stepped(row: number, open: OpenReview, step: Step & { by: string }, continues: boolean): OpenReview {
    // A clock that was put back makes no step older than the one before it.
    const at = Math.max(this.#now(), open.changed);
    // As it will be read again.
    const made = stepIn(stored({ ...step, at }));
    const next = stepped(open, made, continues);
    if (next === null) throw new CorpusError('bad-input', { key: 'reviewStepRefused' });
    writeStep(this.#sql, row, next.review.done - 1, made);
    return next;
  }

  #move(id: string, by: -1 | 1): OpenReview {
    return this.#change(() => {
      const { row } = this.#known(id);
      const open = this.#openOf(id);
      const done = open.review.done + by;
      if (open.states[done] === undefined) return open;
      const changed = Math.max(this.#now(), open.changed);
      return this.#sum(row, { ...open, review: { ...open.review, done }, changed });
    });
  }

  /** Does all of it or nothing: what is remembered must be what is stored. */
  #change<T>(work: () => T): T {
    try {
      return this.#sql.whole(work);
    } catch (error) {
      this.#last = null;
      throw error;
    }
  }

  /** Writes what a review comes to, and remembers it. */
  #sum(row: number, open: OpenReview): OpenReview {
    writeSum(this.#sql, row, open);
    this.#last = open;
    return open;
  }

  #opened(known: ReviewRow): OpenReview {
    if (this.#last?.review.id === known.id) return this.#last;
    const review = readReview(this.#sql, known);
    if (review === null) throw gone();
    this.#last = opened(review, known.changed);
    return this.#last;
  }

  #openOf(id: string): OpenReview {
    return this.#opened(this.#known(id));
  }

  /** @throws CorpusError when there is none of this id, or it was removed */
  #known(id: string): ReviewRow {
    const known = this.#row(id);
    if (known === null || known.removed_at !== null) throw gone();
    return known;
  }

  #row(id: string): ReviewRow | null {
    const row = this.#sql.row(`SELECT ${COLUMNS} FROM reviews WHERE id = ?`, [id]);
    return row === undefined ? null : reviewOf(row);
  }

  #forget(row: number): void {
    for (const table of ['review_steps', 'review_records'])
      this.#sql.run(`DELETE FROM ${table} WHERE review = ?`, [row]);
    this.#sql.run('DELETE FROM reviews WHERE row = ?', [row]);
    this.#last = null;
  }
}

function gone(): CorpusError {
  return new CorpusError('bad-input', { key: 'reviewGone' });
}
