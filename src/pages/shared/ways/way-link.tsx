import { useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { webAddress } from '../../../protocol';
import type { TabArticle } from '../use-article';
import type { WayProps } from './way';

/** Compare with a report that the article links to, fetched only after the click. */
export function WayLink({ found, onSource }: WayProps & { found: TabArticle }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const home = hostOf(found.article.address);
  // A source is more often elsewhere than on the article's own site.
  const links = found.links.toSorted((a, b) => rank(a, home) - rank(b, home));

  if (links.length === 0) {
    return <p class="soft">{say('wayLinkNone')}</p>;
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
        <legend class="visually-hidden">{say('wayLinkLegend')}</legend>
        {links.map(({ address, text }) => (
          <label key={address} class="choice">
            <input
              type="radio"
              name="link"
              checked={address === chosen}
              onChange={() => setChosen(address)}
            />
            <span>
              <bdi class="foreign">{text}</bdi>
              <br />
              <bdi class="small soft foreign">{hostOf(address)}</bdi>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="stack-tight">
        <p>
          <button type="submit" class="button button-primary" disabled={!link}>
            {say('wayLinkCompare')}
          </button>
        </p>
        <p class="small soft foreign">
          {link ? say('wayLinkFetches', { address: link.address }) : say('wayLinkNothing')}
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
