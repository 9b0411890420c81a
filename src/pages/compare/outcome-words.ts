import type { CheckView } from '../../protocol';
import { count } from '../../ui/format';
import { incompleteWords, NOT_LISTED } from '../shared/incomplete';

/** Whether a source and an article have anything to do with each other: else nothing of it is drawn. */
export function hasAnything({ compared, notes }: CheckView): boolean {
  return compared > 0 || notes.length > 0;
}

/** What a comparison found, in words: a heading, and lines below it. */
export function outcomeWords(view: CheckView): { title: string; text: string[] } {
  const { notes, sentences, compared, incomplete } = view;
  if (!hasAnything(view)) {
    return {
      title: 'Nothing to compare',
      text: [
        'No sentence of the article speaks of the same thing as this source. What the page shows was left as it is.',
      ],
    };
  }
  const leftOut = notes.filter((note) => note.kind === 'dropped').length;
  const onPage = notes.length - leftOut;
  const text = [`${compared} of ${count(sentences, 'sentence')} of the article compared with this source.`];
  if (leftOut > 0) text.push(`${count(leftOut, 'sentence')} of the source left out: listed in the popup.`);
  if (incomplete !== null) text.push(incompleteWords(incomplete, NOT_LISTED));
  return { title: onPage === 0 ? 'No notes' : `${count(onPage, 'note')} on the page`, text };
}
