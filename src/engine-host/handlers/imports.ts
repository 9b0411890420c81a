import * as v from 'valibot';
import { ITEM_STATES, MAX_ITEMS, MAX_LABEL } from '../../protocol';
import type { WorkerCallName } from '../calls';
import type { Handler } from '../handler';

type ImportCallName = Extract<WorkerCallName, `imports.${string}`>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(MAX_LABEL));
/** Also a folder's name. */
const id = v.pipe(v.string(), v.uuid());

const given = v.object({
  way: v.picklist(['file', 'list', 'address']),
  name,
  type: name,
  size: count,
  address: v.nullable(name),
});

/** What the host's page makes itself, of foreign text that is bounded by then. */
const made = v.custom<never>((value) => typeof value === 'object' && value !== null);

/** What is asked about imports. The reading itself is the host page's. */
export const importHandlers: { [N in ImportCallName]: Handler<N> } = {
  'imports.start': {
    schema: v.object({ id, items: v.pipe(v.array(given), v.minLength(1), v.maxLength(MAX_ITEMS)) }),
    async run({ id, items }, corpus) {
      (await corpus.opened()).imports.start(id, items);
      return null;
    },
  },
  'imports.list': {
    schema: v.null(),
    run: async (_, corpus) => (await corpus.opened()).imports.list(),
  },
  'imports.items': {
    schema: v.object({
      id,
      state: v.nullable(v.picklist(ITEM_STATES)),
      offset: count,
      limit: v.pipe(count, v.maxValue(1_000)),
    }),
    run: async ({ id, ...ask }, corpus) => (await corpus.opened()).imports.items(id, ask),
  },
  'imports.act': {
    schema: v.object({ id, act: v.picklist(['pause', 'resume', 'cancel']) }),
    async run({ id, act }, corpus) {
      (await corpus.opened()).imports.act(id, act);
      return null;
    },
  },
  'imports.agree': {
    schema: v.object({ id, hosts: v.pipe(v.array(name), v.maxLength(MAX_ITEMS)) }),
    async run({ id, hosts }, corpus) {
      (await corpus.opened()).imports.agree(id, hosts);
      return null;
    },
  },
  'imports.takeOut': {
    schema: v.object({ id }),
    async run({ id }, corpus) {
      const store = await corpus.opened();
      store.imports.takeOut(id);
      corpus.recount(store);
      return null;
    },
  },
  'imports.forget': {
    schema: v.object({ id }),
    async run({ id }, corpus) {
      (await corpus.opened()).imports.forget(id);
      return null;
    },
  },
  'imports.update': {
    schema: v.object({ id, number: count }),
    run: async ({ id, number }, corpus) => (await corpus.opened()).imports.update(id, number),
  },
  'imports.decide': {
    schema: v.object({ id, number: v.nullable(count), choice: v.picklist(['replace', 'both', 'old']) }),
    async run({ id, number, choice }, corpus) {
      const store = await corpus.opened();
      const left = store.imports.decide(id, number, choice);
      corpus.recount(store);
      return left;
    },
  },
  'imports.take': {
    schema: v.null(),
    run: async (_, corpus) => (await corpus.opened()).imports.take(),
  },
  'imports.record': {
    schema: v.object({ id, outcomes: v.array(made) }),
    async run({ id, outcomes }, corpus) {
      const store = await corpus.opened();
      const goesOn = store.imports.record(id, outcomes);
      corpus.recount(store);
      return goesOn;
    },
  },
  'imports.suspend': {
    schema: v.object({ id, problem: made }),
    async run({ id, problem }, corpus) {
      (await corpus.opened()).imports.suspend(id, problem);
      return null;
    },
  },
  'imports.unfinished': {
    schema: v.null(),
    run: async (_, corpus) => (await corpus.opened()).imports.unfinished(),
  },
};
