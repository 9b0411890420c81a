import * as v from 'valibot';
import { asPage, asSource } from '../../src/cli/texts';
import { check } from '../../src/engine';
import type { CheckRecord, Note } from '../../src/engine/record';
import { readRows } from './files';
import { eventPairSchema } from './same-event';

/** Pairs of real articles on one event, which nobody spun: one as the source of the other. */

/** One pair, checked. */
export interface CheckedPair {
  row: string;
  record: CheckRecord;
}

/** Every pair of articles on one event in a file of labelled pairs. */
export function checkPairs(file: string): CheckedPair[] {
  return v
    .parse(v.array(eventPairSchema), readRows(file))
    .filter(({ same }) => same)
    .map(({ id, a, b }) => ({ row: id, record: check(asPage(b), [asSource(a)]) }));
}

/** What a person said of one note. No text is kept: offsets into the page and the source of the row. */
export const judgementSchema = v.strictObject({
  row: v.string(),
  rule: v.string(),
  /** Into the page; null for `dropped`. */
  mark: v.nullable(v.tuple([v.number(), v.number()])),
  /** The fact that is shown first, into the source. */
  fact: v.nullable(v.tuple([v.number(), v.number()])),
  verdict: v.picklist(['defensible', 'not defensible']),
  reason: v.string(),
});

export type JudgedNote = v.InferOutput<typeof judgementSchema>;

/** Where a note stands and rests, by which a judgement finds it again. */
export function placeOfNote(
  row: string,
  { rule, mark, facts: [fact] }: Note,
): Omit<JudgedNote, 'verdict' | 'reason'> {
  return {
    row,
    rule,
    mark: mark === null ? null : [mark.start, mark.end],
    fact: fact === undefined ? null : [fact.start, fact.end],
  };
}

/** Whether a judgement speaks of this note: of the same words and the same fact, whatever rule found them. */
export function isOf(judged: JudgedNote, place: Omit<JudgedNote, 'verdict' | 'reason'>): boolean {
  return judged.row === place.row && meets(judged.mark, place.mark) && meets(judged.fact, place.fact);
}

function meets(a: readonly [number, number] | null, b: readonly [number, number] | null): boolean {
  return a === null || b === null ? a === b : a[0] < b[1] && b[0] < a[1];
}
