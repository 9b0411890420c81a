import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/store/store';
import { documentId } from '../../../src/engine';
import { documentOf, memoryDatabase } from '../documents';

const FEEDS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
const TEXTS = Array.from({ length: 4 }, (_, n) => `Lock ${n} was closed on day ${n * 7} by its keeper.`);
const LOOKED = { title: null, forwards: null, etag: null, modified: null, isAll: true };

const feed = fc.constantFrom(...FEEDS);
const text = fc.constantFrom(...TEXTS);
const act = fc.oneof(
  fc.record({
    does: fc.constant('look' as const),
    feed,
    items: fc.dictionary(fc.constantFrom('a', 'b'), text),
  }),
  fc.record({ does: fc.constant('delete' as const), text }),
  fc.record({ does: fc.constant('add' as const), text }),
  fc.record({ does: fc.constant('remove' as const), feed, documents: fc.boolean() }),
  fc.record({ does: fc.constant('restore' as const), feed }),
);

test('whatever feeds say, what the user deleted stays away while a feed is watched that had brought it', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let now = 1_000;
      const corpus = openCorpus(memoryDatabase(), () => now);
      for (const id of FEEDS) {
        const address = `https://news.example/${id}`;
        corpus.feeds.watch(id, { address, title: null, interval: 'daily', hosts: [], collection: null });
      }
      /** What the user deleted, and the feeds that had brought it or come upon it. */
      const gone = new Map<string, string[]>();
      const left = new Set<string>();
      for (const one of acts) {
        now += 1;
        if (one.does === 'look') {
          corpus.feeds.queue(one.feed);
          for (let job = corpus.feeds.take(); job !== null; job = corpus.feeds.take()) {
            const items = job.id === one.feed ? Object.entries(one.items) : [];
            const arrivals = items.map(([key, words]) => ({
              key,
              said: documentId(words),
              name: key,
              result: { document: documentOf(words), complete: true },
            }));
            const { keys } = corpus.feeds.wanted(job.id, arrivals);
            corpus.feeds.receive(
              job.id,
              arrivals.filter(({ key }) => keys.includes(key)),
            );
            corpus.feeds.finish(job.id, LOOKED);
          }
        } else if (one.does === 'delete') {
          const id = documentId(one.text);
          const knowing = FEEDS.filter((feed) =>
            corpus.feeds.items(feed).some(({ document }) => document === id),
          );
          corpus.remove(id);
          if (knowing.length > 0) gone.set(id, knowing);
        } else if (one.does === 'add') {
          gone.delete(corpus.add(documentOf(one.text)).id);
        } else if (one.does === 'remove') {
          corpus.feeds.remove(one.feed, one.documents);
          left.add(one.feed);
        } else {
          corpus.feeds.restore(one.feed);
          left.delete(one.feed);
        }
        for (const [id, knowing] of gone) {
          // A feed that is watched no longer remembers nothing.
          if (knowing.some((feed) => !left.has(feed))) expect(corpus.get(id)).toBeNull();
          else if (corpus.get(id) !== null) gone.delete(id);
        }
      }
    }),
    { numRuns: 60 },
  );
});
