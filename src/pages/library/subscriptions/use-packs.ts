import { useMemo } from 'preact/hooks';
import { send } from '../../../platform';
import type { PackInfo } from '../../../protocol';
import { type Sample, withSample } from '../imports/pace';
import { type Follow, type Followed, POLL_MS, useFollowed } from '../use-followed';

export interface PacksWatch extends Followed<PackInfo> {
  /** How far each was of late, by its id. */
  samples: ReadonlyMap<string, Sample[]>;
}

/** All packs, followed while there is work. @param onChange is called when documents may have come or gone */
export function usePacks(onChange: () => void): PacksWatch {
  const { samples, follow } = useMemo(() => packsWithSamples(new Map()), []);
  return { ...useFollowed(follow, onChange), samples };
}

function packsWithSamples(samples: Map<string, Sample[]>) {
  const follow: Follow<PackInfo> = {
    list: () => send('packs.list', null),
    onFound(packs) {
      for (const { id, coming } of packs) {
        if (coming === null) continue;
        const sample = { at: performance.now(), done: coming.documents, documents: coming.facts };
        samples.set(id, withSample(samples.get(id) ?? [], sample));
      }
    },
    seenOf: (packs) => packs.map(({ id, state, current }) => [id, state === 'removed', current]),
    waitOf: (packs) =>
      packs.some(({ state }) => state === 'fetching' || state === 'queued') ? POLL_MS : null,
  };
  return { samples, follow };
}
