import type { DocumentKind } from '../../engine/record';
import { say } from '../../platform';
import { type DocumentInfo, webAddress } from '../../protocol';

/** A source document's fields as a form holds them: '' for what is unknown. */
export interface Draft {
  title: string;
  publisher: string;
  author: string;
  date: string;
  language: string;
  address: string;
  kind: DocumentKind;
}

/** What is wrong with a draft, and with which field. */
export interface DraftProblem {
  field: keyof Draft;
  message: string;
}

export function draftOf(document: DocumentInfo): Draft {
  return {
    title: document.title,
    publisher: document.publisher ?? '',
    author: document.author ?? '',
    date: document.date ?? '',
    language: document.language ?? '',
    address: document.address ?? '',
    kind: document.kind,
  };
}

/** What is known of a document besides its text. */
export function infoOf({
  title,
  publisher,
  author,
  date,
  language,
  kind,
  address,
}: DocumentInfo): DocumentInfo {
  return { title, publisher, author, date, language, kind, address };
}

/** The document with the draft's fields, white space trimmed and empty ones null. */
export function withDraft<Document extends DocumentInfo>(document: Document, draft: Draft): Document {
  return {
    ...document,
    title: draft.title.trim(),
    publisher: draft.publisher.trim() || null,
    author: draft.author.trim() || null,
    date: draft.date || null,
    language: draft.language.trim() || null,
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
  if (draft.language.trim() !== '' && !isLanguage(draft.language.trim())) {
    return { field: 'language', message: say('draftBadLanguage') };
  }
  if (draft.address.trim() !== '' && webAddress(draft.address) === null) {
    return { field: 'address', message: say('draftBadAddress') };
  }
  return null;
}

/** Whether it is one as `lang` takes it: `en`, `pt-BR`. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
