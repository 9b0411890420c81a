/**
 * Packs that are subscribed to, and which documents each of their versions holds: `current`, the one `previous` to it,
 * and the one that is `coming`, which nobody sees yet. Documents that only a version other than the current one holds
 * are hidden (see `HIDDEN` in `documents.ts`). `skipped` is the body that the user went
 * back from. `problem` and `manifest` are JSON; `info` is what the version says of a
 * document of which the library says something else. `packs_refused` are documents of packs that the user deleted: no
 * version brings them back, but the user does.
 */
export const PACK_TABLES = `
  CREATE TABLE packs (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    key TEXT,
    work TEXT NOT NULL,
    problem TEXT,
    offered_key TEXT,
    agreed TEXT,
    skipped TEXT,
    etag TEXT,
    checked INTEGER,
    next INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    current INTEGER,
    previous INTEGER,
    coming INTEGER,
    removed_at INTEGER
  );
  CREATE TABLE pack_versions (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    pack INTEGER NOT NULL,
    manifest TEXT NOT NULL,
    received INTEGER NOT NULL DEFAULT 0,
    facts INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE pack_documents (
    version INTEGER NOT NULL, id TEXT NOT NULL, info TEXT, PRIMARY KEY (version, id)
  ) WITHOUT ROWID;
  CREATE INDEX pack_documents_id ON pack_documents (id);
  CREATE TABLE packs_refused (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TRIGGER documents_refused AFTER UPDATE OF deleted_at ON documents
  WHEN old.deleted_at IS NULL AND new.deleted_at < 9000000000000000
    AND EXISTS (SELECT 1 FROM pack_documents WHERE id = new.id)
  BEGIN
    INSERT OR IGNORE INTO packs_refused (id) VALUES (new.id);
  END;
  CREATE TRIGGER documents_wanted AFTER UPDATE OF deleted_at ON documents
  WHEN old.deleted_at < 9000000000000000 AND new.deleted_at IS NULL
  BEGIN
    DELETE FROM packs_refused WHERE id = new.id;
  END;
`;
