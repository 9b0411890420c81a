import { useId } from 'preact/hooks';
import { say } from '../../platform';
import { ELSEWHERE, type SiteChoice, withChoice } from '../../settings';
import { AccessNow } from './access-now';
import { SiteAdd } from './site-add';
import { SiteFile } from './site-file';
import { SiteRows } from './site-rows';
import { useChoices } from './use-choices';

interface SitesSectionProps {
  sites: readonly SiteChoice[];
  onSave: (sites: SiteChoice[]) => Promise<void>;
}

/** Where Plumbline runs: everywhere or nowhere but for a list, the list itself, and what the browser allows. */
export function SitesSection({ sites, onSave }: SitesSectionProps) {
  const list = useChoices(sites, onSave);
  const { choices, change, last } = list;
  const isOnElsewhere = choices.find(({ site }) => site === ELSEWHERE)?.on ?? true;
  return (
    <section class="panel stack" aria-labelledby="sites">
      <div class="stack-tight">
        <h2 id="sites">{say('sitesTitle')}</h2>
        <p>{say('sitesAbout')}</p>
      </div>
      <Elsewhere
        on={isOnElsewhere}
        onChange={(on) => change((now) => withChoice(now, ELSEWHERE, on) ?? [...now])}
      />
      <SiteRows list={list} />
      <div role="status">
        {last && (
          <p class="row">
            <span class="foreign">{last.done}</span>
            <button type="button" class="button button-small" onClick={last.undo}>
              {say('sitesUndo')}
            </button>
          </p>
        )}
      </div>
      <SiteAdd list={list} on={!isOnElsewhere} />
      <SiteFile list={list} />
      <AccessNow />
    </section>
  );
}

/** What holds where the list says nothing. */
function Elsewhere({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const name = useId();
  return (
    <fieldset>
      <legend class="field-label">{say('sitesElsewhere')}</legend>
      <div class="choices">
        {[true, false].map((value) => (
          <label key={String(value)} class="choice">
            <input type="radio" name={name} checked={on === value} onChange={() => onChange(value)} />
            <span>{say(value ? 'sitesExcept' : 'sitesOnly')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
