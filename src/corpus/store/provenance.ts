import * as v from 'valibot';
import type { Provenance } from '../../protocol';
import { manifestOf } from './pack-rows';
import type { Sql } from './sql';

/** More are not told. */
const MOST = 20;

const documentRow = v.object({ added: v.number(), own: v.number() });
const importRow = v.object({ name: v.string(), within: v.nullable(v.string()), started: v.number() });

const feedRow = v.object({ title: v.nullable(v.string()), address: v.string(), at: v.number() });

/** Where a document came from, as far as it is known; null where it is not there. */
export function provenance(sql: Sql, id: string): Provenance | null {
  const row = sql.row('SELECT added, own FROM documents WHERE id = ? AND deleted_at IS NULL', [id]);
  if (row === undefined) return null;
  const { added, own } = v.parse(documentRow, row);
  const versions = sql.values(
    `SELECT current FROM pack_documents JOIN packs ON packs.current = version
     WHERE pack_documents.id = ? AND removed_at IS NULL ORDER BY packs.row LIMIT ${MOST}`,
    [id],
  );
  const feeds = sql.rows(
    `SELECT title, address, at FROM feed_items JOIN feeds ON feeds.row = feed
     WHERE document = ? AND removed_at IS NULL ORDER BY at LIMIT ${MOST}`,
    [id],
  );
  const imports = sql.rows(
    `SELECT i.name, j.started, (SELECT name FROM import_items WHERE import = i.import AND number = i.within) AS within
     FROM import_items AS i JOIN imports AS j ON j.row = i.import
     WHERE i.document = ? AND i.state IN ('added', 'replaced', 'known') ORDER BY j.started DESC LIMIT ${MOST}`,
    [id],
  );
  return {
    added,
    own: own === 1,
    packs: versions.flatMap((version) => {
      const manifest = manifestOf(sql, Number(version));
      if (manifest === null) return [];
      const { name, publisher, updated } = manifest;
      return [{ name, publisher, updated }];
    }),
    feeds: feeds.map((found) => v.parse(feedRow, found)),
    imports: imports.map((found) => v.parse(importRow, found)),
  };
}
