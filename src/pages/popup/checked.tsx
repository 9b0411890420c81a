import { comparedWords, recapOf, recapWords } from '../../card/recap';
import type { Note } from '../../engine/record';
import { say } from '../../platform';
import type { CheckView, PageState, SourcesSay } from '../../protocol';
import { origin } from '../shared/document-words';
import { incompleteWords } from '../shared/incomplete';
import { Judged } from '../shared/judged';
import { PAGES } from '../shared/paths';
import { LibraryLink } from './library-link';
import { LeftOut, NoteList } from './notes';
import { SourcesSection } from './sources';

interface CheckedProps {
  page: Extract<PageState, { phase: 'checked' }>;
  /** The keys that hide and show all notes, where the user has any. */
  shortcut: string | null;
  onReveal: (note: Note) => void;
  onHide: () => void;
  onRecap: () => void;
  onOpenSource: (id: string) => void;
  /** Asks what the sources say of the event. */
  askSources: () => Promise<SourcesSay | null>;
}

/** A checked page: its recap, in the popup's narrow column. */
export function Checked({
  page,
  shortcut,
  onReveal,
  onHide,
  onRecap,
  onOpenSource,
  askSources,
}: CheckedProps) {
  const { view, hidden, gone, unpainted, dismissed, judging } = page;
  const here = view.notes.filter((note) => !gone.includes(note.id));
  const recap = recapOf(here);
  const away = view.notes.length - here.length;
  const onlyListed = recap.notes.filter(({ id }) => unpainted.includes(id)).length;
  return (
    <>
      <section class="stack-tight">
        <h2>{recapWords(recap, say)}</h2>
        <Compared view={view} open={here.length === 0} onOpenSource={onOpenSource} />
      </section>
      <Judged judging={judging} />
      {recap.notes.length > 0 && <NoteList notes={recap.notes} onReveal={onReveal} />}
      <div class="row">
        {recap.notes.length > 0 && (
          <button type="button" class="button button-small" onClick={onHide}>
            {say(hidden ? 'popupShowNotes' : 'popupHideNotes')}
            {shortcut && <kbd dir="ltr">{shortcut}</kbd>}
          </button>
        )}
        <button type="button" class="button button-small" onClick={onRecap}>
          {say('recapOnPage')}
        </button>
      </div>
      {onlyListed > 0 && <p class="small soft">{say.count('popupUnpainted', onlyListed)}</p>}
      {away > 0 && <p class="small soft">{say.count('popupAway', away)}</p>}
      {dismissed > 0 && (
        <p class="small soft">
          {say.count('popupDismissed', dismissed)}{' '}
          <a href={`/${PAGES.settings}#hidden`} target="_blank" rel="noopener">
            {say('popupDismissedSee')}
          </a>
        </p>
      )}
      {view.incomplete !== null && (
        <p class="small soft">{incompleteWords(view.incomplete, 'incompleteNotListed')}</p>
      )}
      {recap.leftOut.length > 0 && (
        <section class="stack-tight">
          <h2>{say('kindDropped')}</h2>
          <LeftOut notes={recap.leftOut} sources={view.sources} onReveal={onReveal} />
        </section>
      )}
      <SourcesSection view={view} notes={here} ask={askSources} onOpenSource={onOpenSource} />
      <p class="small">
        <a href={`/${PAGES.settings}`} target="_blank" rel="noopener">
          {say('popupSureness')}
        </a>
      </p>
    </>
  );
}

interface ComparedProps {
  view: CheckView;
  /** Whether the sources are listed without being asked for. */
  open: boolean;
  onOpenSource: (id: string) => void;
}

function Compared({ view, open, onOpenSource }: ComparedProps) {
  const { sources, chosen } = view;
  return (
    <details class="compared" open={open || sources.length === 1}>
      <summary>{comparedWords(view, say)}</summary>
      <ul class="sources">
        {sources.map((source) => (
          <li key={source.id} class="small foreign">
            {chosen === 'matched' ? (
              <LibraryLink document={source} onOpen={onOpenSource} />
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
