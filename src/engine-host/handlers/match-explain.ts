import * as v from 'valibot';
import type { MatchExplained } from '../../protocol';
import { host as pageHost, pageSchema } from '../asks';
import type { Handler } from '../handler';
import { alikeTo, isPageItself, POSSIBLE, SAME } from '../match';

/** More are not listed. */
const MOST = 20;

/** What a match would find for a page and what it would leave out, most alike first. Nothing of it is kept. */
export const matchExplain: Handler<'match.explain'> = {
  schema: v.object({ page: pageSchema, host: pageHost }),
  async run({ page, host: site }, host) {
    const corpus = await host.opened();
    const ids = new Set([...corpus.candidates(page.text, MOST, site), ...corpus.alike(page.text, MOST)]);
    return alikeTo(page.text, [...ids], corpus)
      .filter(({ same }) => same >= POSSIBLE)
      .slice(0, MOST)
      .map(({ source, same }) => {
        const { text: _, ...document } = source;
        const { collections, counts } = corpus.collections.standing(document.id, site);
        const why: MatchExplained['why'] = isPageItself(source, page)
          ? 'itself'
          : counts
            ? same >= SAME
              ? 'compared'
              : 'other-event'
            : collections.some(({ on }) => on)
              ? 'not-here'
              : 'off';
        return { document, collections, why };
      });
  },
};
