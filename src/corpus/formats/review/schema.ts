import * as v from 'valibot';
import {
  checkRecordSchema,
  factSpanSchema,
  noteSchema,
  pageInputSchema,
  sourceDocumentSchema,
} from '../../../engine/record';
import { MAX_COMMENT, MAX_LABEL, MAX_RATING, MAX_REVIEWER } from '../limits';

export const REVIEW_FORMAT = 'plumbline.review/1';

/** The most facts that a reviewer may choose for one note or claim. */
export const MAX_CHOSEN = 50;

/** The rule of notes that a reviewer added. */
export const REVIEWER_RULE = 'reviewer';

/** In ms since 1970, up to the year 9999: as a day and a time it can be told. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_402_300_799_999));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const { engine, page, notes, judgements, realigned } = checkRecordSchema.entries;
const { kind, severity, claim, mark } = noteSchema.entries;
const words = v.pipe(v.string(), v.maxLength(MAX_LABEL));
const says = v.nullable(v.object({ source: words, page: words }));
const facts = v.pipe(v.array(factSpanSchema), v.maxLength(MAX_CHOSEN));
const comment = v.pipe(v.string(), v.maxLength(MAX_COMMENT));
const rating = v.pipe(v.string(), v.maxLength(MAX_RATING));

/** What of a note a reviewer may word otherwise. */
export const editSchema = v.object({ kind, severity, says });
export type NoteEdit = v.InferOutput<typeof editSchema>;

/** A note that a reviewer adds. */
export const ownNoteSchema = v.object({ kind, severity, says, claim, mark, facts });
export type OwnNote = v.InferOutput<typeof ownNoteSchema>;

/** Why a page was checked again within its review. */
export const RECHECK_REASONS = [
  'source-added',
  'source-removed',
  'realigned',
  'page-changed',
  'again',
  'judged',
] as const;

/**
 * A check that takes the place of the one before, told by what of it may be another: sources that the review had
 * before are named, the new ones repeated.
 */
export const recheckSchema = v.object({
  step: v.literal('recheck'),
  why: v.picklist(RECHECK_REASONS),
  engine,
  page: v.object({
    ...v.omit(pageInputSchema, ['text']).entries,
    sentences: page.entries.sentences,
    compared: page.entries.compared,
  }),
  /** The page's text, where it is another. */
  text: v.exactOptional(v.string()),
  /** Ids, in their order. */
  sources: v.array(v.string()),
  added: v.array(sourceDocumentSchema),
  notes,
  judgements,
  realigned,
});
export type Recheck = v.InferOutput<typeof recheckSchema>;

/** What a reviewer does by hand; each can be undone. `note` is an id, or null for the whole page. */
export const handStepSchema = v.variant('step', [
  v.object({
    step: v.literal('decide'),
    note: v.string(),
    decision: v.nullable(v.picklist(['confirmed', 'rejected'])),
  }),
  v.object({ step: v.literal('edit'), note: v.string(), to: v.nullable(editSchema) }),
  v.object({ step: v.literal('comment'), note: v.nullable(v.string()), comment }),
  v.object({ step: v.literal('rate'), note: v.nullable(v.string()), rating }),
  v.object({ step: v.literal('add'), note: ownNoteSchema }),
  /** Cuts a note's mark in two, at an offset of the page. */
  v.object({ step: v.literal('split'), note: v.string(), cut: offset }),
  v.object({ step: v.literal('merge'), notes: v.tuple([v.string(), v.string()]) }),
  v.object({ step: v.literal('finish'), finished: v.boolean() }),
]);
export type HandStep = v.InferOutput<typeof handStepSchema>;

const madeSchema = v.object({
  /** Who, in their own words; '' where they gave no name. */
  by: v.pipe(v.string(), v.maxLength(MAX_REVIEWER)),
  at: moment,
});

/** One step of a review, with who made it and when. */
export const madeStepSchema = v.intersect([madeSchema, v.union([handStepSchema, recheckSchema])]);
export type MadeStep = v.InferOutput<typeof madeStepSchema>;
export type Step = HandStep | Recheck;

/**
 * A review, `plumbline.review/1`: the record that it began with and every step since, the undone ones last. What it comes
 * to is `fold`ed from them, so that all of it can be undone and told.
 */
export const reviewSchema = v.object({
  format: v.literal(REVIEW_FORMAT),
  id: v.pipe(v.string(), v.uuid()),
  began: moment,
  record: checkRecordSchema,
  steps: v.array(madeStepSchema),
  /** How many of the steps are in force; those after it were undone. */
  done: offset,
});
export type Review = v.InferOutput<typeof reviewSchema>;
