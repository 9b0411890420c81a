import { headlineParts, kindLabel } from '../../../card/words';
import { say } from '../../../platform';
import type { PlainKey, RecordChange } from '../../../protocol';
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

/** What another run of the check found to be another, and what that comes from. */
export function Changes({ changes, onDismiss }: { changes: RecordChange; onDismiss: () => void }) {
  const { causes, added, changed, moved, gone, sentences } = changes;
  const counts = [
    added.length > 0 && say.count('deskChangeAdded', added.length),
    gone.length > 0 && say.count('deskChangeGone', gone.length),
    changed.length > 0 && say.count('deskChangeChanged', changed.length),
    moved.length > 0 && say.count('deskChangeMoved', moved.length),
  ].filter((part) => part !== false);
  return (
    <Notice tone="good" title={counts.length === 0 ? say('deskSameNotes') : say.list(counts)}>
      <p>
        {causes.length === 0
          ? say('deskSameRecord')
          : say('deskCauses', { causes: say.list(causes.map((cause) => say(CAUSE[cause]))) })}
      </p>
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
