import * as v from 'valibot';
import type { Corpus } from '../../corpus/store/store';
import { FEED_INTERVALS } from '../../protocol';
import { label } from '../asks';
import type { WorkerCallName } from '../calls';
import type { CorpusHost } from '../corpus-host';
import type { Handler } from '../handler';

type FeedCallName = Extract<WorkerCallName, `feeds.${string}`>;

const id = v.pipe(v.string(), v.uuid());
const one = v.object({ id });
const interval = v.picklist(FEED_INTERVALS);
const hosts = v.pipe(v.array(label), v.maxLength(1_000));
const key = v.string();
/** What the host's page makes itself, of foreign text that is bounded by then. */
const made = v.custom<never>((value) => typeof value === 'object' && value !== null);

/** Does something to the feeds that brings no documents and takes none. */
async function steer(corpus: CorpusHost, work: (feeds: Corpus['feeds']) => void): Promise<null> {
  work((await corpus.opened()).feeds);
  return null;
}

/** The same for what does. */
async function change<T>(corpus: CorpusHost, work: (feeds: Corpus['feeds']) => T): Promise<T> {
  const store = await corpus.opened();
  const result = work(store.feeds);
  corpus.recount(store);
  return result;
}

/** What is asked about feeds. To fetch them is the host page's. */
export const feedHandlers: { [N in FeedCallName]: Handler<N> } = {
  'feeds.list': {
    schema: v.null(),
    run: async (_, corpus) => (await corpus.opened()).feeds.list(),
  },
  'feeds.items': {
    schema: one,
    run: async ({ id }, corpus) => (await corpus.opened()).feeds.items(id),
  },
  'feeds.watch': {
    schema: v.object({
      address: label,
      title: v.nullable(label),
      interval,
      hosts,
      collection: v.nullable(v.number()),
    }),
    async run(ask, corpus) {
      const id = crypto.randomUUID();
      await steer(corpus, (feeds) => feeds.watch(id, ask));
      return { id };
    },
  },
  'feeds.setInterval': {
    schema: v.object({ id, interval }),
    run: ({ id, interval }, corpus) => steer(corpus, (feeds) => feeds.setInterval(id, interval)),
  },
  'feeds.pause': {
    schema: v.object({ id, isPaused: v.boolean() }),
    run: ({ id, isPaused }, corpus) => steer(corpus, (feeds) => feeds.pause(id, isPaused)),
  },
  'feeds.lookNow': {
    schema: one,
    run: ({ id }, corpus) => steer(corpus, (feeds) => feeds.queue(id)),
  },
  'feeds.allow': {
    schema: v.object({ id, hosts }),
    run: ({ id, hosts }, corpus) => steer(corpus, (feeds) => feeds.allow(id, hosts)),
  },
  'feeds.follow': {
    schema: one,
    run: ({ id }, corpus) => steer(corpus, (feeds) => feeds.follow(id)),
  },
  'feeds.remove': {
    schema: v.object({ id, documents: v.boolean() }),
    async run({ id, documents }, corpus) {
      await change(corpus, (feeds) => feeds.remove(id, documents));
      return null;
    },
  },
  'feeds.restore': {
    schema: one,
    async run({ id }, corpus) {
      await change(corpus, (feeds) => feeds.restore(id));
      return null;
    },
  },
  'feeds.takeBack': {
    schema: v.object({ id, key }),
    async run({ id, key }, corpus) {
      await change(corpus, (feeds) => feeds.takeBack(id, key));
      return null;
    },
  },
  'feeds.take': {
    schema: v.null(),
    run: async (_, corpus) => (await corpus.opened()).feeds.take(),
  },
  'feeds.wanted': {
    schema: v.object({ id, items: v.array(v.object({ key, said: v.string() })) }),
    run: async ({ id, items }, corpus) => (await corpus.opened()).feeds.wanted(id, items),
  },
  'feeds.receive': {
    schema: v.object({ id, arrivals: v.array(made) }),
    run: ({ id, arrivals }, corpus) => change(corpus, (feeds) => feeds.receive(id, arrivals)),
  },
  'feeds.finish': {
    schema: v.object({ id, looked: made }),
    run: ({ id, looked }, corpus) => steer(corpus, (feeds) => feeds.finish(id, looked)),
  },
  'feeds.failed': {
    schema: v.object({ id, failure: made }),
    run: ({ id, failure }, corpus) => steer(corpus, (feeds) => feeds.failed(id, failure)),
  },
};
