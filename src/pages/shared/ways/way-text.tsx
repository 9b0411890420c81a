import { useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { Field } from '../../../ui/field';
import { sourceProblem } from '../source-limits';
import type { WayProps } from './way';

/** Compare with a pasted text. */
export function WayText({ onSource }: WayProps) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');

  const read = async () => {
    const problem = sourceProblem(text);
    if (problem !== null) throw new Error(problem);
    const raw = { name: 'pasted.txt', type: 'text/plain', content: text, address: null };
    const document = await send('document.read', raw);
    return title.trim() === '' ? document : { ...document, title: title.trim() };
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
      <Field label={say('wayTextTitle')} hint={say('wayTextTitleHint')}>
        {(control) => (
          <input
            {...control}
            class="input"
            dir="auto"
            value={title}
            maxLength={300}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        )}
      </Field>
      <p>
        <button type="submit" class="button button-primary" disabled={text.trim() === ''}>
          {say('wayTextCompare')}
        </button>
      </p>
    </form>
  );
}
