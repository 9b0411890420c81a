import * as v from 'valibot';
import type { Handler } from '../handler';

export const corpusStatus: Handler<'corpus.status'> = {
  schema: v.null(),
  run: (_, corpus) => corpus.status(),
};
