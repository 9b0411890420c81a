import type { TabProps } from '../tab';
import { Feeds } from './feeds/feeds';
import { Packs } from './packs';

/** What others publish, and the library follows: feeds and packs. */
export function Subscriptions({ corpus, onOpen }: TabProps) {
  return (
    <div class="stack subscriptions">
      <Feeds corpus={corpus} onOpen={onOpen} />
      <Packs corpus={corpus} />
    </div>
  );
}
