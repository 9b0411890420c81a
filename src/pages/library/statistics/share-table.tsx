import { say } from '../../../platform';
import type { Share } from '../../../protocol';
import { plainClick } from '../plain-click';
import type { Naming } from './bars';

interface ShareTableProps extends Naming {
  /** What the table tells apart. */
  what: string;
  shares: Share[];
  /** In the whole library: what the shares do not hold stands below them. */
  total: { documents: number; facts: number };
  onSearch: (query: string) => void;
}

/** The figures behind a plot. */
export function ShareTable({ what, shares, total, wordsOf, searchOf, onSearch }: ShareTableProps) {
  const others = {
    documents: shares.reduce((left, { documents }) => left - documents, total.documents),
    facts: shares.reduce((left, { facts }) => left - facts, total.facts),
  };
  return (
    <details>
      <summary class="small">{say('statisticsTable')}</summary>
      <div class="share-table">
        <table class="small">
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col">{say('statisticsDocuments')}</th>
              <th scope="col">{say('statisticsFacts')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ of, documents, facts }) => {
              const query = searchOf(of);
              const words = of === null ? say('statisticsUnknown') : <bdi class="foreign">{wordsOf(of)}</bdi>;
              return (
                <tr key={of}>
                  <th scope="row">
                    {query === null ? (
                      words
                    ) : (
                      <a
                        href={`?search=${encodeURIComponent(query)}`}
                        onClick={plainClick(() => onSearch(query))}
                      >
                        {words}
                      </a>
                    )}
                  </th>
                  <td>{say.number(documents)}</td>
                  <td>{say.number(facts)}</td>
                </tr>
              );
            })}
            {others.documents > 0 && (
              <tr>
                <th scope="row">{say('statisticsOthers')}</th>
                <td>{say.number(others.documents)}</td>
                <td>{say.number(others.facts)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}
