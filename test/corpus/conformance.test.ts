import { openCorpus } from '../../src/corpus/store/store';
import { corpusConformance } from './conformance';
import { memoryDatabase, sqlite3 } from './documents';
import { databaseOf } from './safety/damaged';

corpusConformance('SQLite', () => {
  const db = memoryDatabase();
  return {
    open: () => openCorpus(db),
    // What has reached the file, and nothing that this connection still holds.
    reopen: () => openCorpus(databaseOf(sqlite3.capi.sqlite3_js_db_export(db))),
  };
});
