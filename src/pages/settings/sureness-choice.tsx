import { useId, useState } from 'preact/hooks';
import { say } from '../../platform';
import type { Settings } from '../../settings';
import measured from '../../settings/sureness.json';
import type { SettingsKeeper } from '../shared/use-settings';
import { costWords, SURENESS_WORDS } from './sureness-words';

interface SurenessProps {
  settings: Settings;
  save: SettingsKeeper['save'];
}

/** How sure Plumbline must be of a note to show it, and what that costs. */
export function SurenessChoice({ settings, save }: SurenessProps) {
  const id = useId();
  const [changed, setChanged] = useState(false);
  return (
    <div class="sureness">
      <label for={id}>{say('surenessAsk')}</label>
      <select
        id={id}
        class="input"
        aria-describedby={`${id}-cost`}
        value={settings.sureness}
        onChange={({ currentTarget: { value } }) => {
          const chosen = SURENESS_WORDS.find(([level]) => level === value);
          if (chosen === undefined) return;
          setChanged(true);
          save({ sureness: chosen[0] });
        }}
      >
        {SURENESS_WORDS.map(([level, words]) => (
          <option key={level} value={level}>
            {say(words)}
          </option>
        ))}
      </select>
      <p class="small soft" id={`${id}-cost`} aria-live="polite">
        {costWords(measured[settings.sureness])}
        {changed && ` ${say('surenessCompared')}`}
      </p>
    </div>
  );
}
