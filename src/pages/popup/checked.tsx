import type { Note } from '../../engine/record';
import { say } from '../../platform';
import type { CheckView, PageState } from '../../protocol';
import { origin } from '../shared/document-words';
import { incompleteWords } from '../shared/incomplete';
import { Judged } from '../shared/judged';
import { libraryLink } from '../shared/paths';
import { LeftOut, NoteList } from './notes';

interface CheckedProps {
  page: Extract<PageState, { phase: 'checked' }>;
  /** The keys that hide and show all notes, where the user has any. */
  shortcut: string | null;
  onReveal: (note: Note) => void;
  onHide: () => void;
  onOpenSource: (id: string) => void;
}

/** A checked page: what was compared with what, the notes, what is left out. */
export function Checked({ page, shortcut, onReveal, onHide, onOpenSource }: CheckedProps) {
  const { view, hidden, gone, judging } = page;
  const here = view.notes.filter((note) => !gone.includes(note.id));
  const onPage = here.filter((note) => note.kind !== 'dropped');
  const leftOut = here.filter((note) => note.kind === 'dropped');
  const away = view.notes.length - here.length;
  return (
    <>
      <section class="stack-tight">
        <h2>{headline(onPage.length, leftOut.length)}</h2>
        <Compared view={view} open={here.length === 0} onOpenSource={onOpenSource} />
      </section>
      <Judged judging={judging} />
      {onPage.length > 0 && (
        <div class="stack-tight">
          <NoteList notes={onPage} onReveal={onReveal} />
          <button type="button" class="button button-small hide" onClick={onHide}>
            {say(hidden ? 'popupShowNotes' : 'popupHideNotes')}
            {shortcut && <kbd>{shortcut}</kbd>}
          </button>
        </div>
      )}
      {away > 0 && <p class="small soft">{say.count('popupAway', away)}</p>}
      {view.incomplete !== null && (
        <p class="small soft">{incompleteWords(view.incomplete, 'incompleteNotListed')}</p>
      )}
      {leftOut.length > 0 && (
        <section class="stack-tight">
          <h2>{say('kindDropped')}</h2>
          <LeftOut notes={leftOut} sources={view.sources} onReveal={onReveal} />
        </section>
      )}
    </>
  );
}

function headline(onPage: number, leftOut: number): string {
  if (leftOut === 0) return onPage === 0 ? say('popupNoNotes') : say.count('popupNotesHere', onPage);
  const notes = onPage === 0 ? say('popupNoNotesOnWords') : say.count('popupNotes', onPage);
  return say.list([notes, say.count('popupLeftOut', leftOut)]);
}

interface ComparedProps {
  view: CheckView;
  /** Whether the sources are listed without being asked for. */
  open: boolean;
  onOpenSource: (id: string) => void;
}

function Compared({ view, open, onOpenSource }: ComparedProps) {
  const { compared, sentences, sources, chosen } = view;
  return (
    <details class="compared" open={open || sources.length === 1}>
      <summary>
        {chosen === 'compared'
          ? say.count('popupComparedChosen', sentences, { compared })
          : say.count('popupCompared', sentences, {
              compared,
              sources: say.count('sources', sources.length),
            })}
      </summary>
      <ul class="sources">
        {sources.map((source) => (
          <li key={source.id} class="small foreign">
            {chosen === 'matched' ? (
              <a
                href={libraryLink(source.id)}
                onClick={(event) => {
                  event.preventDefault();
                  onOpenSource(source.id);
                }}
              >
                <bdi>{source.title}</bdi>
              </a>
            ) : (
              <bdi>{source.title}</bdi>
            )}
            <bdi class="soft">{origin(source)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
