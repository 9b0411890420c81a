import { useEffect, useState } from 'preact/hooks';
import { stored } from '../../platform';
import { parseSettings, SETTINGS_KEY, type Settings } from '../../settings';

const kept = stored(SETTINGS_KEY, parseSettings);

export interface SettingsKeeper {
  /** Null until storage has answered. */
  settings: Settings | null;
  /** Stores a change, and shows it once it is stored: whoever sees it may close the page. */
  save: (change: Partial<Settings>) => Promise<void>;
}

/** The user's settings, and whatever becomes of them elsewhere. */
export function useSettings(onSaved: () => void = () => {}): SettingsKeeper {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    kept.load().then(setSettings);
    return kept.onChanged(setSettings);
  }, []);

  const save = async (change: Partial<Settings>) => {
    await kept.save(change);
    setSettings((before) => before && { ...before, ...change });
    onSaved();
  };
  return { settings, save };
}
