import type { Note } from '../../engine/record';
import type { CheckView, PageState } from '../../protocol';
import { count } from '../../ui/format';
import { origin } from '../shared/document-words';
import { incompleteWords, NOT_LISTED } from '../shared/incomplete';
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
            {hidden ? 'Show notes on this page' : 'Hide notes on this page'}
            {shortcut && <kbd>{shortcut}</kbd>}
          </button>
        </div>
      )}
      {away > 0 && (
        <p class="small soft">
          {count(away, 'note is', 'notes are')} no longer listed: the page has changed the words.
        </p>
      )}
      {view.incomplete !== null && <p class="small soft">{incompleteWords(view.incomplete, NOT_LISTED)}</p>}
      {leftOut.length > 0 && (
        <section class="stack-tight">
          <h2>Left out</h2>
          <LeftOut notes={leftOut} sources={view.sources} onReveal={onReveal} />
        </section>
      )}
    </>
  );
}

function headline(onPage: number, leftOut: number): string {
  const notes = onPage === 0 ? 'No notes on the words' : count(onPage, 'note');
  if (leftOut > 0) return `${notes}, ${leftOut} left out`;
  return onPage === 0 ? 'No notes on this page' : `${notes} on this page`;
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
        {compared} of {count(sentences, 'sentence')} compared with{' '}
        {chosen === 'compared' ? 'the source that you chose' : count(sources.length, 'source')}
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
                {source.title}
              </a>
            ) : (
              <span>{source.title}</span>
            )}
            <span class="soft">{origin(source)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
