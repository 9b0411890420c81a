/**
 * A story, `plumbline.story/1`: all pages that were checked on one event, side by side with what its sources say. The
 * types are inferred from the schemas, and `docs/schemas/story-1.schema.json` is generated from them.
 */
import * as v from 'valibot';
import { daySchema, factSpanSchema, spanSchema } from '../record';

export const STORY_FORMAT = 'plumbline.story/1';

/**
 * What a page does with a fact: tells it without a note; tells it otherwise; leaves it out; or that cannot be told.
 * The order is that of all tables.
 */
export const CELL_STATES = ['kept', 'changed', 'dropped', 'unknown'] as const;

/** Several sources say it; another contradicts it; one says it, and the others do not speak of it. */
export const STANDINGS = ['agree', 'differ', 'alone'] as const;

/** The page is not whole; it was not compared with a source that says it; whether or how it tells it is not sure. */
export const UNKNOWN_REASONS = ['incomplete', 'not-compared', 'unsure'] as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const storyCellSchema = v.object({
  state: v.picklist(CELL_STATES),
  /** The page's sentence that tells it, or that a note is about; null where there is none. */
  claim: v.nullable(spanSchema),
  /** Ids of the page's notes on it, those on its words before those on what is left out of it. */
  notes: v.array(v.string()),
  /** Why it cannot be told; null unless it is `unknown`. */
  why: v.nullable(v.picklist(UNKNOWN_REASONS)),
  /** The source whose contradicting sentence the page tells in its place, where it tells one: it is `changed` then. */
  follows: v.nullable(v.string()),
  /** Ids of the sources that say it and that the page was not compared with. */
  missing: v.array(v.string()),
});
export type StoryCell = v.InferOutput<typeof storyCellSchema>;
export type CellState = StoryCell['state'];

export const storyFactSchema = v.object({
  /** The sentence that stands for it, and those of other sources that say the same: one a source. */
  facts: v.pipe(v.array(factSpanSchema), v.minLength(1)),
  standing: v.picklist(STANDINGS),
  /** Sentences of other sources that contradict it, with the words that differ where they are few. */
  otherwise: v.array(
    v.object({
      fact: factSpanSchema,
      says: v.nullable(v.object({ here: v.string(), there: v.string() })),
    }),
  ),
  /** One a page, in the order of the pages. */
  cells: v.array(storyCellSchema),
});
export type StoryFact = v.InferOutput<typeof storyFactSchema>;
export type Standing = StoryFact['standing'];

export const storyPageSchema = v.object({
  title: v.string(),
  byline: v.nullable(v.string()),
  date: v.nullable(daySchema),
  language: v.nullable(v.string()),
  address: v.nullable(v.string()),
  complete: v.boolean(),
  /** Ids of the sources that it was compared with. */
  sources: v.array(v.string()),
  /** Notes that readers see. */
  notes: count,
  /** How many of the facts it keeps, changes, … */
  totals: v.object({ kept: count, changed: count, dropped: count, unknown: count }),
});
export type StoryPage = v.InferOutput<typeof storyPageSchema>;

export const storySourceSchema = v.object({
  id: v.string(),
  title: v.string(),
  publisher: v.nullable(v.string()),
  date: v.nullable(daySchema),
  language: v.nullable(v.string()),
  address: v.nullable(v.string()),
});
export type StorySource = v.InferOutput<typeof storySourceSchema>;

export const storySchema = v.object({
  format: v.literal(STORY_FORMAT),
  engine: v.object({ version: v.string() }),
  /** In the order of the records. */
  pages: v.array(storyPageSchema),
  /** Those of all records, each once, in the order in which the records first have them. */
  sources: v.array(storySourceSchema),
  /**
   * What a note of any page is about first, most pages first; then the key facts, the first of them first. What one
   * source alone says and no page tells is last.
   */
  facts: v.array(storyFactSchema),
  /** How many facts more there were: so many are the most that a story holds. */
  leftOut: count,
});
export type Story = v.InferOutput<typeof storySchema>;
