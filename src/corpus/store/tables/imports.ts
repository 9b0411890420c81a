/**
 * Imports and their items. `hosts` is JSON, and so are `problem` and `why`, sayings, and `given`, the document of an update that
 * waits for the user's choice. An item `within` another was found in that one's file, of which `parts` are recorded;
 * `tries` counts how often its reading began.
 */
export const IMPORT_TABLES = `
  CREATE TABLE imports (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    hosts TEXT NOT NULL,
    problem TEXT,
    started INTEGER NOT NULL
  );
  CREATE TABLE import_items (
    import INTEGER NOT NULL,
    number INTEGER NOT NULL,
    within INTEGER,
    way TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    address TEXT,
    host TEXT,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    parts INTEGER NOT NULL DEFAULT 0,
    document TEXT,
    facts INTEGER NOT NULL DEFAULT 0,
    given TEXT,
    why TEXT,
    UNIQUE (import, number)
  );
  CREATE INDEX import_items_state ON import_items (import, state, number, facts, size, way);
  CREATE INDEX import_items_document ON import_items (document) WHERE document IS NOT NULL;
`;
