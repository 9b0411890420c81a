import { useEffect, useState } from 'preact/hooks';
import { listTabs, say, type TabInfo } from '../../../platform';
import { webAddress } from '../../../protocol';
import { articleAsSource } from '../article-source';
import { readArticle } from '../use-article';
import type { WayProps } from './way';

/** Compare with the article of another open tab. */
export function WayTab({ articleTab, onSource }: WayProps & { articleTab: number | null }) {
  const [tabs, setTabs] = useState<TabInfo[] | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);

  // Tabs come and go while this page is in the background, where the user opens the source.
  useEffect(() => {
    const look = () => listTabs().then((open) => setTabs(open.filter((tab) => tab.id !== articleTab)));
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [articleTab]);

  if (tabs === null) return null;
  if (tabs.length === 0) {
    return <p class="soft">{say('wayTabNone')}</p>;
  }
  const tab = tabs.find((one) => one.id === chosen);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (tab) onSource(async () => articleAsSource((await readArticle(tab.id)).article));
      }}
    >
      <fieldset class="choices">
        <legend class="visually-hidden">{say('wayTabLegend')}</legend>
        {tabs.map(({ id, title, url }) => (
          <label key={id} class="choice">
            <input type="radio" name="tab" checked={id === chosen} onChange={() => setChosen(id)} />
            <span>
              <bdi class="foreign">{title || url}</bdi>
              <br />
              <bdi class="small soft foreign">{webAddress(url)?.hostname}</bdi>
            </span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="submit" class="button button-primary" disabled={!tab}>
          {say('wayTabCompare')}
        </button>
      </p>
    </form>
  );
}
