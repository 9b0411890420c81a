import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../platform';
import { MAX_REVIEWER } from '../../../protocol';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { PrivateNotice } from '../../shared/private-notice';
import { writes } from './keys';

interface BeginProps {
  /** The tab with the page; null where it is open in none. */
  tab: number | null;
  reviewer: string;
  onBegin: (reviewer: string) => void;
  onNotNow: () => void;
}

/** Says what beginning a review stores, before anything is. */
export function Begin({ tab, reviewer, onBegin, onNotNow }: BeginProps) {
  const [name, setName] = useState(reviewer);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const take = () => button.current?.focus();
    const { activeElement: field } = document;
    if (!writes(field)) return take();
    // A word that is being typed must not go on here, where a space would agree.
    const left = () => void setTimeout(take);
    field.addEventListener('blur', left, { once: true });
    return () => field.removeEventListener('blur', left);
  }, []);
  return (
    <>
      <PrivateNotice tab={tab} title={say('deskPrivate')} />
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
    </>
  );
}
