interface Limiter {
  /** Whether `key` may act now (ms); if so, that counts. */
  take(key: number, now: number): boolean;
}

/**
 * A token bucket a key: `burst` at once, refilled by one every `interval` ms. Full buckets are forgotten. All
 * are when the browser ends the background, which it does only after some 30 s without a message: whoever
 * waits for that gains little over waiting for the refill.
 */
export function createLimiter({ burst, interval }: { burst: number; interval: number }): Limiter {
  const buckets = new Map<number, { tokens: number; at: number }>();
  const level = (bucket: { tokens: number; at: number }, now: number) =>
    Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) / interval);
  return {
    take(key, now) {
      for (const [other, bucket] of buckets) {
        if (level(bucket, now) >= burst) buckets.delete(other);
      }
      const bucket = buckets.get(key);
      const tokens = bucket ? level(bucket, now) : burst;
      if (tokens < 1) return false;
      buckets.set(key, { tokens: tokens - 1, at: now });
      return true;
    },
  };
}
