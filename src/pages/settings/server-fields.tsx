import { say } from '../../platform';
import { MAX_LABEL, type PlainKey } from '../../protocol';
import { type JudgeSettings, PROTOCOLS } from '../../settings';
import { Field } from '../../ui/field';
import { withProtocol } from './judge-draft';

interface ServerFieldsProps {
  draft: JudgeSettings;
  onChange: (draft: JudgeSettings) => void;
}

const TITLES: Record<JudgeSettings['protocol'], string> = { ollama: 'Ollama', openai: 'OpenAI' };
const MODEL_HINTS: Record<JudgeSettings['protocol'], PlainKey> = {
  ollama: 'serverModelOllama',
  openai: 'serverModelOpenai',
};

/** Where a server on this computer listens, what it speaks, and which of its models to ask. */
export function ServerFields({ draft, onChange }: ServerFieldsProps) {
  return (
    <>
      <Field label={say('serverProtocol')} hint={say('serverProtocolHint')}>
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
              <option key={protocol} value={protocol} translate={false}>
                {TITLES[protocol]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('fieldAddress')} hint={say('serverAddressHint')}>
        {(control) => (
          <input
            {...control}
            class="input"
            type="url"
            dir="ltr"
            spellcheck={false}
            maxLength={MAX_LABEL}
            value={draft.address}
            onInput={({ currentTarget: { value } }) => onChange({ ...draft, address: value })}
          />
        )}
      </Field>
      <Field label={say('serverModel')} hint={say(MODEL_HINTS[draft.protocol])}>
        {(control) => (
          <input
            {...control}
            class="input"
            type="text"
            dir="auto"
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
