import '../../ui/theme.css';
import '../../ui/controls.css';
import { type ComponentType, render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { say } from '../../platform';
import { Notice } from '../../ui/notice';

/** Draws a page into the `#page` element of its HTML; a defect in it is said instead of a blank page. */
export function mount(Page: ComponentType): void {
  const place = document.getElementById('page');
  if (place === null) throw new Error('The page has no element #page.');
  document.documentElement.lang = say.language();
  document.documentElement.dir = say.direction();
  render(<Guarded Page={Page} />, place);
}

function Guarded({ Page }: { Page: ComponentType }) {
  const [error, retry] = useErrorBoundary();
  if (error === undefined) return <Page />;
  return (
    <main class="sheet">
      <Notice tone="failed" title="Plumbline made a mistake and cannot show this page.">
        <p>Your sources and settings are kept. ({String(error)})</p>
        <p>
          <button type="button" class="button" onClick={retry}>
            Try again
          </button>
        </p>
      </Notice>
    </main>
  );
}
