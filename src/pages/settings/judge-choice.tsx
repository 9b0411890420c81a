import { useId } from 'preact/hooks';
import { say } from '../../platform';
import type { JudgeAbout } from '../../protocol';
import type { JudgeSettings } from '../../settings';
import { builtInWords } from './judge-words';

interface JudgeChoiceProps {
  draft: JudgeSettings;
  /** Whether the browser has a model of its own; null while that is not known. */
  builtIn: JudgeAbout['builtIn'] | null;
  onChange: (draft: JudgeSettings) => void;
}

/** No judge, the browser's own model, or a server. */
export function JudgeChoice({ draft, builtIn, onChange }: JudgeChoiceProps) {
  const id = useId();
  const choices: { use: JudgeSettings['use']; title: string; hint: string; disabled?: boolean }[] = [
    { use: 'off', title: say('judgeNone'), hint: say('judgeNoneHint') },
    {
      use: 'built-in',
      title: say('judgeBuiltIn'),
      hint: builtInWords(builtIn),
      disabled: builtIn !== 'available' && draft.use !== 'built-in',
    },
    { use: 'server', title: say('judgeServer'), hint: say('judgeServerHint') },
  ];
  return (
    <fieldset>
      <legend class="field-label">{say('judgeWhich')}</legend>
      <div class="choices">
        {choices.map(({ use, title, hint, disabled = false }) => (
          <label key={use} class="choice" data-disabled={disabled}>
            <input
              type="radio"
              name={id}
              checked={draft.use === use}
              disabled={disabled}
              onChange={() => onChange({ ...draft, use })}
            />
            <span class="stack-tight">
              <span>{title}</span>
              <span class="small soft">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
