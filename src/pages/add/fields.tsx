import type { DocumentKind } from '../../engine/record';
import { MAX_LABEL } from '../../protocol';
import { Field } from '../../ui/field';
import { DOCUMENT_KIND_WORDS } from '../shared/document-words';
import type { Draft, DraftProblem } from './draft';

interface FieldsProps {
  draft: Draft;
  problem: DraftProblem | null;
  onChange: (change: Partial<Draft>) => void;
}

const TEXT_FIELDS = [
  { field: 'title', label: 'Title' },
  { field: 'publisher', label: 'Publisher' },
  { field: 'author', label: 'Author' },
  { field: 'address', label: 'Address' },
] as const;

/** Everything that is stored about a source besides its text. */
export function Fields({ draft, problem, onChange }: FieldsProps) {
  const input = (field: keyof Draft) => ({
    class: 'input',
    name: field,
    value: draft[field],
    'aria-invalid': problem?.field === field,
  });
  const hint = (field: keyof Draft) => (problem?.field === field ? problem.message : undefined);
  return (
    <div class="fields">
      {TEXT_FIELDS.map(({ field, label }) => (
        <div key={field} class={`field-${field}`}>
          <Field label={label} hint={hint(field)}>
            {(control) => (
              <input
                {...control}
                {...input(field)}
                maxLength={MAX_LABEL}
                inputMode={field === 'address' ? 'url' : 'text'}
                required={field === 'title'}
                onInput={(event) => onChange({ [field]: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
      ))}
      <Field label="Day of publication" hint={hint('date')}>
        {(control) => (
          <input
            {...control}
            {...input('date')}
            type="date"
            max="9999-12-31"
            onInput={(event) => onChange({ date: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Kind">
        {(control) => (
          <select
            {...control}
            {...input('kind')}
            onChange={(event) => onChange({ kind: kindOf(event.currentTarget.value) })}
          >
            {Object.entries(DOCUMENT_KIND_WORDS).map(([kind, words]) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function kindOf(value: string): DocumentKind {
  return isKind(value) ? value : 'report';
}

function isKind(value: string): value is DocumentKind {
  return Object.hasOwn(DOCUMENT_KIND_WORDS, value);
}
