import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../../platform';
import { MAX_REVIEWER } from '../../../protocol';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';

interface BeginProps {
  reviewer: string;
  onReviewer: (name: string) => void;
  onBegin: () => void;
  onNotNow: () => void;
}

/** Says what beginning a review stores, before anything is. */
export function Begin({ reviewer, onReviewer, onBegin, onNotNow }: BeginProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Notice title={say('deskBeginTitle')}>
      <p>{say('deskBeginStores')}</p>
      <Field label={say('deskReviewer')} hint={say('deskReviewerHint')}>
        {(control) => (
          <input
            {...control}
            class="input"
            dir="auto"
            autocomplete="name"
            maxLength={MAX_REVIEWER}
            value={reviewer}
            onChange={({ currentTarget }) => onReviewer(currentTarget.value.trim())}
          />
        )}
      </Field>
      <p class="row">
        <button ref={button} type="button" class="button button-primary" onClick={onBegin}>
          {say('deskBegin')}
        </button>
        <button type="button" class="button" onClick={onNotNow}>
          {say('deskNotNow')}
        </button>
      </p>
    </Notice>
  );
}
