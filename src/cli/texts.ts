import { documentId, titleOf } from '../engine';
import type { PageInput, SourceDocument } from '../engine/record';

/** Plain texts as the engine takes them. */

export function asPage(text: string, date: string | null = null): PageInput {
  return {
    title: titleOf(text),
    byline: null,
    date,
    language: null,
    address: null,
    complete: true,
    text,
  };
}

export function asSource(text: string, date: string | null = null): SourceDocument {
  return {
    id: documentId(text),
    title: titleOf(text),
    publisher: null,
    author: null,
    date,
    language: null,
    kind: 'report',
    address: null,
    text,
  };
}
