import * as v from 'valibot';
import type { Handler } from '../handler';

export const corpusRestore: Handler<'corpus.restore'> = {
  schema: v.object({ id: v.string() }),
  async run({ id }, corpus) {
    const store = await corpus.opened();
    store.restore(id);
    corpus.recount(store);
    return null;
  },
};
