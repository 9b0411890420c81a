/** Thrown where work has taken too long. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/**
 * Does work for at most `limit` ms. Its signal is aborted when the time is over and when the outer one is.
 * @throws TimeLimitError when the time is over; the outer signal's reason once that is aborted
 */
export async function within<T>(
  limit: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer.throwIfAborted();
  const late = new TimeLimitError(`No answer within ${limit} ms.`);
  // Timers are no more exact than this: the time is over.
  if (limit <= 1) throw late;
  const inner = new AbortController();
  const stop = () => inner.abort(outer.reason);
  outer.addEventListener('abort', stop);
  const timer = setTimeout(() => inner.abort(late), limit);
  try {
    return await work(inner.signal);
  } catch (error) {
    // Whatever the work says of it, it was ended from here.
    inner.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', stop);
  }
}
