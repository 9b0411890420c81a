import * as v from 'valibot';
import type { Handler } from '../handler';

export const corpusStatistics: Handler<'corpus.statistics'> = {
  schema: v.null(),
  run: async (_, corpus) => (await corpus.opened()).statistics(),
};
