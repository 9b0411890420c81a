import { useEffect, useState } from 'preact/hooks';
import { stored } from '../../platform';
import { parseSettings, SETTINGS_KEY, type Settings } from '../../settings';
import { Switch } from '../../ui/switch';
import { offSitesAfter } from './site';

const kept = stored(SETTINGS_KEY, parseSettings);

interface SwitchesProps {
  /** Host name of the page, or null where extensions cannot run. */
  hostname: string | null;
  onChanged: () => void;
}

/** On or off on this site, and everywhere. */
export function Switches({ hostname, onChanged }: SwitchesProps) {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    kept.load().then(setSettings);
    return kept.onChanged(setSettings);
  }, []);

  if (settings === null) return <div class="switches" />;
  const save = async (change: Partial<Settings>) => {
    setSettings({ ...settings, ...change });
    await kept.save(change);
    onChanged();
  };
  return (
    <div class="switches">
      {hostname !== null && (
        <Switch
          on={settings.on && !settings.offSites.includes(hostname)}
          disabled={!settings.on}
          onChange={(on) => save({ offSites: offSitesAfter(settings, hostname, on) })}
        >
          On {hostname}
        </Switch>
      )}
      <Switch on={settings.on} onChange={(on) => save({ on })}>
        On all sites
      </Switch>
    </div>
  );
}
