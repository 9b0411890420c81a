/**
 * Collections and what is in them. `sites` is JSON. A deleted collection keeps its documents, so that it can be brought
 * back as it was; its name is free at once.
 */
export const COLLECTION_TABLES = `
  CREATE TABLE collections (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE,
    colour TEXT NOT NULL,
    note TEXT NOT NULL,
    is_on INTEGER NOT NULL,
    sites TEXT NOT NULL,
    deleted_at INTEGER
  );
  CREATE UNIQUE INDEX collections_name ON collections (name) WHERE deleted_at IS NULL;
  CREATE TABLE collected (
    collection INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (collection, document)
  ) WITHOUT ROWID;
  CREATE INDEX collected_document ON collected (document);
  CREATE TRIGGER documents_uncollected AFTER DELETE ON documents BEGIN
    DELETE FROM collected WHERE document = old.row;
  END;
`;
