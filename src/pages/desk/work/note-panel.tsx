import { memo } from 'preact/compat';
import { lineOf } from '../../../card/family';
import { noteCitation } from '../../../card/note-citation';
import { ruleWords } from '../../../card/rules';
import { headlineParts, kindLabel, shorten } from '../../../card/words';
import type { FactSpan, Note } from '../../../engine/record';
import { say } from '../../../platform';
import type { PlainKey, ReviewedNote, SaidPart } from '../../../protocol';
import { Dotted } from '../../../ui/dotted';
import { Said, SaidInRow } from '../../../ui/said';
import { CopyButton } from './copy-button';
import { useDesk } from './desk-context';
import { Fact } from './fact';
import { Remarks } from './remarks';

const DECISION: Record<NonNullable<ReviewedNote['decision']>, PlainKey> = {
  confirmed: 'deskConfirmed',
  rejected: 'deskRejected',
  edited: 'deskEdited',
};

/** The longest words that a note is called by, in UTF-16 units. */
const LONGEST = 120;

interface NotePanelProps {
  one: ReviewedNote;
  isChosen: boolean;
  /** The note behind it on the same claim, with which it could be merged. */
  next?: ReviewedNote | null;
  /** The fact that stands above it already. */
  above?: FactSpan | null;
}

/** A note: what it says in a line and, where it is chosen, all that can be done about it. */
export const NotePanel = memo(function NotePanel({
  one,
  isChosen,
  next = null,
  above = null,
}: NotePanelProps) {
  const desk = useDesk();
  const { note, decision } = one;
  const claim = note.claim?.start ?? null;
  return (
    <li
      class="desk-note"
      data-decision={decision ?? 'none'}
      data-note-panel={note.id}
      aria-current={isChosen ? 'true' : undefined}
    >
      <button
        type="button"
        class="desk-note-head"
        aria-expanded={isChosen}
        onClick={() => desk.choose(claim, note.id)}
      >
        <span class={`note-kind ${lineOf(note)}`}>{kindLabel(note.kind, say)}</span>
        <span class="desk-note-says foreign">
          <SaidInRow sentences={linesOf(note)} />
        </span>
        <span class="small soft">
          <Dotted
            parts={[
              decision !== null && <strong key="decision">{say(DECISION[decision])}</strong>,
              one.found === null ? say('deskOwn') : !note.shown && say('deskUnsure'),
              one.comment !== '' && !isChosen && say('deskCommented'),
              one.gone && say('deskGone'),
            ]}
          />
        </span>
      </button>
      {isChosen && <NoteWork one={one} next={next} above={above} />}
    </li>
  );
});

function NoteWork({ one, next, above }: Required<Omit<NotePanelProps, 'isChosen'>>) {
  const desk = useDesk();
  const { note, decision } = one;
  const rule = ruleWords(note.rule);
  const decide = (wanted: 'confirmed' | 'rejected') =>
    desk.act({ step: 'decide', note: note.id, decision: decision === wanted ? null : wanted });
  return (
    <div class="stack-tight desk-note-work">
      {(note.mark === null || note.facts.length === 0) && note.claim && !isWhole(note) && (
        <p class="small foreign" dir="auto">
          <Said parts={say.parts('recapBelongsTo', { claim: note.claim.text })} />
        </p>
      )}
      {note.facts
        .filter((fact) => !isSame(fact, above))
        .map((fact) => (
          <Fact key={`${fact.source}${fact.start}`} fact={fact} />
        ))}
      {note.against.length > 0 && (
        <div>
          <p class="small soft">
            {say.count('cardAgainst', new Set(note.against.map((fact) => fact.source)).size)}
          </p>
          {note.against.map((fact) => (
            <Fact key={`${fact.source}${fact.start}`} fact={fact} />
          ))}
        </div>
      )}
      <p class="small soft">
        <Dotted
          parts={[
            rule && say(rule),
            say('reportWeight', { severity: note.severity, confidence: say.number(note.confidence) }),
            one.at !== null &&
              say('deskChangedBy', { name: one.by || say('deskNoName'), time: say.moment(one.at) }),
          ]}
        />
      </p>
      <fieldset class="row">
        <legend class="visually-hidden">{say('deskDecision')}</legend>
        <button
          type="button"
          class="button button-small"
          aria-pressed={decision === 'confirmed'}
          onClick={() => decide('confirmed')}
        >
          {say('deskConfirm')}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-pressed={decision === 'rejected'}
          onClick={() => decide('rejected')}
        >
          {say('deskReject')}
        </button>
        <button
          type="button"
          class="button button-small"
          onClick={() => desk.open({ what: 'edit', note: note.id })}
        >
          {say('deskEdit')}
        </button>
        {canSplit(note) && (
          <button
            type="button"
            class="button button-small"
            onClick={() => desk.open({ what: 'split', note: note.id })}
          >
            {say('deskSplit')}
          </button>
        )}
        {next && note.mark !== null && next.note.mark !== null && (
          <button
            type="button"
            class="button button-small"
            onClick={() => desk.act({ step: 'merge', notes: [note.id, next.note.id] })}
          >
            {say('deskMerge')}
          </button>
        )}
        <CopyButton
          label={say('deskCopyNote')}
          what={() => noteCitation(note, desk.page, [...desk.sources.values()], say)}
        />
      </fieldset>
      <Remarks note={note.id} comment={one.comment} rating={one.rating} />
    </div>
  );
}

/** Whether its words are more than one. */
export function canSplit({ mark }: Note): boolean {
  return mark !== null && /\S\s+\S/.test(mark.text);
}

/** What it says, and of which words where that does not tell it: several notes may be on one sentence. */
function linesOf({ kind, says, mark, facts: [fact] }: Note): SaidPart[][] {
  const lines = headlineParts({ kind, says }, say);
  // What is left out is told by what it is.
  if (says === null && mark === null && fact)
    return [say.parts('noteSource', { words: shorten(fact.text, LONGEST) })];
  if (says !== null || mark === null) return lines;
  return [say.parts('notePage', { words: shorten(mark.text, LONGEST) }), ...lines];
}

/** Whether it is about every word of its claim. */
function isWhole({ mark, claim }: Note): boolean {
  return mark !== null && mark.text === claim?.text;
}

function isSame(fact: FactSpan, other: FactSpan | null): boolean {
  return fact.source === other?.source && fact.start === other.start;
}
