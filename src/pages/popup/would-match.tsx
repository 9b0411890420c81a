import { say, send, sendToTab, type TabInfo } from '../../platform';
import { type MatchExplained, type PlainKey, pageInput } from '../../protocol';
import { siteOf } from '../../settings';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { useTask } from '../../ui/use-task';
import { CollectionTag } from '../shared/collection-tag';
import { origin } from '../shared/document-words';
import { LibraryLink } from './library-link';

const WHY: Record<MatchExplained['why'], PlainKey> = {
  compared: 'matchCompared',
  'other-event': 'matchOtherEvent',
  off: 'matchOff',
  'not-here': 'matchNotHere',
  itself: 'matchItself',
};

/** Which documents a match finds for the page and which it leaves out, and why; asked for once it is opened. */
export function WouldMatch({ tab, onOpenSource }: { tab: TabInfo; onOpenSource: (id: string) => void }) {
  const { task, start } = useTask<MatchExplained[] | null>();
  const ask = () =>
    start(async () => {
      const found = await sendToTab(tab.id, 'page.article', null);
      if (found === null) return null;
      return send('match.explain', { page: pageInput(found.article), host: siteOf(tab.url) });
    });
  return (
    <details class="compared" onToggle={({ currentTarget }) => currentTarget.open && ask()}>
      <summary>
        <h2>{say('matchAsk')}</h2>
      </summary>
      {task.state === 'busy' && <Busy>{say('matchAsking')}</Busy>}
      {task.state === 'failed' && <Notice tone="failed" title={task.message} />}
      {task.state === 'done' && (task.value ?? []).length === 0 && (
        <p class="small soft">{say(task.value === null ? 'matchNoArticle' : 'matchNothing')}</p>
      )}
      {task.state === 'done' && task.value !== null && (
        <ol class="sources">
          {task.value.map(({ document, collections, why }) => (
            <li key={document.id} class="small foreign">
              <LibraryLink document={document} onOpen={onOpenSource} />
              <bdi class="soft">{origin(document)}</bdi>
              <span class="match-why" data-why={why}>
                {say(WHY[why])}
              </span>
              {collections.map((one) => (
                <CollectionTag key={one.id} collection={one} />
              ))}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
