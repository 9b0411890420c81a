import * as v from 'valibot';
import { deleteBackup, listBackups } from '../backups';
import type { WorkerCallName } from '../calls';
import type { Handler } from '../handler';

type SafetyCallName = Extract<WorkerCallName, `safety.${string}`>;

const named = v.object({ name: v.pipe(v.string(), v.maxLength(100)) });

export const safetyHandlers: { [N in SafetyCallName]: Handler<N> } = {
  'safety.list': {
    schema: v.null(),
    async run(_, corpus) {
      // Backups are there, too, where the library is not.
      const store = await corpus.opened().catch(() => null);
      return { backups: await listBackups(), recovery: store?.safety.recovery() ?? null };
    },
  },
  'safety.backUp': {
    schema: v.null(),
    async run(_, corpus) {
      await corpus.backUp('asked');
      return null;
    },
  },
  'safety.restore': {
    schema: named,
    async run({ name }, corpus) {
      await corpus.restore(name);
      return null;
    },
  },
  'safety.delete': {
    schema: named,
    async run({ name }) {
      await deleteBackup(name);
      return null;
    },
  },
  'safety.check': { schema: v.null(), run: (_, corpus) => corpus.check() },
  'safety.forget': {
    schema: v.null(),
    async run(_, corpus) {
      const store = await corpus.opened();
      store.safety.forget();
      corpus.recount(store);
      return null;
    },
  },
};
