import * as v from 'valibot';
import type { WorkerCallName } from '../calls';
import type { Handler } from '../handler';

type ClockCallName = Extract<WorkerCallName, `clock.${string}`>;

/** What the background's clock asks. */
export const clockHandlers: { [N in ClockCallName]: Handler<N> } = {
  'clock.tick': {
    schema: v.null(),
    async run(_, corpus) {
      const { clock } = await corpus.opened();
      clock.tick();
      return clock.next();
    },
  },
  'clock.next': {
    schema: v.null(),
    run: async (_, corpus) => (await corpus.opened()).clock.next(),
  },
};
