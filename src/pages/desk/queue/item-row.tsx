import { say } from '../../../platform';
import type { PlainKey } from '../../../protocol';
import { Dotted } from '../../../ui/dotted';
import { countsOf } from './order';
import type { Item } from './use-queue';

const STATE: Record<'waiting' | 'checking' | 'no-source', PlainKey> = {
  waiting: 'deskItemWaiting',
  checking: 'compareComparing',
  'no-source': 'deskNoSource',
};

interface ItemRowProps {
  item: Item;
  onLook: (item: Extract<Item, { state: 'done' }>) => void;
}

/** One page of the queue, and what it came to. */
export function ItemRow({ item, onLook }: ItemRowProps) {
  return (
    <li class="review" data-state={item.state}>
      <div class="stack-tight">
        <h2 class="foreign" dir="auto">
          {item.name}
        </h2>
        <p class="small soft foreign">
          {item.state === 'failed' && item.message}
          {item.state === 'done' && <Found item={item} />}
          {item.state !== 'failed' && item.state !== 'done' && say(STATE[item.state])}
        </p>
      </div>
      {item.state === 'done' && (
        <button
          type="button"
          class="button button-small"
          aria-label={say('deskLookOne', { title: item.name })}
          onClick={() => onLook(item)}
        >
          {say('deskLook')}
        </button>
      )}
    </li>
  );
}

function Found({ item: { check } }: { item: Extract<Item, { state: 'done' }> }) {
  const { page, sources } = check.record;
  const { notes, leftOut } = countsOf(check);
  return (
    <Dotted
      parts={[
        say.count('compareNotes', notes),
        !page.complete && say('storyIncomplete'),
        leftOut > 0 && say.count('deskLeftOut', leftOut),
        say.count('recapCompared', page.sentences, {
          compared: page.compared,
          sources: say.count('sources', sources.length),
        }),
      ]}
    />
  );
}
