import { say } from '../../platform';
import type { Settings } from '../../settings';
import { Switch } from '../../ui/switch';
import type { SettingsKeeper } from '../shared/use-settings';
import { SurenessChoice } from './sureness-choice';

interface ReadingProps {
  settings: Settings;
  save: SettingsKeeper['save'];
}

/** What a reader meets on a page: how many notes, and whether their number is told at the end. */
export function ReadingSection({ settings, save }: ReadingProps) {
  return (
    <section class="panel stack" aria-labelledby="reading">
      <h2 id="reading">{say('settingsReading')}</h2>
      <SurenessChoice settings={settings} save={save} />
      <Switch on={settings.recapAtEnd} onChange={(recapAtEnd) => save({ recapAtEnd })}>
        {say('settingsRecapAtEnd')}
      </Switch>
    </section>
  );
}
