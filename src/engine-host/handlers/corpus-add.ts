import * as v from 'valibot';
import { newDocumentSchema } from '../../corpus/formats/limits';
import type { Handler } from '../handler';

export const corpusAdd: Handler<'corpus.add'> = {
  schema: v.object({ document: newDocumentSchema }),
  async run({ document }, corpus) {
    const store = await corpus.opened();
    const stored = store.add(document);
    corpus.recount(store);
    return stored;
  },
};
