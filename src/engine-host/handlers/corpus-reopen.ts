import * as v from 'valibot';
import type { Handler } from '../handler';

export const corpusReopen: Handler<'corpus.reopen'> = {
  schema: v.null(),
  run: (_, corpus) => corpus.reopen(),
};
