import { type Dismissal, parseDismissals } from './dismissals';
import { NO_JUDGE, parseJudge } from './judge';
import { isSureness, SURENESS, type Sureness } from './sureness';

export {
  type Dismissal,
  dismissalOf,
  dismissalOfRule,
  hasWording,
  type Scope,
  undismissed,
  withDismissal,
  withoutDismissal,
} from './dismissals';
export { type JudgeSettings, NO_JUDGE, PROTOCOLS, USUAL_ADDRESS } from './judge';
export { SURENESS, type Sureness } from './sureness';

/** One object of defaults; the type is derived from it. */
export const defaults = {
  /** Plumbline as a whole. */
  on: true,
  /** Host names on which it is switched off, as in `location.hostname`. */
  offSites: [] as string[],
  /** How sure it must be of a note before a reader sees it. */
  sureness: 'usual' as Sureness,
  /** What the reader chose not to see any more, the newest last. */
  dismissals: [] as Dismissal[],
  /** The language model that is asked about notes that are not sure enough; none unless the user brings one. */
  judge: NO_JUDGE,
};

export type Settings = typeof defaults;

/** Where storage keeps them. */
export const SETTINGS_KEY = 'settings';

/**
 * Reads what storage holds. A value that is none of its own is replaced by its default, so that a damaged
 * store never disables the rest.
 */
export function parseSettings(stored: unknown): Settings {
  const given: Partial<Record<keyof Settings, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    on: typeof given.on === 'boolean' ? given.on : defaults.on,
    offSites: Array.isArray(given.offSites)
      ? given.offSites.filter((site): site is string => typeof site === 'string')
      : defaults.offSites,
    sureness: isSureness(given.sureness) ? given.sureness : defaults.sureness,
    dismissals: parseDismissals(given.dismissals),
    judge: parseJudge(given.judge),
  };
}

/** Notes of this confidence and above are shown. */
export function thresholdOf({ sureness }: Settings): number {
  return SURENESS[sureness];
}

/** Whether Plumbline may look at pages of this host. */
export function isOnAt(settings: Settings, hostname: string): boolean {
  return settings.on && !settings.offSites.includes(hostname);
}
