import './ways.css';
import { useState } from 'preact/hooks';
import { say } from '../../../platform';
import { Tabs } from '../../../ui/tabs';
import type { TabArticle } from '../use-article';
import type { WayProps } from './way';
import { WayFile } from './way-file';
import { WayLink } from './way-link';
import { WayTab } from './way-tab';
import { WayText } from './way-text';

const WAYS = [
  { name: 'tab', title: 'wayTab' },
  { name: 'text', title: 'wayText' },
  { name: 'file', title: 'wayFile' },
  { name: 'link', title: 'wayLink' },
] as const;

interface WaysProps extends WayProps {
  /** The tab of the article, null where it is open in none. */
  articleTab: number | null;
  /** The article with its links; null where nobody has looked at it. */
  found: TabArticle | null;
}

/** The ways to name a source. All stay alive, so that nothing typed is lost on the way round. */
export function Ways({ articleTab, found, onSource }: WaysProps) {
  const [way, setWay] = useState<(typeof WAYS)[number]['name']>('tab');
  const tabs = WAYS.filter(({ name }) => name !== 'link' || found !== null).map(({ name, title }) => ({
    name,
    title: say(title),
  }));
  return (
    <Tabs label={say('wayAsk')} tabs={tabs} chosen={way} onChoose={setWay}>
      <div hidden={way !== 'tab'}>
        <WayTab articleTab={articleTab} onSource={onSource} />
      </div>
      <div hidden={way !== 'text'}>
        <WayText onSource={onSource} />
      </div>
      <div hidden={way !== 'file'}>
        <WayFile onSource={onSource} />
      </div>
      {found !== null && (
        <div hidden={way !== 'link'}>
          <WayLink found={found} onSource={onSource} />
        </div>
      )}
    </Tabs>
  );
}
