import * as v from 'valibot';
import { MAX_SELECTED } from '../../protocol';
import { label } from '../asks';
import type { Handler } from '../handler';

const ids = v.pipe(v.array(label), v.maxLength(MAX_SELECTED));

export const corpusFound: Handler<'corpus.found'> = {
  schema: v.object({ query: v.pipe(v.string(), v.maxLength(10_000)) }),
  run: async ({ query }, corpus) => (await corpus.opened()).found(query, MAX_SELECTED),
};

export const corpusDeleteAll: Handler<'corpus.deleteAll'> = {
  schema: v.object({ ids }),
  async run({ ids }, corpus) {
    const store = await corpus.opened();
    store.removeAll(ids);
    corpus.recount(store);
    return null;
  },
};

export const corpusRestoreAll: Handler<'corpus.restoreAll'> = {
  schema: v.object({ ids }),
  async run({ ids }, corpus) {
    const store = await corpus.opened();
    store.restoreAll(ids);
    corpus.recount(store);
    return null;
  },
};
