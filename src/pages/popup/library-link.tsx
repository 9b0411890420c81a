import type { SourceInfo } from '../../protocol';
import { libraryLink } from '../shared/paths';

/** A document's title, which leads to it in the library. */
export function LibraryLink({ document, onOpen }: { document: SourceInfo; onOpen: (id: string) => void }) {
  return (
    <a
      href={libraryLink(document.id)}
      onClick={(event) => {
        event.preventDefault();
        onOpen(document.id);
      }}
    >
      <bdi>{document.title}</bdi>
    </a>
  );
}
