import './document-fields.css';
import { say } from '../../platform';
import { MAX_LABEL } from '../../protocol';
import { Field } from '../../ui/field';
import type { Draft, DraftProblem } from './document-draft';
import { documentKinds, isDocumentKind } from './document-words';

interface FieldsProps {
  draft: Draft;
  problem: DraftProblem | null;
  /** What becomes of a source without a title; absent where it has to have one. */
  untitled?: string;
  onChange: (change: Partial<Draft>) => void;
}

const TEXT_FIELDS = [
  { field: 'title', label: 'fieldTitle' },
  { field: 'publisher', label: 'fieldPublisher' },
  { field: 'author', label: 'fieldAuthor' },
  { field: 'language', label: 'fieldLanguage' },
  { field: 'address', label: 'fieldAddress' },
] as const;

/** Everything that is stored about a source besides its text. */
export function Fields({ draft, problem, untitled, onChange }: FieldsProps) {
  const input = (field: keyof Draft) => ({
    class: 'input',
    name: field,
    value: draft[field],
    'aria-invalid': problem?.field === field,
  });
  const hint = (field: keyof Draft) => {
    if (problem?.field === field) return problem.message;
    return field === 'title' ? untitled : undefined;
  };
  return (
    <div class="fields">
      {TEXT_FIELDS.map(({ field, label }) => (
        <div key={field} class={`field-${field}`}>
          <Field label={say(label)} hint={hint(field)}>
            {(control) => (
              <input
                {...control}
                {...input(field)}
                dir="auto"
                maxLength={MAX_LABEL}
                inputMode={field === 'address' ? 'url' : 'text'}
                required={field === 'title' && untitled === undefined}
                onInput={(event) => onChange({ [field]: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
      ))}
      <Field label={say('fieldDate')} hint={hint('date')}>
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
      <Field label={say('fieldKind')}>
        {(control) => (
          <select
            {...control}
            {...input('kind')}
            onChange={({ currentTarget: { value } }) => {
              if (isDocumentKind(value)) onChange({ kind: value });
            }}
          >
            {documentKinds().map(([kind, words]) => (
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
