/** How far something was at a moment. */
export interface Sample {
  /** In ms. */
  at: number;
  done: number;
  documents: number;
}

/** So long back the pace is measured, in ms. */
const SPAN = 10_000;
/** Too little is known after a shorter time, in ms. */
const LEAST = 1_500;

/** The samples with one more, without those that are too old to tell anything; begins anew where it went back. */
export function withSample(samples: readonly Sample[], next: Sample): Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && next.done < last.done) return [next];
  return [...samples.filter(({ at }) => next.at - at <= SPAN), next];
}

/** Documents a second, and the seconds that are left; null where that cannot be told yet. */
export function paceOf(
  samples: readonly Sample[],
  left: number,
): { rate: number; seconds: number | null } | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined || last.at - first.at < LEAST) return null;
  const seconds = (last.at - first.at) / 1_000;
  const items = (last.done - first.done) / seconds;
  return { rate: (last.documents - first.documents) / seconds, seconds: items > 0 ? left / items : null };
}
