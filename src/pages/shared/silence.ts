import { say } from '../../platform';
import type { PlainKey, Silence } from '../../protocol';

/** What a reader can do about a silence with one click. */
export type SilenceAct = 'compare' | 'first-source' | 'on' | 'on-page' | 'on-site';

interface Words {
  title: PlainKey;
  next: PlainKey;
  act: SilenceAct | null;
}

/** Why there are no notes, and what the reader can do next. */
const WORDS: Record<Silence, Words> = {
  'off-everywhere': { title: 'silenceOffEverywhere', next: 'silenceOffEverywhereNext', act: 'on' },
  'off-here': { title: 'silenceOffHere', next: 'silenceOffHereNext', act: 'on-site' },
  'off-page': { title: 'silenceOffPage', next: 'silenceOffPageNext', act: 'on-page' },
  'no-article': { title: 'silenceNoArticle', next: 'silenceNoArticleNext', act: null },
  'no-source': { title: 'silenceNoSource', next: 'silenceNoSourceNext', act: 'compare' },
  language: { title: 'silenceLanguage', next: 'silenceLanguageNext', act: null },
  password: { title: 'silencePassword', next: 'silencePasswordNext', act: 'compare' },
  editable: { title: 'silenceEditable', next: 'silenceEditableNext', act: null },
  'too-short': { title: 'silenceTooShort', next: 'silenceTooShortNext', act: 'compare' },
  'corpus-empty': { title: 'silenceCorpusEmpty', next: 'silenceCorpusEmptyNext', act: 'first-source' },
  'corpus-failed': { title: 'silenceCorpusFailed', next: 'silenceCorpusFailedNext', act: null },
};

/** The reason for silence in plain words, and what to do about it. */
export function silenceWords(reason: Silence): { title: string; next: string; act: SilenceAct | null } {
  const { title, next, act } = WORDS[reason];
  return { title: say(title), next: say(next), act };
}
