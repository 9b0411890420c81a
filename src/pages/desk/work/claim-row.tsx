import { memo } from 'preact/compat';
import { useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../../../platform';
import type { PlainKey, ReviewedNote } from '../../../protocol';
import { ClaimText } from './claim-text';
import { useDesk } from './desk-context';
import { Fact } from './fact';
import { stateOf } from './filters';
import { NotePanel } from './note-panel';
import type { Row } from './rows';
import { useNear } from './use-near';

const STATE: Record<ReturnType<typeof stateOf>, PlainKey> = {
  noted: 'deskNoted',
  aligned: 'deskAligned',
  'nothing-found': 'deskNothingFound',
  slight: 'deskSlight',
};

/** A fact that has less of a claim's telling words than this is called no more than the closest one. */
const CLOSE = 0.5;

interface ClaimRowProps {
  row: Row;
  /** Its number on the page, from 1. */
  number: number;
  isChosen: boolean;
  chosenNote: string | null;
}

/** One sentence of the page, and beside it what the sources say of the same and what was found. */
export const ClaimRow = memo(DrawnRow, isSame);

function isSame(a: ClaimRowProps, b: ClaimRowProps): boolean {
  return (
    a.isChosen === b.isChosen &&
    a.chosenNote === b.chosenNote &&
    a.number === b.number &&
    a.row.claim === b.row.claim &&
    a.row.notes.length === b.row.notes.length &&
    a.row.notes.every((one, at) => one === b.row.notes[at])
  );
}

function DrawnRow({ row: { claim, notes }, number, isChosen, chosenNote }: ClaimRowProps) {
  const desk = useDesk();
  const place = useRef<HTMLLIElement>(null);
  const isNear = useNear(place) || isChosen;
  const [all, setAll] = useState(false);
  const [first] = claim.facts;
  const links = useMemo(() => first?.links.map(([start, end]) => ({ start, end })) ?? [], [first]);
  const marks = useMemo(() => notes.map(({ note }) => note), [notes]);
  const state = stateOf(claim, notes);
  const isLoose = state === 'aligned' && (first?.covered ?? 0) < CLOSE;

  return (
    <li
      ref={place}
      class="claim"
      data-claim={claim.start}
      data-state={state}
      aria-current={isChosen ? 'true' : undefined}
      onPointerOver={({ target, currentTarget }) => tie(currentTarget, linkAt(target))}
      onPointerLeave={({ currentTarget }) => tie(currentTarget, null)}
    >
      <div class="claim-page">
        <p class="small soft claim-head">
          <button
            type="button"
            class="button-text claim-number"
            aria-label={say('deskClaim', { number })}
            onClick={() => desk.choose(claim.start, notes[0]?.note.id ?? null)}
          >
            {say.number(number)}
          </button>
          <span>{say(isLoose ? 'deskNearest' : STATE[state])}</span>
          {claim.byHand && <span>{say('deskByHand')}</span>}
        </p>
        <p
          class="claim-words foreign"
          dir="auto"
          onPointerUp={({ target }) => desk.choose(claim.start, noteAt(target) ?? notes[0]?.note.id ?? null)}
        >
          {isNear ? (
            <ClaimText
              sentence={claim}
              links={links}
              notes={marks}
              chosen={chosenNote}
              compares={first !== undefined}
            />
          ) : (
            claim.text
          )}
        </p>
      </div>
      <div class="stack-tight">
        {isNear && first && <Fact fact={first} compares />}
        {isNear &&
          all &&
          claim.facts.slice(1).map((fact) => <Fact key={`${fact.source}${fact.start}`} fact={fact} />)}
        {!all && claim.facts.length > 1 && (
          <button type="button" class="button-text small" onClick={() => setAll(true)}>
            {say.count('deskMoreFacts', claim.facts.length - 1)}
          </button>
        )}
        {notes.length > 0 && (
          <ul class="stack-tight">
            {notes.map((one) => (
              <NotePanel
                key={one.note.id}
                one={one}
                isChosen={one.note.id === chosenNote}
                next={nextOf(notes, one)}
                above={first ?? null}
              />
            ))}
          </ul>
        )}
        {isChosen && <ClaimActions claim={claim} />}
      </div>
    </li>
  );
}

function ClaimActions({ claim }: { claim: Row['claim'] }) {
  const desk = useDesk();
  return (
    <p class="row claim-actions">
      <button type="button" class="button button-small" onClick={() => desk.open({ what: 'realign', claim })}>
        {say('deskRealign')}
      </button>
      <button
        type="button"
        class="button button-small"
        onClick={() => desk.open({ what: 'add-note', claim, words: wordsChosen(claim) })}
      >
        {say('deskAddNote')}
      </button>
      {desk.showOnPage && (
        <button type="button" class="button button-small" onClick={() => desk.showOnPage?.(claim)}>
          {say('deskShowOnPage')}
        </button>
      )}
    </p>
  );
}

/** The start of the claim in which words are selected; null where none are. */
export function claimSelected(): number | null {
  const claim = getSelection()?.isCollapsed ? null : claimWords()?.closest<HTMLElement>('[data-claim]');
  return claim ? Number(claim.dataset.claim) : null;
}

/** The words of a claim that are selected, or all of them. */
export function wordsChosen(claim: Row['claim']): { text: string; start: number; end: number } {
  const place = claimWords();
  const selection = getSelection();
  if (claimSelected() !== claim.start || !place || !selection?.rangeCount) return claim;
  const chosen = selection.getRangeAt(0);
  const words = chosen.toString().trim();
  if (words === '' || !place.contains(chosen.commonAncestorContainer)) return claim;
  const before = document.createRange();
  before.setStart(place, 0);
  before.setEnd(chosen.startContainer, chosen.startOffset);
  // The same words may stand in the sentence before.
  const at = claim.text.indexOf(words, before.toString().length);
  return at < 0 ? claim : { text: words, start: claim.start + at, end: claim.start + at + words.length };
}

/** Where a claim's words are drawn in which a selection begins. */
function claimWords(): HTMLElement | null {
  return getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>('.claim-words') ?? null;
}

function nextOf(notes: readonly ReviewedNote[], one: ReviewedNote): ReviewedNote | null {
  return notes[notes.indexOf(one) + 1] ?? null;
}

/** Shows which words of the row correspond to those that are pointed at. Nothing else of it has to be drawn again. */
function tie(row: HTMLElement, link: string | null): void {
  for (const words of row.querySelectorAll<HTMLElement>('[data-link]'))
    words.classList.toggle('linked-now', link !== null && words.dataset.link === link);
}

function linkAt(target: EventTarget | null): string | null {
  return target instanceof HTMLElement
    ? (target.closest<HTMLElement>('[data-link]')?.dataset.link ?? null)
    : null;
}

function noteAt(target: EventTarget | null): string | null {
  return target instanceof HTMLElement
    ? (target.closest<HTMLElement>('[data-note]')?.dataset.note ?? null)
    : null;
}
