import { useState } from 'preact/hooks';
import type { Claim, FactSpan, Span } from '../../../engine/record';
import { say } from '../../../platform';
import type { ReviewedNote } from '../../../protocol';
import { Field } from '../../../ui/field';
import { useDesk } from './desk-context';
import { Drawer } from './drawer';
import { Fact } from './fact';
import { NoteForm } from './note-form';

/** Words a note otherwise; as it was found, it can be had back. */
export function EditNote({
  one: { note, found, decision },
  onClose,
}: {
  one: ReviewedNote;
  onClose: () => void;
}) {
  const desk = useDesk();
  return (
    <Drawer title={say('deskEditTitle')} onClose={onClose}>
      {note.mark && (
        <p class="quoted foreign" dir="auto">
          {note.mark.text}
        </p>
      )}
      {note.facts.slice(0, 1).map((fact) => (
        <Fact key={fact.start} fact={fact} />
      ))}
      <NoteForm
        first={note}
        save={say('deskSave')}
        onSave={(to) => {
          desk.act({ step: 'edit', note: note.id, to });
          onClose();
        }}
      />
      {decision === 'edited' && found !== null && (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => {
              desk.act({ step: 'edit', note: note.id, to: null });
              onClose();
            }}
          >
            {say('deskAsFound')}
          </button>
        </p>
      )}
    </Drawer>
  );
}

/** Adds a note of the reviewer's own to words of a claim. */
export function AddNote({ claim, words, onClose }: { claim: Claim; words: Span; onClose: () => void }) {
  const desk = useDesk();
  const [fact, setFact] = useState(0);
  return (
    <Drawer title={say('deskAddTitle')} onClose={onClose}>
      <p class="quoted foreign" dir="auto">
        {words.text}
      </p>
      <p class="small soft">{say('deskAddHow')}</p>
      <NoteForm
        first={{ kind: 'overstated', severity: 2, says: null, mark: words }}
        save={say('deskAddSave')}
        onSave={(edit) => {
          const chosen = claim.facts[fact];
          desk.act({
            step: 'add',
            note: {
              ...edit,
              claim: spanOf(claim),
              mark: spanOf(words),
              facts: chosen ? [factOf(chosen)] : [],
            },
          });
          onClose();
        }}
      >
        <Field label={say('deskAddFact')}>
          {(control) => (
            <select
              {...control}
              class="input"
              value={fact}
              onChange={({ currentTarget }) => setFact(Number(currentTarget.value))}
            >
              {claim.facts.map((one, at) => (
                <option key={one.start} value={at}>
                  {one.text}
                </option>
              ))}
              <option value={-1}>{say('deskAddNoFact')}</option>
            </select>
          )}
        </Field>
      </NoteForm>
    </Drawer>
  );
}

/** Cuts a note's words in two before a word of them. */
export function SplitNote({ one: { note }, onClose }: { one: ReviewedNote; onClose: () => void }) {
  const desk = useDesk();
  const { mark } = note;
  if (mark === null) return null;
  const places = [...mark.text.matchAll(/(?<=\s)\S+/g)].map((word) => ({
    at: mark.start + word.index,
    word: word[0],
  }));
  return (
    <Drawer title={say('deskSplitTitle')} onClose={onClose}>
      <p class="quoted foreign" dir="auto">
        {mark.text}
      </p>
      <p>{say('deskSplitHow')}</p>
      <p class="row">
        {places.map(({ at, word }) => (
          <button
            key={at}
            type="button"
            class="button button-small"
            onClick={() => {
              desk.act({ step: 'split', note: note.id, cut: at });
              onClose();
            }}
          >
            <bdi class="foreign">{word}</bdi>
          </button>
        ))}
      </p>
    </Drawer>
  );
}

function spanOf({ text, start, end }: Span): Span {
  return { text, start, end };
}

function factOf({ source, text, start, end }: FactSpan): FactSpan {
  return { source, text, start, end };
}
