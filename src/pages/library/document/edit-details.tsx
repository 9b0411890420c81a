import { useEffect, useRef, useState } from 'preact/hooks';
import type { SourceDocument } from '../../../engine/record';
import { say } from '../../../platform';
import { draftOf, draftProblem, withDraft } from '../../shared/document-draft';
import { Fields } from '../../shared/document-fields';

interface EditDetailsProps {
  document: SourceDocument;
  isBusy: boolean;
  onSave: (document: SourceDocument) => void;
  onCancel: () => void;
}

/** A form for all that is known of a document besides its text. */
export function EditDetails({ document, isBusy, onSave, onCancel }: EditDetailsProps) {
  const [draft, setDraft] = useState(() => draftOf(document));
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focus = (field: string) => form.current?.querySelector<HTMLElement>(`[name=${field}]`)?.focus();
  useEffect(() => focus('title'), []);

  const save = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const wrong = draftProblem(draft);
    if (wrong === null) onSave(withDraft(document, draft));
    else focus(wrong.field);
  };
  return (
    <form class="panel stack" ref={form} onSubmit={save} noValidate>
      <Fields
        draft={draft}
        problem={asked ? draftProblem(draft) : null}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <p class="small soft">{say('documentEditAbout')}</p>
      <p class="row">
        <button type="submit" class="button button-primary" disabled={isBusy}>
          {say('documentSave')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {say('documentCancel')}
        </button>
      </p>
    </form>
  );
}
