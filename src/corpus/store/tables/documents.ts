/**
 * Texts leave the table of documents, so that lists and counts do not read past them. Rows are never used twice:
 * the index for matching forgets a purged one late. A deleted document stays in both indexes until it is purged,
 * so that a whole subscription is deleted, and brought back, at once.
 *
 * `facts_only` is 1 where a publisher shares single sentences, not the whole text. `own` is 1 where the user added it,
 * whatever packs bring it too. `pages` is JSON.
 * `documents_published` holds `deleted_at` so that SQLite counts from it alone.
 */
export const DOCUMENT_TABLES = `
  DROP TRIGGER documents_added;
  DROP TRIGGER documents_purged;
  DROP TRIGGER documents_hidden;
  DROP TRIGGER documents_shown;
  DROP TABLE documents_fts;
  DROP INDEX documents_listed;
  DROP INDEX documents_deleted;
  ALTER TABLE documents RENAME TO first_documents;

  CREATE TABLE documents (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    publisher TEXT,
    author TEXT,
    date TEXT,
    language TEXT,
    kind TEXT NOT NULL,
    address TEXT,
    facts_only INTEGER NOT NULL,
    pages TEXT,
    facts INTEGER NOT NULL,
    length INTEGER NOT NULL,
    own INTEGER NOT NULL,
    added INTEGER NOT NULL,
    deleted_at INTEGER
  );
  CREATE TABLE texts (row INTEGER PRIMARY KEY, text TEXT NOT NULL);
  INSERT INTO documents
    SELECT row, id, title, publisher, author, date, language, kind, address, 0, NULL, facts, length(text), 1,
      added, deleted_at
    FROM first_documents ORDER BY row;
  INSERT INTO texts SELECT row, text FROM first_documents;
  DROP TABLE first_documents;

  CREATE INDEX documents_listed ON documents (added DESC, row DESC, facts) WHERE deleted_at IS NULL;
  CREATE INDEX documents_deleted ON documents (deleted_at) WHERE deleted_at IS NOT NULL;
  CREATE INDEX documents_address ON documents (address) WHERE address IS NOT NULL;
  CREATE INDEX documents_counted ON documents (kind, language, substr(date, 1, 7), facts, length)
    WHERE deleted_at IS NULL;
  CREATE INDEX documents_published ON documents (publisher, facts, deleted_at) WHERE deleted_at IS NULL;

  CREATE VIEW searched AS
    SELECT row, title, publisher, author, text FROM documents JOIN texts USING (row);
  CREATE VIRTUAL TABLE documents_fts USING fts5 (
    title, publisher, author, text,
    content = 'searched', content_rowid = 'row', tokenize = 'porter unicode61'
  );
  INSERT INTO documents_fts (documents_fts) VALUES ('rebuild');

  CREATE TABLE postings (
    term TEXT NOT NULL, block INTEGER NOT NULL, list BLOB NOT NULL, PRIMARY KEY (term, block)
  ) WITHOUT ROWID;
`;
