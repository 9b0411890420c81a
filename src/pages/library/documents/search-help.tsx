import './search-help.css';
import { say } from '../../../platform';
import { SEARCH_EXAMPLES } from './search-examples';

/** What can be typed into the search; each example takes its place when it is pressed. */
export function SearchHelp({ onTry }: { onTry: (query: string) => void }) {
  return (
    <details class="search-help">
      <summary class="small">{say('searchHelp')}</summary>
      <dl class="small">
        {SEARCH_EXAMPLES.map(({ query, finds }) => (
          <div key={query}>
            <dt>
              <button
                type="button"
                class="button button-small"
                aria-label={say('searchHelpTry', { query })}
                onClick={() => onTry(query)}
              >
                <bdi>{query}</bdi>
              </button>
            </dt>
            <dd class="soft">{say(finds)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
