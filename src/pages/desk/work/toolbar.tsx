import { say } from '../../../platform';
import type { PlainKey, StepName } from '../../../protocol';
import { changeTitle } from './changes';
import { Exports } from './exports';
import type { Work } from './use-work';

const STEP: Record<StepName, PlainKey> = {
  decide: 'deskStepDecide',
  edit: 'deskStepEdit',
  comment: 'deskStepComment',
  rate: 'deskStepRate',
  add: 'deskStepAdd',
  split: 'deskStepSplit',
  merge: 'deskStepMerge',
  finish: 'deskStepFinish',
  'source-added': 'deskStepSourceAdded',
  'source-removed': 'deskStepSourceRemoved',
  realigned: 'deskStepRealigned',
  'page-changed': 'deskStepPageChanged',
  again: 'deskStepRecheck',
  judged: 'deskStepJudged',
};

interface ToolbarProps {
  work: Work;
  /** Whether something is typed that is not handed on yet. */
  types: boolean;
  /** Whether page and desk go together; null where the page is open in no tab. */
  together: { isOn: boolean; onTurn: (on: boolean) => void } | null;
  onKeys: () => void;
  /** Leads to what another run of the check changed. */
  onChanges: () => void;
}

/** What can be done with a check as a whole, and whether it is kept. */
export function Toolbar({ work, types, together, onKeys, onChanges }: ToolbarProps) {
  const { view, busy } = work;
  const notes = work.notes.filter(({ gone }) => !gone);
  const decided = notes.filter(({ decision }) => decision !== null).length;
  const count = say.count('deskDecided', decided, { all: notes.length });
  return (
    <div class="desk-toolbar">
      <div class="row" role="toolbar" aria-label={say('desk')}>
        {view === null ? (
          <button type="button" class="button button-primary button-small" onClick={work.begin}>
            {say('deskBeginReview')}
          </button>
        ) : (
          <>
            <Step name={view.undo} words="deskUndoStep" idle="undo" onClick={work.undo} />
            <Step name={view.redo} words="deskRedoStep" idle="deskRedo" onClick={work.redo} />
          </>
        )}
        <button type="button" class="button button-small" disabled={busy !== null} onClick={work.replay}>
          {say('deskReplay')}
        </button>
        <Exports record={work.check.record} view={view} />
        <button type="button" class="button button-small" aria-keyshortcuts="?" onClick={onKeys}>
          {say('deskKeysTitle')}
        </button>
        {together && (
          <label class="row small">
            <input
              type="checkbox"
              checked={together.isOn}
              onChange={({ currentTarget }) => together.onTurn(currentTarget.checked)}
            />
            {say('deskTogether')}
          </label>
        )}
      </div>
      <p class="small soft" role="status">
        {work.changes !== null && (
          <>
            <button type="button" class="button-text" onClick={onChanges}>
              {changeTitle(work.changes)}
            </button>{' '}
          </>
        )}
        {view === null && say(work.waiting ? 'deskWaits' : 'deskNotKept')}
        {view?.finished && `${say('deskStateFinished')}. `}
        {view !== null &&
          (types || busy !== null
            ? say('deskSaving', { decided: count })
            : say('deskKept', { decided: count, time: say.moment(view.changed) }))}
      </p>
    </div>
  );
}

interface StepProps {
  /** The step that it would take; null where there is none. */
  name: StepName | null;
  words: 'deskUndoStep' | 'deskRedoStep';
  idle: PlainKey;
  onClick: () => void;
}

function Step({ name, words, idle, onClick }: StepProps) {
  return (
    <button type="button" class="button button-small" disabled={name === null} onClick={onClick}>
      {name === null ? say(idle) : say(words, { step: say(STEP[name]) })}
    </button>
  );
}
