import { say } from '../../../platform';
import { type ListedReview, webAddress } from '../../../protocol';
import { Dotted } from '../../../ui/dotted';

interface EntryProps {
  review: ListedReview;
  isChosen: boolean;
  onChoose: () => void;
  onOpen: () => void;
  onRemove: () => void;
}

/** One review of the list. */
export function Entry({ review, isChosen, onChoose, onOpen, onRemove }: EntryProps) {
  const { title, address, finished, changed, reviewer, notes, decided } = review;
  const name = title.trim() || say('untitledSource');
  return (
    <li class="review review-choice">
      <input
        type="checkbox"
        aria-label={say('deskChooseOne', { title: name })}
        checked={isChosen}
        onChange={onChoose}
      />
      <div class="stack-tight">
        <h2>
          <button type="button" class="button-text foreign" dir="auto" onClick={onOpen}>
            {name}
          </button>
        </h2>
        <p class="small soft foreign">
          <Dotted
            parts={[
              say(finished ? 'deskStateFinished' : 'deskStateOpen'),
              say.count('deskDecided', decided, { all: notes }),
              reviewer,
              say.moment(changed),
              webAddress(address)?.hostname,
            ]}
          />
        </p>
      </div>
      <button
        type="button"
        class="button button-small"
        aria-label={say('deskRemoveOne', { title: name })}
        onClick={onRemove}
      >
        {say('deskRemove')}
      </button>
    </li>
  );
}
