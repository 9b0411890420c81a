import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../platform';
import { MAX_REVIEWER } from '../../../protocol';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';

interface BeginProps {
  reviewer: string;
  onBegin: (reviewer: string) => void;
  onNotNow: () => void;
}

/** Says what beginning a review stores, before anything is. */
export function Begin({ reviewer, onBegin, onNotNow }: BeginProps) {
  const [name, setName] = useState(reviewer);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Notice title={say('deskBeginTitle')}>
      <p>{say('deskBeginStores')}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onBegin(name.trim());
        }}
      >
        <Field label={say('deskReviewer')} hint={say('deskReviewerHint')}>
          {(control) => (
            <input
              {...control}
              class="input"
              dir="auto"
              autocomplete="name"
              maxLength={MAX_REVIEWER}
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
        </Field>
        <p class="row">
          <button ref={button} type="submit" class="button button-primary">
            {say('deskBegin')}
          </button>
          <button type="button" class="button" onClick={onNotNow}>
            {say('deskNotNow')}
          </button>
        </p>
      </form>
    </Notice>
  );
}
