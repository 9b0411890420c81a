import { askForAccess, type SiteAccess, say, target } from '../../platform';
import type { PlainKey } from '../../protocol';
import { useAccess } from '../shared/use-access';

/** The three ways in which a browser lets an extension see sites. */
const WAYS: { way: SiteAccess; title: PlainKey; means: PlainKey }[] = [
  { way: 'all', title: 'welcomeAccessAll', means: 'welcomeAccessAllMeans' },
  { way: 'site', title: 'welcomeAccessSome', means: 'welcomeAccessSomeMeans' },
  { way: 'click', title: 'welcomeAccessClick', means: 'welcomeAccessClickMeans' },
];

/** What works in each of the three ways, which one is in force, and how to change that. */
export function Ways() {
  const access = useAccess();
  return (
    <section class="panel stack-tight" aria-labelledby="access">
      <h2 id="access">{say('accessTitle')}</h2>
      <dl class="ways">
        {WAYS.map(({ way, title, means }) => (
          <div key={way}>
            <dt>
              {say(title)} {way === access && <span class="soft">{say('welcomeAccessNow')}</span>}
            </dt>
            <dd class="small soft">{say(means)}</dd>
          </div>
        ))}
      </dl>
      {access !== null && access !== 'all' && (
        <p>
          <button type="button" class="button" onClick={() => askForAccess()}>
            {say('accessAllowAll')}
          </button>
        </p>
      )}
      <p class="small">{say(target === 'firefox' ? 'welcomeAccessFirefox' : 'welcomeAccessChromium')}</p>
    </section>
  );
}
