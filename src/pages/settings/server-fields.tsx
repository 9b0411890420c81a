import { MAX_LABEL } from '../../protocol';
import { type JudgeSettings, PROTOCOLS } from '../../settings';
import { Field } from '../../ui/field';
import { withProtocol } from './judge-draft';

interface ServerFieldsProps {
  draft: JudgeSettings;
  onChange: (draft: JudgeSettings) => void;
}

const TITLES: Record<JudgeSettings['protocol'], string> = { ollama: 'Ollama', openai: 'OpenAI' };
const MODEL_HINTS: Record<JudgeSettings['protocol'], string> = {
  ollama: 'As “ollama list” shows it.',
  openai: 'As the server calls it. Some have only one and need no name.',
};

/** Where a server on this computer listens, what it speaks, and which of its models to ask. */
export function ServerFields({ draft, onChange }: ServerFieldsProps) {
  return (
    <>
      <Field label="Protocol" hint="llama.cpp, LM Studio and most others speak OpenAI’s.">
        {(control) => (
          <select
            {...control}
            class="input"
            value={draft.protocol}
            onChange={({ currentTarget: { value } }) => {
              const chosen = PROTOCOLS.find((protocol) => protocol === value);
              if (chosen !== undefined) onChange(withProtocol(draft, chosen));
            }}
          >
            {PROTOCOLS.map((protocol) => (
              <option key={protocol} value={protocol}>
                {TITLES[protocol]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Address" hint="Of this computer only: 127.0.0.1, [::1] or localhost.">
        {(control) => (
          <input
            {...control}
            class="input"
            type="url"
            spellcheck={false}
            maxLength={MAX_LABEL}
            value={draft.address}
            onInput={({ currentTarget: { value } }) => onChange({ ...draft, address: value })}
          />
        )}
      </Field>
      <Field label="Model" hint={MODEL_HINTS[draft.protocol]}>
        {(control) => (
          <input
            {...control}
            class="input"
            type="text"
            spellcheck={false}
            maxLength={MAX_LABEL}
            value={draft.model}
            onInput={({ currentTarget: { value } }) => onChange({ ...draft, model: value })}
          />
        )}
      </Field>
    </>
  );
}
