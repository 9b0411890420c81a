import { useState } from 'preact/hooks';
import { send } from '../../platform';
import type { Link } from './links';
import type { WayProps } from './way';

/** Compare with a report that the article links to, fetched only after the click. */
export function WayLink({ links, onSource }: WayProps & { links: Link[] }) {
  const [chosen, setChosen] = useState<string | null>(null);

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
        {links.map(({ address, text, host }) => (
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
              <span class="small soft foreign">{host}</span>
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
            ? `Your browser will contact this one address: ${link.address}`
            : 'Nothing is contacted before you choose a link and press the button.'}
        </p>
      </div>
    </form>
  );
}
