import type { CheckView, PageState } from '../../protocol';
import { count } from '../../ui/format';
import { silenceWords } from '../shared/silence';

/** A heading, and lines below it. */
export interface OutcomeWords {
  title: string;
  text: string[];
}

/** The outcome in words: a heading, and lines below it. */
export function outcomeWords(page: PageState): OutcomeWords {
  switch (page.phase) {
    case 'checked':
      return checkedWords(page.view);
    case 'silent': {
      // A comparison does not need the corpus: that no source covers the page means this one does not.
      if (page.reason === 'no-source') return NOTHING_IN_COMMON;
      const { title, next } = silenceWords(page.reason);
      return { title, text: [next] };
    }
    case 'failed':
      return { title: 'The comparison failed', text: [page.message] };
    case 'looking':
      return { title: 'The page has changed meanwhile', text: ['Compare it again once it has loaded.'] };
  }
}

const NOTHING_IN_COMMON = {
  title: 'Nothing to compare',
  text: ['No sentence of the article speaks of the same thing as this source.'],
};

function checkedWords({ notes, sentences, compared, incomplete }: CheckView): {
  title: string;
  text: string[];
} {
  if (compared === 0) return NOTHING_IN_COMMON;
  const shown = notes.filter((note) => note.shown);
  const leftOut = shown.filter((note) => note.kind === 'dropped').length;
  const onPage = shown.length - leftOut;
  const text = [`${compared} of ${count(sentences, 'sentence')} of the article compared with this source.`];
  if (leftOut > 0) text.push(`${count(leftOut, 'sentence')} of the source left out: listed in the popup.`);
  if (incomplete !== null)
    text.push('Only part of the article can be read, so what it leaves out is not listed.');
  return { title: onPage === 0 ? 'No notes' : `${count(onPage, 'note')} on the page`, text };
}
