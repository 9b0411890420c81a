import * as v from 'valibot';
import { CorpusError } from '../../errors';
import { FileCheck } from './body';
import { documentLine, type PackedDocument, packedDocument } from './documents';
import { inflated } from './gunzip';
import { linesOf } from './lines';
import type { Delta, Manifest } from './manifest';
import { checked, parseLine } from './parse';

/** One step from an older body to a newer one. */
export type Change = { put: PackedDocument } | { remove: string };

export const removeSchema = v.object({
  remove: v.pipe(v.string(), v.regex(/^d-[0-9a-f]{16}$/, 'is not the id of a document')),
});

/**
 * The changes of a delta, compressed or not, one by one.
 * @throws CorpusError at the line that cannot be read or, at the end, when it is not the file that the manifest
 * describes: then nothing of it may stay
 */
export async function* readDelta(delta: Delta, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Change> {
  const check = new FileCheck(delta);
  for await (const line of linesOf(inflated(pieces))) {
    check.take(line.bytes);
    const value = parseLine(line);
    if (value !== undefined) yield changeOf(value, line.number);
  }
  check.end();
}

function changeOf(value: unknown, line: number): Change {
  const isPut = typeof value === 'object' && value !== null && 'put' in value;
  return isPut ? { put: packedDocument(value.put, line) } : checked(removeSchema, value, line);
}

/** A change's line as Plumbline writes it, without its newline. */
export function changeLine(change: Change): string {
  return 'put' in change ? `{"put":${documentLine(change.put)}}` : JSON.stringify({ remove: change.remove });
}

/**
 * The documents after these changes, by id, in the order of a body.
 * @throws CorpusError when the changes are not for these documents
 */
export function applyDelta(
  documents: ReadonlyMap<string, PackedDocument>,
  changes: Iterable<Change>,
): Map<string, PackedDocument> {
  const after = new Map(documents);
  for (const change of changes) {
    if ('put' in change) after.set(change.put.id, change.put);
    else if (!after.delete(change.remove)) throw new CorpusError('bad-input', { key: 'packUnfit' });
  }
  return new Map([...after].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The changes that lead from these documents to those. */
export function changesBetween(
  before: ReadonlyMap<string, PackedDocument>,
  after: ReadonlyMap<string, PackedDocument>,
): Change[] {
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const put = [...after.values()].filter((document) => {
    const known = before.get(document.id);
    return known === undefined || documentLine(known) !== documentLine(document);
  });
  return [...removed.map((remove) => ({ remove })), ...put.map((one) => ({ put: one }))];
}

/**
 * The deltas that lead from the body with this SHA-256 to the manifest's; null where there is no way, or where the
 * whole body is no more to fetch.
 */
export function stepsFrom(held: string, { body, deltas }: Manifest): Delta[] | null {
  const steps: Delta[] = [];
  let bytes = 0;
  for (let at = held; at !== body.sha256; ) {
    const next = deltas.find(({ from }) => from === at);
    if (next === undefined) return null;
    bytes += next.bytes;
    // Also the end of a way that leads in a circle: every step is one more.
    if (bytes >= body.bytes || steps.length === deltas.length) return null;
    steps.push(next);
    at = next.to;
  }
  return steps;
}
