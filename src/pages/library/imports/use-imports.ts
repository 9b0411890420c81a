import { useMemo } from 'preact/hooks';
import { send } from '../../../platform';
import type { ImportInfo } from '../../../protocol';
import { type Follow, type Followed, POLL_MS, useFollowed } from '../use-followed';
import { useIntake } from './intake';
import { type Sample, withSample } from './pace';

export interface ImportsWatch extends Followed<ImportInfo> {
  /** How far each was of late, by its id. */
  samples: ReadonlyMap<string, Sample[]>;
}

/** All imports, followed while there is work. @param onChange is called when documents may have come or gone */
export function useImports(onChange: () => void): ImportsWatch {
  const { samples, follow } = useMemo(() => importsWithSamples(new Map()), []);
  const { state } = useIntake();
  return { ...useFollowed(follow, onChange, state), samples };
}

function importsWithSamples(samples: Map<string, Sample[]>) {
  const follow: Follow<ImportInfo> = {
    list: () => send('imports.list', null),
    onFound(imports) {
      for (const one of imports) {
        const sample = { at: performance.now(), done: doneOf(one), documents: one.items.added };
        samples.set(one.id, withSample(samples.get(one.id) ?? [], sample));
      }
    },
    seenOf: (imports) =>
      imports.reduce((sum, { items }) => sum + items.added + items.replaced - items.removed, 0),
    waitOf: (imports) =>
      imports.some(({ state }) => state === 'running' || state === 'queued') ? POLL_MS : null,
  };
  return { samples, follow };
}

/** Items that are read. */
export function doneOf({ items }: ImportInfo): number {
  return totalOf({ items }) - items.waiting;
}

export function totalOf({ items }: Pick<ImportInfo, 'items'>): number {
  return Object.values(items).reduce((sum, count) => sum + count, 0);
}
