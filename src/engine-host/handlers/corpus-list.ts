import * as v from 'valibot';
import type { Handler } from '../handler';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const corpusList: Handler<'corpus.list'> = {
  schema: v.object({
    query: v.pipe(v.string(), v.maxLength(10_000)),
    offset: count,
    limit: v.pipe(count, v.maxValue(200)),
  }),
  run: async (ask, corpus) => (await corpus.opened()).list(ask),
};
