import { say } from '../../platform';
import type { PlainKey, Silence } from '../../protocol';

/** Why there are no notes, and what the reader can do next. */
const WORDS: Record<Silence, { title: PlainKey; next: PlainKey }> = {
  'off-everywhere': { title: 'silenceOffEverywhere', next: 'silenceOffEverywhereNext' },
  'off-here': { title: 'silenceOffHere', next: 'silenceOffHereNext' },
  'no-article': { title: 'silenceNoArticle', next: 'silenceNoArticleNext' },
  'no-source': { title: 'silenceNoSource', next: 'silenceNoSourceNext' },
  language: { title: 'silenceLanguage', next: 'silenceLanguageNext' },
  'too-short': { title: 'silenceTooShort', next: 'silenceTooShortNext' },
  'too-long': { title: 'silenceTooLong', next: 'silenceTooLongNext' },
  'corpus-empty': { title: 'silenceCorpusEmpty', next: 'silenceCorpusEmptyNext' },
  'corpus-failed': { title: 'silenceCorpusFailed', next: 'silenceCorpusFailedNext' },
};

/** The reason for silence in plain words. */
export function silenceWords(reason: Silence): { title: string; next: string } {
  const { title, next } = WORDS[reason];
  return { title: say(title), next: say(next) };
}
