import { useRef } from 'preact/hooks';
import { say } from '../../platform';
import { ELSEWHERE, mergeChoices } from '../../settings';
import { Switch } from '../../ui/switch';
import { useKeptFocus } from '../../ui/use-kept-focus';
import type { ChoiceList } from './use-choices';

/** The pages and sites of the list, each with a switch, by the alphabet. */
export function SiteRows({ list: { choices, change } }: { list: ChoiceList }) {
  const place = useRef<HTMLDivElement>(null);
  const named = choices
    .filter(({ site }) => site !== ELSEWHERE)
    .sort((a, b) => a.site.localeCompare(b.site, say.language()));
  useKeptFocus(place, named.length);
  return (
    <div ref={place} tabIndex={-1}>
      {named.length === 0 && <p class="soft">{say('sitesNone')}</p>}
      <ul class="sites">
        {named.map(({ site, on }) => (
          <li key={site} class="site">
            <Switch on={on} onChange={(to) => change((now) => mergeChoices(now, [{ site, on: to }]))}>
              <bdi dir="ltr">{site}</bdi>
            </Switch>
            <button
              type="button"
              class="button button-small"
              aria-label={say('sitesRemoveOne', { site })}
              onClick={() =>
                change((now) => now.filter((one) => one.site !== site), say('sitesRemoved', { site }))
              }
            >
              {say('sitesRemove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
