import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { readArticles } from './articles';

/** A page and its source, with the facts of the source that it drops. */
export interface Page {
  set: string;
  source: string;
  date: string | null;
  text: string;
  /** Exact words of the source. */
  dropped: string[];
  isFaithful: boolean;
}

const FILE = new URL('../../model/material/dropped.jsonl', import.meta.url);

/** One dropped fact; `source` is empty where a page was read and drops nothing. */
const rowSchema = v.strictObject({
  set: v.string(),
  /** The style of the page, which names it within its set. */
  page: v.string(),
  source: v.string(),
  importance: v.optional(v.picklist(['key', 'context'])),
  qualifies: v.optional(v.string()),
  why: v.optional(v.string()),
});

/**
 * The spun pages of model/material whose dropped facts are labelled, and the faithful pages of the same sets.
 * @throws where a row is of another shape
 */
export function readDropped(): Page[] {
  const rows = !existsSync(FILE)
    ? []
    : readFileSync(FILE, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => v.parse(rowSchema, JSON.parse(line)));
  return readArticles().flatMap(({ name, source, date, spun, faithful }) => {
    const read = spun.flatMap(({ style, text }): Page[] => {
      const facts = rows.filter(({ set, page }) => set === name && page === style);
      if (facts.length === 0) return [];
      const dropped = facts.map((fact) => fact.source).filter((fact) => fact !== '');
      return [{ set: name, source, date, text, dropped, isFaithful: false }];
    });
    const fair = faithful.map(
      (text): Page => ({ set: name, source, date, text, dropped: [], isFaithful: true }),
    );
    return read.length === 0 ? [] : [...read, ...fair];
  });
}
