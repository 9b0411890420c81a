import * as v from 'valibot';
import type { Handler } from '../handler';

export const corpusDocument: Handler<'corpus.document'> = {
  schema: v.object({ id: v.string() }),
  run: async ({ id }, corpus) => (await corpus.opened()).get(id),
};
