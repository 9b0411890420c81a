import { useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { Field } from '../../../ui/field';
import { type Draft, type DraftProblem, draftOf, draftProblem, withDraft } from '../document-draft';
import { Fields } from '../document-fields';
import { sourceProblem } from '../source-limits';
import type { WayProps } from './way';

/** Nothing is told yet; what is pasted is read as a report. */
const UNTOLD: Draft = {
  title: '',
  publisher: '',
  author: '',
  date: '',
  language: '',
  address: '',
  kind: 'report',
};

/** Compare with a pasted text, of which the user may tell what it is. */
export function WayText({ onSource }: WayProps) {
  const [text, setText] = useState('');
  const [draft, setDraft] = useState(UNTOLD);
  const [wrong, setWrong] = useState<DraftProblem | null>(null);
  const [tells, setTells] = useState(false);

  const read = async () => {
    const unfit = sourceProblem(text);
    if (unfit !== null) throw new Error(unfit);
    const raw = { name: 'pasted.txt', type: 'text/plain', content: text, address: null };
    const document = await send('document.read', raw);
    const told = Object.entries(draft).filter(([, value]) => value.trim() !== '');
    const whole = { ...draftOf(document), ...Object.fromEntries(told) };
    const problem = draftProblem(whole);
    setWrong(problem);
    if (problem === null) return withDraft(document, whole);
    setTells(true);
    throw new Error(problem.message);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSource(read);
      }}
    >
      <Field label={say('wayTextLabel')}>
        {(control) => (
          <textarea
            {...control}
            class="input"
            required
            value={text}
            dir="auto"
            placeholder={say('wayTextHint')}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <details open={tells} onToggle={({ currentTarget }) => setTells(currentTarget.open)}>
        <summary>{say('wayTextAbout')}</summary>
        <Fields
          draft={draft}
          problem={wrong}
          untitled={say('wayTextTitleHint')}
          onChange={(change) => {
            setDraft((before) => ({ ...before, ...change }));
            setWrong(null);
          }}
        />
      </details>
      <p>
        <button type="submit" class="button button-primary" disabled={text.trim() === ''}>
          {say('wayTextCompare')}
        </button>
      </p>
    </form>
  );
}
