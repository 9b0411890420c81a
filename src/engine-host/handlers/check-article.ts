import * as v from 'valibot';
import { isEnglish, isTooShort, prepareSource, propose } from '../../engine';
import { checkSchema, host as pageHost } from '../asks';
import type { Handler } from '../handler';
import { concluded } from '../kept-checks';
import { isPageItself, SAME, sourcesOf } from '../match';

/** The second step: match the whole text and, where sources cover it, check it against them. */
export const checkArticle: Handler<'check.article'> = {
  schema: v.object({ ...checkSchema, host: pageHost }),
  async run({ page, incomplete, threshold, host: site }, host) {
    if (isTooShort(page.text)) return { silence: 'too-short' };
    if (!isEnglish(page.text)) return { silence: 'language' };
    const matched = sourcesOf(page.text, { corpus: await host.opened(), host: site }, SAME);
    const sources = matched.filter((source) => !isPageItself(source, page));
    if (sources.length === 0) return { silence: 'no-source' };
    const proposals = propose(page, sources.map(prepareSource));
    return { view: concluded({ proposals, threshold, incomplete, chosen: 'matched', keyFacts: null }) };
  },
};
