import type { IncompleteReason } from '../../article/types';

const WORDS: Record<IncompleteReason, string> = {
  paywall: 'Only part of this article can be read here, because it stands behind a paywall.',
  teaser: 'This page shows only a teaser of the article.',
};

/** That an article is not whole, and why; `consequence` is the sentence that follows. */
export function incompleteWords(reason: IncompleteReason, consequence: string): string {
  return `${WORDS[reason]} ${consequence}`;
}

/** What follows for notes. */
export const NOT_LISTED = 'What it leaves out is therefore not listed.';
