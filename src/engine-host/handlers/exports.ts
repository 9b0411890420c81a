import * as v from 'valibot';
import type { WorkerCallName } from '../calls';
import type { Handler } from '../handler';

type ExportCallName = Extract<WorkerCallName, `exports.${string}`>;

/** What the host's page asks while it writes an export. */
export const exportHandlers: { [N in ExportCallName]: Handler<N> } = {
  'exports.found': {
    schema: v.object({ query: v.string() }),
    run: async ({ query }, corpus) => (await corpus.opened()).found(query, Number.MAX_SAFE_INTEGER),
  },
  'exports.leaving': {
    schema: v.object({ ids: v.array(v.string()) }),
    run: async ({ ids }, corpus) => (await corpus.opened()).leaving(ids),
  },
};
