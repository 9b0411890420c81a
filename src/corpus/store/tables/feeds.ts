/**
 * Feeds that are watched, and what became of each of their items. `hosts` is JSON; so are `problem` and `why`, sayings.
 * `halt` says why no look is planned; `tries` counts looks, or fetches of an item, that did not come to an end.
 *
 * An item's `key` tells it from the others of its feed, and `said` is a hash of what the feed said of it last. `document`
 * stays when the user deletes it, so that no look brings it back; `brought` is 1 where the feed did, `older` the one that
 * it replaced. `host` is where its text is, if that host may not be asked.
 */
export const FEED_TABLES = `
  CREATE TABLE feeds (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    title TEXT,
    interval TEXT NOT NULL,
    hosts TEXT NOT NULL,
    collection INTEGER,
    work TEXT NOT NULL,
    halt TEXT,
    etag TEXT,
    modified TEXT,
    checked INTEGER,
    next INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    problem TEXT,
    forwards TEXT,
    removed_at INTEGER
  );
  CREATE TABLE feed_items (
    feed INTEGER NOT NULL,
    key TEXT NOT NULL,
    said TEXT NOT NULL,
    name TEXT NOT NULL,
    host TEXT,
    state TEXT NOT NULL,
    document TEXT,
    brought INTEGER NOT NULL DEFAULT 0,
    older TEXT,
    why TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    at INTEGER NOT NULL,
    UNIQUE (feed, key)
  );
  CREATE INDEX feed_items_document ON feed_items (document) WHERE document IS NOT NULL;
  CREATE INDEX feed_items_at ON feed_items (feed, at);
`;
