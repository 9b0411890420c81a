import { headlineParts, kindLabel } from '../../../card/words';
import { say } from '../../../platform';
import type { PlainKey, RecordChange, ReviewedNote } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { SaidInRow } from '../../../ui/said';

const CAUSE: Record<RecordChange['causes'][number], PlainKey> = {
  text: 'deskCauseText',
  sources: 'deskCauseSources',
  rules: 'deskCauseRules',
  model: 'deskCauseModel',
  settings: 'deskCauseSettings',
  alignment: 'deskCauseAlignment',
};

/** What became of the notes, in a line. */
export function changeTitle({ added, changed, moved, gone }: RecordChange): string {
  const counts = [
    added.length > 0 && say.count('deskChangeAdded', added.length),
    gone.length > 0 && say.count('deskChangeGone', gone.length),
    changed.length > 0 && say.count('deskChangeChanged', changed.length),
    moved.length > 0 && say.count('deskChangeMoved', moved.length),
  ].filter((part) => part !== false);
  return counts.length === 0 ? say('deskSameNotes') : say.list(counts);
}

interface ChangesProps {
  changes: RecordChange;
  notes: readonly ReviewedNote[];
  /** Leads to a note. */
  onNote: (note: ReviewedNote) => void;
  onDismiss: () => void;
}

/** What another run of the check found to be another, and what that comes from. */
export function Changes({ changes, notes, onNote, onDismiss }: ChangesProps) {
  const { causes, added, changed, gone, sentences } = changes;
  const among = (ids: readonly string[]) => notes.filter(({ note }) => ids.includes(note.id));
  return (
    <Notice tone="good" title={changeTitle(changes)}>
      <p>
        {causes.length === 0
          ? say('deskSameRecord')
          : say('deskCauses', { causes: say.list(causes.map((cause) => say(CAUSE[cause]))) })}
      </p>
      <Leading title={say('deskNewNotes')} notes={among(added)} onNote={onNote} />
      <Leading title={say('deskChangedNotes')} notes={among(changed)} onNote={onNote} />
      {gone.length > 0 && (
        <details>
          <summary>{say('deskWentNotes')}</summary>
          <ul class="stack-tight">
            {gone.map((note) => (
              <li key={note.id} class="foreign">
                {kindLabel(note.kind, say)}: <SaidInRow sentences={headlineParts(note, say)} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {sentences === null && <p>{say('deskTooDifferent')}</p>}
      {sentences !== null && sentences.length > 0 && (
        <details>
          <summary>{say.count('deskSentencesDiffer', sentences.length)}</summary>
          <ul class="stack-tight">
            {sentences.map((sentence, at) => (
              <li key={at} class="foreign" dir="auto">
                {sentence.in === 'new' ? <ins>{sentence.text}</ins> : <del>{sentence.text}</del>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <button type="button" class="button button-small" onClick={onDismiss}>
          {say('deskClose')}
        </button>
      </p>
    </Notice>
  );
}

interface LeadingProps {
  title: string;
  notes: ReviewedNote[];
  onNote: (note: ReviewedNote) => void;
}

/** Notes, each of which leads to where it is. */
function Leading({ title, notes, onNote }: LeadingProps) {
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul class="stack-tight">
        {notes.map((one) => (
          <li key={one.note.id}>
            <button type="button" class="button-text foreign" onClick={() => onNote(one)}>
              {kindLabel(one.note.kind, say)}: <SaidInRow sentences={headlineParts(one.note, say)} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
