import { markInClaim } from '../../card/excerpt';
import { lineOf } from '../../card/family';
import { nameOf } from '../../card/recap';
import { headlineParts, kindLabel, shorten } from '../../card/words';
import type { Note } from '../../engine/record';
import { say } from '../../platform';
import type { SourceInfo } from '../../protocol';
import { Marked } from '../../ui/marked';
import { Said, SaidInRow } from '../../ui/said';

/** The page's sentence only says where something belongs, so it is cut at this many UTF-16 units. */
const LONGEST_CLAIM = 120;

/** The notes as they come; each leads to its words there. */
export function NoteList({ notes, onReveal }: { notes: Note[]; onReveal: (note: Note) => void }) {
  return (
    <ol class="notes">
      {notes.map((note) => (
        <li key={note.id}>
          <button type="button" class="note" onClick={() => onReveal(note)}>
            <span class={`note-kind ${lineOf(note)}`}>{kindLabel(note.kind, say)}</span>
            <span class="note-headline foreign">
              <SaidInRow sentences={headlineParts(note, say)} />
            </span>
            {note.mark && (
              <span class="note-words quoted foreign" dir="auto">
                <Marked parts={markInClaim(note.mark, note.claim)} />
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}

interface LeftOutProps {
  notes: Note[];
  sources: SourceInfo[];
  onReveal: (note: Note) => void;
}

/** What the page leaves out: the source's sentence, and the page's sentence that it belongs to and leads to. */
export function LeftOut({ notes, sources, onReveal }: LeftOutProps) {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <LeftOutNote key={note.id} note={note} sources={sources} onReveal={() => onReveal(note)} />
      ))}
    </ul>
  );
}

function LeftOutNote({
  note: {
    facts: [fact],
    claim,
  },
  sources,
  onReveal,
}: {
  note: Note;
  sources: SourceInfo[];
  onReveal: () => void;
}) {
  return (
    <li>
      <button type="button" class="note note-left-out" onClick={onReveal}>
        {fact && (
          <span class="foreign" dir="auto">
            <span class="quoted">{say('quoted', { words: fact.text })}</span>{' '}
            <span class="small soft">{nameOf(fact.source, sources)}</span>
          </span>
        )}
        {claim && (
          <span class="small soft foreign">
            <Said parts={say.parts('recapBelongsTo', { claim: shorten(claim.text, LONGEST_CLAIM) })} />
          </span>
        )}
      </button>
    </li>
  );
}
