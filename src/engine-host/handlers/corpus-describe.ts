import * as v from 'valibot';
import { newDocumentSchema } from '../../corpus/formats/limits';
import { label } from '../asks';
import type { Handler } from '../handler';

const { text: _, pages: __, ...info } = newDocumentSchema.entries;

export const corpusDescribe: Handler<'corpus.describe'> = {
  schema: v.object({
    id: v.string(),
    info: v.object({ ...info, language: v.nullable(label) }),
    own: v.boolean(),
  }),
  run: async ({ id, info, own }, corpus) => (await corpus.opened()).describe(id, info, own),
};

export const corpusProvenance: Handler<'corpus.provenance'> = {
  schema: v.object({ id: v.string() }),
  run: async ({ id }, corpus) => (await corpus.opened()).provenance(id),
};
