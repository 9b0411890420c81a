import { say } from '../../../platform';
import { MAX_COMMENT, MAX_RATING, type ReviewView } from '../../../protocol';
import { ImportFile } from '../import-file';
import { useDesk } from './desk-context';
import { Typed } from './typed';

/** What the reviewer says of the page as a whole. */
export function Whole({ view, onImported }: { view: ReviewView; onImported: () => void }) {
  const desk = useDesk();
  return (
    <section class="panel stack" aria-labelledby="whole">
      <h2 id="whole">{say('deskWhole')}</h2>
      <Typed
        label={say('deskComment')}
        name="whole-comment"
        value={view.comment}
        longest={MAX_COMMENT}
        lines
        onTyped={(comment, continues) => desk.act({ step: 'comment', note: null, comment }, continues)}
      />
      <Typed
        label={say('deskRating')}
        hint={say('deskRatingHint')}
        name="whole-rating"
        value={view.rating}
        longest={MAX_RATING}
        onTyped={(rating, continues) => desk.act({ step: 'rate', note: null, rating }, continues)}
      />
      <p>
        <button
          type="button"
          class="button"
          aria-pressed={view.finished}
          onClick={() => desk.act({ step: 'finish', finished: !view.finished })}
        >
          {say(view.finished ? 'deskReopen' : 'deskFinish')}
        </button>
      </p>
      <ImportFile label={say('deskImportAnnotations')} into={view.id} onTaken={onImported} />
    </section>
  );
}
