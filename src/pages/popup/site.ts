import type { Settings } from '../../settings';

/** The sites on which Plumbline is off, once `hostname` is switched on or off. */
export function offSitesAfter(settings: Settings, hostname: string, on: boolean): string[] {
  const others = settings.offSites.filter((site) => site !== hostname);
  return on ? others : [...others, hostname];
}
