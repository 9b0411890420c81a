import type { DocumentKind, NewDocument } from '../../engine/record';
import { say } from '../../platform';
import { webAddress } from '../../protocol';

/** A source document's fields as a form holds them: '' for what is unknown. */
export interface Draft {
  title: string;
  publisher: string;
  author: string;
  date: string;
  address: string;
  kind: DocumentKind;
}

/** What is wrong with a draft, and with which field. */
export interface DraftProblem {
  field: keyof Draft;
  message: string;
}

export function draftOf(document: NewDocument): Draft {
  return {
    title: document.title,
    publisher: document.publisher ?? '',
    author: document.author ?? '',
    date: document.date ?? '',
    address: document.address ?? '',
    kind: document.kind,
  };
}

/** The document with the draft's fields, white space trimmed and empty ones null. */
export function withDraft(document: NewDocument, draft: Draft): NewDocument {
  return {
    ...document,
    title: draft.title.trim(),
    publisher: draft.publisher.trim() || null,
    author: draft.author.trim() || null,
    date: draft.date || null,
    address: draft.address.trim() || null,
    kind: draft.kind,
  };
}

/** The first thing that must be mended before a draft can be kept, or null. */
export function draftProblem(draft: Draft): DraftProblem | null {
  if (draft.title.trim() === '') {
    return { field: 'title', message: say('draftNoTitle') };
  }
  if (draft.date !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(draft.date)) {
    return { field: 'date', message: say('draftBadDate') };
  }
  if (draft.address.trim() !== '' && webAddress(draft.address) === null) {
    return { field: 'address', message: say('draftBadAddress') };
  }
  return null;
}

/** The words of a text, as the browser's own segmenter counts them. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) {
    if (isWordLike) words += 1;
  }
  return words;
}
