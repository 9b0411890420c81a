import { useState } from 'preact/hooks';
import { withChoice } from '../../settings';
import type { SettingsKeeper } from '../shared/use-settings';

/** Switches a page or a site on or off. */
export type Choose = (where: string, on: boolean) => void;

/** What switches single pages and sites; `isFull` once the list of them had no room for one. */
export function useSiteChoice({ settings, save }: SettingsKeeper): { choose: Choose; isFull: boolean } {
  const [isFull, setFull] = useState(false);
  const choose: Choose = (where, on) => {
    if (settings === null) return;
    const sites = withChoice(settings.sites, where, on);
    setFull(sites === null);
    if (sites !== null) save({ sites });
  };
  return { choose, isFull };
}
