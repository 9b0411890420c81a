import { useState } from 'preact/hooks';
import { send } from '../../platform';
import { webAddress } from '../../protocol';
import type { TabArticle } from '../shared/use-article';
import type { WayProps } from './way';

/** Compare with a report that the article links to, fetched only after the click. */
export function WayLink({ found, onSource }: WayProps & { found: TabArticle }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const home = hostOf(found.article.address);
  // A source is more often elsewhere than on the article's own site.
  const links = found.links.toSorted((a, b) => rank(a, home) - rank(b, home));

  if (links.length === 0) {
    return (
      <p class="soft">This article links to no other page. Open its source in a tab, or paste its text.</p>
    );
  }
  const link = links.find((one) => one.address === chosen);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (link) onSource(() => send('document.fetch', { address: link.address }));
      }}
    >
      <fieldset class="choices">
        <legend class="visually-hidden">Link to compare with</legend>
        {links.map(({ address, text }) => (
          <label key={address} class="choice">
            <input
              type="radio"
              name="link"
              checked={address === chosen}
              onChange={() => setChosen(address)}
            />
            <span>
              <span class="foreign">{text}</span>
              <br />
              <span class="small soft foreign">{hostOf(address)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="stack-tight">
        <p>
          <button type="submit" class="button button-primary" disabled={!link}>
            Fetch and compare
          </button>
        </p>
        <p class="small soft foreign">
          {link
            ? `Your browser will fetch this address, and any other that it is forwarded to, without cookies: ${link.address}`
            : 'Nothing is contacted before you choose a link and press the button.'}
        </p>
      </div>
    </form>
  );
}

function rank({ address }: { address: string }, home: string | null): number {
  return hostOf(address) === home ? 1 : 0;
}

function hostOf(address: string | null): string | null {
  return webAddress(address)?.hostname ?? null;
}
