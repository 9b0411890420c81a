import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../../platform';
import { Entry, type EntryProps } from './entry';
import { type Documents, type FoundDocuments, PAGE } from './use-documents';
import type { Selection } from './use-selection';
import { useWindow } from './use-window';

/** A page as high as more of them would take is drawn by no browser. */
const MOST_ROWS = 100_000;
/** How long a part of the list must be seen before it is fetched, in ms: not all that is scrolled past is wanted. */
const SETTLE_MS = 60;

interface RowsProps extends Pick<EntryProps, 'onOpen' | 'onDelete'> {
  found: FoundDocuments;
  see: Documents['see'];
  selection: Selection;
}

/** The documents that were found, of which only those near what is seen are drawn. */
export function Rows({ found, see, selection, onOpen, onDelete }: RowsProps) {
  const { pages, total, isMore } = found;
  const list = useRef<HTMLUListElement>(null);
  const count = Math.min(total, MOST_ROWS);
  const { first, last, before, after } = useWindow(list, Math.ceil(count / PAGE), PAGE, (page) =>
    pages.has(page),
  );

  useEffect(() => {
    const timer = setTimeout(see, SETTLE_MS, first, last);
    return () => clearTimeout(timer);
  }, [first, last, found]);

  const from = first * PAGE;
  const drawn = Array.from({ length: Math.min((last + 1) * PAGE, count) - from }, (_, at) => from + at);
  return (
    <>
      <ul class="documents" ref={list}>
        {before > 0 && <li aria-hidden="true" style={{ height: `${before}px` }} />}
        {drawn.map((row) => {
          const document = pages.get(Math.floor(row / PAGE))?.[row % PAGE];
          return (
            <li
              key={row}
              class="document"
              aria-setsize={isMore ? -1 : total}
              aria-posinset={row + 1}
              aria-busy={document === undefined}
            >
              {document !== undefined && (
                <Entry
                  document={document}
                  isPicked={selection.ids.has(document.id)}
                  onPick={selection.pick}
                  onOpen={onOpen}
                  onDelete={onDelete}
                />
              )}
            </li>
          );
        })}
        {after > 0 && <li aria-hidden="true" style={{ height: `${after}px` }} />}
      </ul>
      {count < total && <p class="soft">{say.count('libraryBeyond', total - count)}</p>}
    </>
  );
}
