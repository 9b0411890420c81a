import { FaultError } from '../../platform/fault';
import { MAX_PACK } from '../../protocol';

/** How long a publisher may take to answer, and to send the next piece, in ms. */
const PATIENCE = 30_000;

/** What came from an address; null where the server says that it is what `etag` named. */
export type Fetched = { pieces: AsyncIterable<Uint8Array>; etag: string | null } | null;

/**
 * Fetches a file of a pack piece by piece, without cookies and from exactly this address: where it forwards to another
 * one, the user has to give that.
 * @throws FaultError when it does not answer, also while the pieces come
 */
export async function fetchPieces(
  address: URL,
  signal: AbortSignal,
  etag: string | null = null,
): Promise<Fetched> {
  const late = new AbortController();
  let timer = setTimeout(() => late.abort(), PATIENCE);
  const stop = AbortSignal.any([signal, late.signal]);
  const lost = (cause: unknown) => {
    if (signal.aborted) return cause;
    const { host } = address;
    const saying = late.signal.aborted
      ? ({ key: 'fetchLate', values: { host, seconds: PATIENCE / 1000 } } as const)
      : ({ key: 'fetchFailed', values: { host } } as const);
    return new FaultError('unreachable', saying, { cause });
  };
  let response: Response;
  try {
    response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      signal: stop,
      ...(etag !== null && { headers: { 'if-none-match': etag } }),
    });
  } catch (cause) {
    clearTimeout(timer);
    throw lost(cause);
  }
  if (response.status !== 200) clearTimeout(timer);
  if (response.status === 304) return null;
  if (response.type === 'opaqueredirect') {
    throw new FaultError('unreachable', { key: 'packForwards', values: { host: address.host } });
  }
  const { body, status } = response;
  if (status !== 200 || body === null) {
    throw new FaultError('unreachable', { key: 'fetchStatus', values: { host: address.host, status } });
  }
  async function* pieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
    const reader = stream.getReader();
    let size = 0;
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        clearTimeout(timer);
        size += next.value.length;
        if (size > MAX_PACK) {
          throw new FaultError('too-large', { key: 'packTooLong', values: { most: MAX_PACK } });
        }
        yield next.value;
        timer = setTimeout(() => late.abort(), PATIENCE);
      }
    } catch (cause) {
      throw cause instanceof FaultError ? cause : lost(cause);
    } finally {
      clearTimeout(timer);
      await reader.cancel().catch(() => {});
    }
  }
  return { pieces: pieces(body), etag: response.headers.get('etag') };
}
