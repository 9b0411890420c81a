import { askForAccess, say } from '../../platform';
import { useAccess } from '../shared/use-access';

/** What the browser lets Plumbline see, where that is not all. */
export function AccessLine({ url, site }: { url: string; site: string }) {
  const access = useAccess(url);
  if (access === null || access === 'all') return null;
  return (
    <p class="small soft access">
      {say(access === 'site' ? 'accessSite' : 'accessClick')}
      {access === 'click' && (
        <button type="button" class="button button-small" onClick={() => askForAccess(url)}>
          {say('accessAllowSite', { site })}
        </button>
      )}
    </p>
  );
}
