import { diffArrays } from 'diff';
import { splitSentences } from '../text/sentences';

/** A sentence that only one of two versions of a text has. */
export interface SentenceChange {
  in: 'old' | 'new';
  text: string;
}

/** The most sentences that may differ: beyond it two texts are no versions of each other. */
const MOST = 2_000;

/** The sentences that went and came from one version of a text to another, in order; null where it is more than a version. */
export function sentenceChanges(before: string, after: string): SentenceChange[] | null {
  const changes = diffArrays(sentencesOf(before), sentencesOf(after), { maxEditLength: MOST });
  return (
    changes?.flatMap(({ value, added, removed }) =>
      added || removed ? value.map((text): SentenceChange => ({ in: added ? 'new' : 'old', text })) : [],
    ) ?? null
  );
}

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}
