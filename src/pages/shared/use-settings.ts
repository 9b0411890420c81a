import { useEffect, useState } from 'preact/hooks';
import { type Change, stored } from '../../platform';
import { parseSettings, SETTINGS_KEY, type Settings } from '../../settings';

const kept = stored(SETTINGS_KEY, parseSettings);

export interface SettingsKeeper {
  /** Null until storage has answered. */
  settings: Settings | null;
  /** Stores a change, and shows it once it is stored: whoever sees it may close the page. */
  save: (change: Change<Settings>) => Promise<void>;
}

/** The user's settings, and whatever becomes of them elsewhere. */
export function useSettings(onSaved: () => void = () => {}): SettingsKeeper {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    kept.load().then(setSettings);
    return kept.onChanged(setSettings);
  }, []);

  const save = async (change: Change<Settings>) => {
    await kept.save(change);
    setSettings(await kept.load());
    onSaved();
  };
  return { settings, save };
}
