import { CorpusError } from '../../errors';
import { MAX_PACK } from '../limits';

/** Compressed bytes are inflated in pieces of this size: each can grow a thousandfold. */
const PIECE = 16_384;

/**
 * What comes, inflated where it begins as gzip does, whatever it is called, and never more than a pack may hold.
 * @throws CorpusError when it is longer, or damaged or cut short
 */
export async function* inflated(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  const source = pieces[Symbol.asyncIterator]();
  try {
    const start = await beginning(source);
    const all = following(start, source);
    let size = 0;
    for await (const piece of start[0] === 0x1f && start[1] === 0x8b ? gunzipped(all) : all) {
      size += piece.length;
      if (size > MAX_PACK) {
        throw new CorpusError('too-large', { key: 'packTooLong', values: { most: MAX_PACK } });
      }
      yield piece;
    }
  } finally {
    await source.return?.();
  }
}

/** At least the first two bytes, where there are as many. */
async function beginning(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let start = new Uint8Array();
  while (start.length < 2) {
    const next = await source.next();
    if (next.done) break;
    const longer = new Uint8Array(start.length + next.value.length);
    longer.set(start);
    longer.set(next.value, start.length);
    start = longer;
  }
  return start;
}

async function* following(start: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

async function* gunzipped(pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let lost: unknown = null;
  let left = new Uint8Array();
  const compressed = new ReadableStream<BufferSource>({
    async pull(controller) {
      try {
        while (left.length === 0) {
          const next = await pieces.next();
          if (next.done) return controller.close();
          left = new Uint8Array(next.value);
        }
      } catch (cause) {
        lost = cause;
        return controller.error(cause);
      }
      controller.enqueue(left.subarray(0, PIECE));
      left = left.subarray(PIECE);
    },
  });
  const reader = compressed.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch (cause) {
    // What went wrong on the way here is not the file's fault.
    if (lost !== null) throw lost;
    throw new CorpusError('bad-input', { key: 'packDamaged' }, { cause });
  } finally {
    await reader.cancel().catch(() => {});
  }
}
