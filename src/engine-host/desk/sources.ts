import type { Corpus } from '../../corpus/store/store';
import { documentId } from '../../engine';
import type { NewDocument, SourceDocument } from '../../engine/record';
import { namedSource } from './named-sources';

/** A document of the library or, where it has none, of the last comparisons. */
export function sourceBy(id: string, corpus: Corpus): SourceDocument | null {
  return corpus.get(id) ?? namedSource(id);
}

export function withId(document: NewDocument): SourceDocument {
  return { id: documentId(document.text), ...document };
}
