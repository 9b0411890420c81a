import * as v from 'valibot';
import { pageInputSchema } from '../engine/record';
import { MAX_TEXT } from '../protocol';

/** The most sources of one check. */
export const MAX_SOURCES = 10;

/** An article as it comes from a page. */
export const pageSchema = {
  page: v.object({ ...pageInputSchema.entries, text: v.pipe(v.string(), v.maxLength(MAX_TEXT)) }),
  incomplete: v.nullable(v.picklist(['paywall', 'teaser'])),
};
