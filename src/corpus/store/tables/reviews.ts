/**
 * Reviews: what each began with, and its steps, of which the first `done` are in force. `record` and `step` are JSON.
 * The rest of `reviews` tells what these come to, for lists: `reviewer` is who made a step, or the last one; `search` is all that
 * can be looked for, in its plainest letters. A record is apart, as it is long and never another.
 */
export const REVIEW_TABLES = `
  CREATE TABLE reviews (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    began INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    done INTEGER NOT NULL,
    removed_at INTEGER,
    title TEXT NOT NULL,
    address TEXT,
    finished INTEGER NOT NULL,
    reviewer TEXT NOT NULL,
    notes INTEGER NOT NULL,
    decided INTEGER NOT NULL,
    search TEXT NOT NULL
  );
  CREATE INDEX reviews_listed ON reviews (changed DESC, row DESC) WHERE removed_at IS NULL;
  CREATE INDEX reviews_removed ON reviews (removed_at) WHERE removed_at IS NOT NULL;
  CREATE TABLE review_records (review INTEGER PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE review_steps (
    review INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    reviewer TEXT NOT NULL,
    step TEXT NOT NULL,
    UNIQUE (review, number)
  );
`;
