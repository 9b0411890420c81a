import * as v from 'valibot';
import { check, isEnglish, splitSentences } from '../../engine';
import { pageSchema } from '../asks';
import type { Handler } from '../handler';
import { SAME, sourcesOf } from '../match';
import { viewOf } from '../view';

/** With fewer sentences there is nothing that an article could have left out or changed. */
const MIN_SENTENCES = 3;

/** The second step: match the whole text and, where sources cover it, check it against them. */
export const checkArticle: Handler<'check.article'> = {
  schema: v.object(pageSchema),
  async run({ page, incomplete }, host) {
    if (splitSentences(page.text).length < MIN_SENTENCES) return { silence: 'too-short' };
    if (!isEnglish(page.text)) return { silence: 'language' };
    const sources = sourcesOf(page.text, await host.opened(), SAME);
    if (sources.length === 0) return { silence: 'no-source' };
    return { view: viewOf(check(page, sources), incomplete, 'matched') };
  },
};
