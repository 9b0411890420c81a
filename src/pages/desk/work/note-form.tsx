import { useState } from 'preact/hooks';
import { kindLabel, severityLabel } from '../../../card/words';
import type { Kind, Note, Severity } from '../../../engine/record';
import { say } from '../../../platform';
import type { NoteEdit } from '../../../protocol';
import { Field } from '../../../ui/field';
import { KINDS, SEVERITIES } from './kinds';

/** The longest contrasting words, in UTF-16 units. */
const LONGEST = 1_000;

interface NoteFormProps {
  first: Pick<Note, 'kind' | 'severity' | 'says' | 'mark'>;
  save: string;
  onSave: (edit: NoteEdit) => void;
  children?: preact.ComponentChildren;
}

/** What of a note is a reviewer's to say. */
export function NoteForm({ first, save, onSave, children }: NoteFormProps) {
  const [kind, setKind] = useState<Kind>(first.kind);
  const [severity, setSeverity] = useState<Severity>(first.severity);
  const [source, setSource] = useState(first.says?.source ?? '');
  const [page, setPage] = useState(first.says?.page ?? '');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const says =
          source.trim() === '' && page.trim() === '' ? null : { source: source.trim(), page: page.trim() };
        onSave({ kind, severity, says });
      }}
    >
      <Field label={say('deskKind')}>
        {(control) => (
          <select
            {...control}
            class="input"
            value={kind}
            onChange={({ currentTarget }) =>
              setKind(KINDS.find((one) => one === currentTarget.value) ?? kind)
            }
          >
            {/* Only what is left out has no words on the page. */}
            {KINDS.filter((one) => (one === 'dropped') === (first.mark === null)).map((one) => (
              <option key={one} value={one}>
                {kindLabel(one, say)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('deskSeverity')}>
        {(control) => (
          <select
            {...control}
            class="input"
            value={severity}
            onChange={({ currentTarget }) =>
              setSeverity(SEVERITIES.find((one) => String(one) === currentTarget.value) ?? severity)
            }
          >
            {SEVERITIES.map((one) => (
              <option key={one} value={one}>
                {severityLabel(one, say)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Words label={say('deskSaysSource')} value={source} onChange={setSource} />
      <Words label={say('deskSaysPage')} value={page} onChange={setPage} />
      {children}
      <p>
        <button type="submit" class="button button-primary">
          {save}
        </button>
      </p>
    </form>
  );
}

function Words({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          class="input"
          dir="auto"
          maxLength={LONGEST}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </Field>
  );
}
