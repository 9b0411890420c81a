import { say } from '../../platform';
import type { CheckView } from '../../protocol';
import { incompleteWords } from '../shared/incomplete';

/** Whether a source and an article have anything to do with each other: else nothing of it is drawn. */
export function hasAnything({ compared, notes }: CheckView): boolean {
  return compared > 0 || notes.length > 0;
}

/** What a comparison found, in words: a heading, and lines below it. */
export function outcomeWords(view: CheckView): { title: string; text: string[] } {
  const { notes, sentences, compared, incomplete } = view;
  if (!hasAnything(view)) {
    return { title: say('compareNothing'), text: [say('compareNothingNext')] };
  }
  const leftOut = notes.filter((note) => note.kind === 'dropped').length;
  const onPage = notes.length - leftOut;
  const text = [say.count('compareCompared', sentences, { compared })];
  if (leftOut > 0) text.push(say.count('compareLeftOut', leftOut));
  if (incomplete !== null) text.push(incompleteWords(incomplete, 'incompleteNotListed'));
  return { title: onPage === 0 ? say('compareNoNotes') : say.count('compareNotes', onPage), text };
}
