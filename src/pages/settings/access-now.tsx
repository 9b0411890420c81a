import { askForAccess, say } from '../../platform';
import { PAGES } from '../shared/paths';
import { useAccess } from '../shared/use-access';

/** What the browser lets Plumbline see now. */
export function AccessNow() {
  const access = useAccess();
  return (
    <div class="stack-tight">
      <h3>{say('accessTitle')}</h3>
      <p role="status">{access && say(access === 'all' ? 'accessAll' : 'accessSome')}</p>
      {access !== null && access !== 'all' && (
        <p>
          <button type="button" class="button" onClick={() => askForAccess()}>
            {say('accessAllowAll')}
          </button>
        </p>
      )}
      <p>
        <a href={`/${PAGES.welcome}`}>{say('accessMore')}</a>
      </p>
    </div>
  );
}
