import { say } from '../../../platform';
import type { ReviewView } from '../../../protocol';
import { ImportFile } from '../import-file';
import { useDesk } from './desk-context';
import { Remarks } from './remarks';

/** What the reviewer says of the page as a whole. */
export function Whole({ view, onImported }: { view: ReviewView; onImported: () => void }) {
  const desk = useDesk();
  return (
    <section class="panel stack" aria-labelledby="whole">
      <h2 id="whole">{say('deskWhole')}</h2>
      <Remarks note={null} comment={view.comment} rating={view.rating} />
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
