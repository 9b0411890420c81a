import { useCallback, useEffect, useState } from 'preact/hooks';
import { say, send } from '../../../../platform';
import type { FeedInfo, FeedItemInfo } from '../../../../protocol';
import { messageOf } from '../../../../ui/format';
import { Notice } from '../../../../ui/notice';
import { Busy } from '../../../../ui/progress';
import { libraryLink } from '../../../shared/paths';
import type { Act } from '../../use-followed';
import { itemWords } from './words';

interface ItemsProps {
  feed: FeedInfo;
  act: Act;
  onOpen: (document: string) => void;
}

/** What became of a feed's items, the latest first. */
export function Items({ feed: { id, checked, documents }, act, onOpen }: ItemsProps) {
  const [items, setItems] = useState<FeedItemInfo[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const load = useCallback(
    () => send('feeds.items', { id }).then(setItems, (error: unknown) => setFailure(messageOf(error))),
    [id],
  );
  useEffect(() => void load(), [load, checked, documents]);

  if (failure !== null) return <Notice tone="failed" title={failure} />;
  if (items === null) return <Busy>{say('importsLoading')}</Busy>;
  if (items.length === 0) return <p class="small soft">{say('feedNoItems')}</p>;
  return (
    <ul class="feed-items">
      {items.map(({ key, name, state, document, hasOlder, why }) => (
        <li key={key}>
          <span class="stack-tight">
            {document === null ? (
              <bdi class="foreign">{name}</bdi>
            ) : (
              <a
                class="foreign"
                href={libraryLink(document)}
                onClick={(event) => {
                  // With a modifier key the browser opens its own tab or window.
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onOpen(document);
                }}
              >
                <bdi>{name}</bdi>
              </a>
            )}
            {why !== null && <span class="small soft foreign">{say.of(why)}</span>}
          </span>
          <span class="small soft">{itemWords(state)}</span>
          {hasOlder && (
            <button
              type="button"
              class="button button-small"
              aria-label={say('feedTakeBackOne', { name })}
              onClick={() => act('feeds.takeBack', { id, key }).then(load)}
            >
              {say('feedTakeBack')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
