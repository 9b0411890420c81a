import * as v from 'valibot';
import type { Handler } from '../handler';

export const corpusDelete: Handler<'corpus.delete'> = {
  schema: v.object({ id: v.string() }),
  async run({ id }, corpus) {
    const store = await corpus.opened();
    store.remove(id);
    corpus.recount(store);
    return null;
  },
};
