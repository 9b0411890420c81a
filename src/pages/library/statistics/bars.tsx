import { say } from '../../../platform';
import type { Share } from '../../../protocol';
import { plainClick } from '../plain-click';

/** The most bars; the table has the others. */
const MOST = 10;

/** How parts of the library are called, and found. */
export interface Naming {
  wordsOf: (of: string) => string;
  searchOf: (of: string | null) => string | null;
}

interface BarsProps extends Naming {
  shares: Share[];
  onSearch: (query: string) => void;
}

/** Parts of the library, a bar each. */
export function Bars({ shares, wordsOf, searchOf, onSearch }: BarsProps) {
  const most = Math.max(...shares.map(({ documents }) => documents), 1);
  return (
    <ul class="bars">
      {shares.slice(0, MOST).map(({ of, documents }) => {
        const row = (
          <>
            <bdi class="foreign">{of === null ? say('statisticsUnknown') : wordsOf(of)}</bdi>
            <svg height="12" aria-hidden="true">
              <rect class="bar" width={`${(100 * documents) / most}%`} height="12" />
            </svg>
            <span class="small soft">{say.count('libraryDocuments', documents)}</span>
          </>
        );
        const query = searchOf(of);
        return (
          <li key={of}>
            {query === null ? (
              <span>{row}</span>
            ) : (
              <a href={`?search=${encodeURIComponent(query)}`} onClick={plainClick(() => onSearch(query))}>
                {row}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
