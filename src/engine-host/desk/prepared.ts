import { type PreparedSource, prepareSource } from '../../engine';
import type { SourceDocument } from '../../engine/record';

/** The sources of the last check for the desk, in memory: where one more is compared, only that one is taken apart. */
let last: ReadonlyMap<string, PreparedSource> = new Map();

/** Takes sources apart that the last check had not. */
export function prepareSources(sources: readonly SourceDocument[]): PreparedSource[] {
  const prepared = sources.map(preparedOf);
  last = new Map(prepared.map((source) => [source.document.id, source]));
  return prepared;
}

function preparedOf(document: SourceDocument): PreparedSource {
  const known = last.get(document.id);
  // A record from elsewhere may have another text under the same id.
  const isSame = known?.document.text === document.text && known.document.kind === document.kind;
  return known && isSame ? { ...known, document } : prepareSource(document);
}
