import { say } from '../../platform';
import { Switch } from '../../ui/switch';
import type { SettingsKeeper } from '../shared/use-settings';
import { offSitesAfter } from './site';

interface SwitchesProps {
  /** Host name of the page, or null where extensions cannot run. */
  hostname: string | null;
  keeper: SettingsKeeper;
}

/** On or off on this site, and everywhere. */
export function Switches({ hostname, keeper: { settings, save } }: SwitchesProps) {
  if (settings === null) return <div class="switches" />;
  return (
    <div class="switches">
      {hostname !== null && (
        <Switch
          on={settings.on && !settings.offSites.includes(hostname)}
          disabled={!settings.on}
          onChange={(on) => save({ offSites: offSitesAfter(settings, hostname, on) })}
        >
          {say('popupOnSite', { site: hostname })}
        </Switch>
      )}
      <Switch on={settings.on} onChange={(on) => save({ on })}>
        {say('popupOnEverywhere')}
      </Switch>
    </div>
  );
}
