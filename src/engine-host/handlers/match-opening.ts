import * as v from 'valibot';
import type { Corpus } from '../../corpus/store/store';
import { isEnglish } from '../../engine';
import { FaultError } from '../../platform/fault';
import { MAX_OPENING } from '../../protocol';
import { label, host as pageHost } from '../asks';
import type { Handler } from '../handler';
import { POSSIBLE, sourcesOf } from '../match';

/** The first step: cheap, and rather too often yes than too often no. */
export const matchOpening: Handler<'match.opening'> = {
  schema: v.object({
    title: label,
    text: v.pipe(v.string(), v.maxLength(MAX_OPENING)),
    language: v.nullable(label),
    host: pageHost,
  }),
  async run(opening, host) {
    const silent = (silence: 'corpus-empty' | 'corpus-failed' | 'language' | 'no-source') => ({
      covered: false,
      silence,
    });
    let corpus: Corpus;
    try {
      corpus = await host.opened();
    } catch (error) {
      if (error instanceof FaultError && error.code === 'corpus') return silent('corpus-failed');
      throw error;
    }
    if (corpus.isEmpty()) return silent('corpus-empty');
    const words = `${opening.title}\n\n${opening.text}`;
    if (!isEnglish(words)) return silent('language');
    const [source] = sourcesOf(words, { corpus, host: opening.host }, POSSIBLE);
    return source ? { covered: true, silence: null } : silent('no-source');
  },
};
