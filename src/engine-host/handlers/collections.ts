import * as v from 'valibot';
import {
  COLOURS,
  MAX_COLLECTION_NAME,
  MAX_COLLECTION_NOTE,
  MAX_COLLECTION_SITES,
  MAX_SELECTED,
} from '../../protocol';
import { label } from '../asks';
import type { WorkerCallName } from '../calls';
import type { Handler } from '../handler';

type CollectionCallName = Extract<WorkerCallName, `collections.${string}`>;

const id = v.pipe(v.number(), v.integer());

const collection = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_COLLECTION_NAME)),
  colour: v.picklist(COLOURS),
  note: v.pipe(v.string(), v.maxLength(MAX_COLLECTION_NOTE)),
  on: v.boolean(),
  sites: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[^/\s]+$/), v.maxLength(300))),
    v.maxLength(MAX_COLLECTION_SITES),
  ),
});

/** What the library asks about collections. */
export const collectionHandlers: { [N in CollectionCallName]: Handler<N> } = {
  'collections.list': {
    schema: v.null(),
    run: async (_, corpus) => (await corpus.opened()).collections.list(),
  },
  'collections.put': {
    schema: v.object({ id: v.nullable(id), collection }),
    run: async ({ id, collection }, corpus) => (await corpus.opened()).collections.put(id, collection),
  },
  'collections.delete': {
    schema: v.object({ id }),
    async run({ id }, corpus) {
      (await corpus.opened()).collections.remove(id);
      return null;
    },
  },
  'collections.restore': {
    schema: v.object({ id }),
    async run({ id }, corpus) {
      (await corpus.opened()).collections.restore(id);
      return null;
    },
  },
  'collections.place': {
    schema: v.object({
      id,
      documents: v.pipe(v.array(label), v.maxLength(MAX_SELECTED)),
      isIn: v.boolean(),
    }),
    run: async ({ id, documents, isIn }, corpus) =>
      (await corpus.opened()).collections.place(id, documents, isIn),
  },
  'collections.of': {
    schema: v.object({ document: label }),
    run: async ({ document }, corpus) => (await corpus.opened()).collections.of(document),
  },
};
