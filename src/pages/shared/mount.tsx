import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/progress.css';
import { type ComponentType, render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { say } from '../../platform';
import type { PlainKey } from '../../protocol';
import { Notice } from '../../ui/notice';
import { setTitle } from './title';

/**
 * Draws a page into the `#page` element of its HTML, and names it in the browser's tab; a defect in it is said
 * instead of a blank page.
 */
export function mount(Page: ComponentType, title: PlainKey): void {
  const place = document.getElementById('page');
  if (place === null) throw new Error('The page has no element #page.');
  document.documentElement.lang = say.language();
  document.documentElement.dir = say.direction();
  setTitle(say(title));
  render(<Guarded Page={Page} />, place);
}

function Guarded({ Page }: { Page: ComponentType }) {
  const [error, retry] = useErrorBoundary();
  if (error === undefined) return <Page />;
  return (
    <main class="sheet">
      <Notice tone="failed" title={say('pageFailed')}>
        <p>{say('pageFailedKept', { error: String(error) })}</p>
        <p>
          <button type="button" class="button" onClick={retry}>
            {say('tryAgain')}
          </button>
        </p>
      </Notice>
    </main>
  );
}
