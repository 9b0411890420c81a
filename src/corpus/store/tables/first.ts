/** The tables of the first version. They were released and are never edited. */
export const FIRST_TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE documents (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    publisher TEXT,
    author TEXT,
    date TEXT,
    language TEXT,
    kind TEXT NOT NULL,
    address TEXT,
    facts INTEGER NOT NULL,
    added INTEGER NOT NULL,
    deleted_at INTEGER,
    text TEXT NOT NULL
  );
  CREATE INDEX documents_listed ON documents (added DESC, row DESC, facts) WHERE deleted_at IS NULL;
  CREATE INDEX documents_deleted ON documents (deleted_at) WHERE deleted_at IS NOT NULL;

  CREATE VIRTUAL TABLE documents_fts USING fts5 (
    title, text, content = 'documents', content_rowid = 'row', tokenize = 'porter unicode61'
  );

  CREATE TRIGGER documents_added AFTER INSERT ON documents WHEN new.deleted_at IS NULL BEGIN
    INSERT INTO documents_fts (rowid, title, text) VALUES (new.row, new.title, new.text);
  END;
  CREATE TRIGGER documents_purged AFTER DELETE ON documents WHEN old.deleted_at IS NULL BEGIN
    INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', old.row, old.title, old.text);
  END;
  CREATE TRIGGER documents_hidden AFTER UPDATE ON documents WHEN old.deleted_at IS NULL BEGIN
    INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', old.row, old.title, old.text);
  END;
  CREATE TRIGGER documents_shown AFTER UPDATE ON documents WHEN new.deleted_at IS NULL BEGIN
    INSERT INTO documents_fts (rowid, title, text) VALUES (new.row, new.title, new.text);
  END;
`;
