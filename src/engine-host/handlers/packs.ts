import * as v from 'valibot';
import { MAX_LABEL } from '../../protocol';
import type { WorkerCallName } from '../calls';
import type { Handler } from '../handler';

type PackCallName = Extract<WorkerCallName, `packs.${string}`>;

const id = v.pipe(v.string(), v.uuid());
const one = v.object({ id });
const label = v.pipe(v.string(), v.maxLength(MAX_LABEL));
/** What the host's page makes itself, of foreign text that is checked by then. */
const made = v.custom<never>((value) => typeof value === 'object' && value !== null);

/** What is asked about packs. To fetch them is the host page's. */
export const packHandlers: { [N in PackCallName]: Handler<N> } = {
  'packs.list': {
    schema: v.null(),
    run: async (_, corpus) => (await corpus.opened()).packs.list(),
  },
  'packs.subscribe': {
    schema: v.object({ address: label, key: v.nullable(label) }),
    async run({ address, key }, corpus) {
      return { id: (await corpus.opened()).packs.subscribe(crypto.randomUUID(), address, key) };
    },
  },
  'packs.update': {
    schema: one,
    async run({ id }, corpus) {
      (await corpus.opened()).packs.queue(id);
      return null;
    },
  },
  'packs.cancel': {
    schema: one,
    async run({ id }, corpus) {
      (await corpus.opened()).packs.cancel(id);
      return null;
    },
  },
  'packs.agree': {
    schema: v.object({ id, key: v.nullable(label) }),
    async run({ id, key }, corpus) {
      (await corpus.opened()).packs.agree(id, key);
      return null;
    },
  },
  'packs.rollBack': {
    schema: one,
    async run({ id }, corpus) {
      const store = await corpus.opened();
      store.packs.rollBack(id);
      corpus.recount(store);
      return null;
    },
  },
  'packs.remove': {
    schema: one,
    async run({ id }, corpus) {
      const store = await corpus.opened();
      store.packs.remove(id);
      corpus.recount(store);
      return null;
    },
  },
  'packs.restore': {
    schema: one,
    async run({ id }, corpus) {
      const store = await corpus.opened();
      store.packs.restore(id);
      corpus.recount(store);
      return null;
    },
  },
  'packs.take': {
    schema: v.null(),
    run: async (_, corpus) => (await corpus.opened()).packs.take(),
  },
  'packs.begin': {
    schema: v.object({ id, manifest: made, fromHeld: v.boolean() }),
    run: async ({ id, manifest, fromHeld }, corpus) =>
      (await corpus.opened()).packs.begin(id, manifest, fromHeld),
  },
  'packs.receive': {
    schema: v.object({ id, changes: v.array(made) }),
    run: async ({ id, changes }, corpus) => (await corpus.opened()).packs.receive(id, changes),
  },
  'packs.finish': {
    schema: v.object({ id, key: v.nullable(label), etag: v.nullable(v.string()) }),
    async run({ id, key, etag }, corpus) {
      const store = await corpus.opened();
      store.packs.finish(id, key, etag);
      corpus.recount(store);
      return null;
    },
  },
  'packs.unchanged': {
    schema: v.object({ id, manifest: v.nullable(made), etag: v.nullable(v.string()) }),
    async run({ id, manifest, etag }, corpus) {
      (await corpus.opened()).packs.unchanged(id, manifest, etag);
      return null;
    },
  },
  'packs.failed': {
    schema: v.object({ id, problem: made }),
    async run({ id, problem }, corpus) {
      (await corpus.opened()).packs.failed(id, problem);
      return null;
    },
  },
  'packs.ask': {
    schema: v.object({ id, problem: made, asks: v.picklist(['key', 'size']), offered: v.string() }),
    async run({ id, problem, asks, offered }, corpus) {
      (await corpus.opened()).packs.ask(id, problem, asks, offered);
      return null;
    },
  },
};
