import * as v from 'valibot';
import { newDocumentSchema } from '../corpus/formats/limits';
import { pageInputSchema } from '../engine/record';
import { MAX_ARTICLE, MAX_LABEL } from '../protocol';

/** The most sources of one check. */
export const MAX_SOURCES = 10;
/** The most sources of one check at the desk. */
export const MAX_DESK_SOURCES = 50;

/** A title, name, address or language. */
export const label = v.pipe(v.string(), v.maxLength(MAX_LABEL));

/** Sources of a check at the desk: by their ids, and with their texts. */
export const deskSources = {
  ids: v.pipe(v.array(label), v.maxLength(MAX_DESK_SOURCES)),
  documents: v.pipe(v.array(newDocumentSchema), v.maxLength(MAX_DESK_SOURCES)),
};

/** The host of the page that asks, as the background knows it; null for what is on no site. */
export const host = v.nullable(label);

/** An article as it comes from a page. */
export const pageSchema = v.object({
  ...pageInputSchema.entries,
  title: label,
  byline: v.nullable(label),
  language: v.nullable(label),
  address: v.nullable(label),
  text: v.pipe(v.string(), v.maxLength(MAX_ARTICLE)),
});

/** The language of the interface: also a part of a file's name. */
export const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i));

/** How sure the notes have to be that readers see. */
export const threshold = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What every check is asked with: an article, and how sure its notes have to be. */
export const checkSchema = {
  page: pageSchema,
  incomplete: v.nullable(v.picklist(['paywall', 'teaser', 'long'])),
  threshold,
};
