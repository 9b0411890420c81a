import type { MAX_REVIEWER } from '../protocol';
import { type Dismissal, parseDismissals } from './dismissals';
import { NO_JUDGE, parseJudge } from './judge';
import { isChosen, isPage, pageOf, parseChoices, type SiteChoice } from './sites';
import { isSureness, SURENESS, type Sureness } from './sureness';

export {
  type ChangeDismissals,
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
export { type LineFault, readSiteList, type SiteList, writeSiteList } from './site-list';
export {
  ELSEWHERE,
  isChosen,
  isPage,
  isSiteChosen,
  MOST_CHOICES,
  mergeChoices,
  pageOf,
  type SiteChoice,
  siteFrom,
  siteOf,
  withChoice,
} from './sites';
export { SURENESS, type Sureness } from './sureness';

/** One object of defaults; the type is derived from it. */
export const defaults = {
  /** Plumbline as a whole. */
  on: true,
  /** Where it is on and where off; on wherever nothing is said. */
  sites: [] as SiteChoice[],
  /** How sure it must be of a note before a reader sees it. */
  sureness: 'usual' as Sureness,
  /** What the reader chose not to see any more, the newest last. */
  dismissals: [] as Dismissal[],
  /** Whether a line at an article's end says how many notes there are. */
  recapAtEnd: true,
  /** The language model that is asked about notes that are not sure enough; none unless the user brings one. */
  judge: NO_JUDGE,
  /** Who reviews at the desk, as reports name them; '' where nobody said. */
  reviewer: '',
  /** Whether single keys do something at the desk. */
  deskKeys: true,
};

export type Settings = typeof defaults;

/** The longest name of a reviewer, in UTF-16 code units. */
const LONGEST_NAME: typeof MAX_REVIEWER = 200;

/** Where storage keeps them. */
export const SETTINGS_KEY = 'settings';

/**
 * Reads what storage holds. A value that is none of its own is replaced by its default, so that a damaged
 * store never disables the rest.
 */
export function parseSettings(stored: unknown): Settings {
  const given: Partial<Record<keyof Settings | 'offSites', unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    on: typeof given.on === 'boolean' ? given.on : defaults.on,
    sites: parseChoices(given.sites, given.offSites),
    sureness: isSureness(given.sureness) ? given.sureness : defaults.sureness,
    dismissals: parseDismissals(given.dismissals),
    recapAtEnd: typeof given.recapAtEnd === 'boolean' ? given.recapAtEnd : defaults.recapAtEnd,
    judge: parseJudge(given.judge),
    reviewer: typeof given.reviewer === 'string' ? given.reviewer.slice(0, LONGEST_NAME) : defaults.reviewer,
    deskKeys: typeof given.deskKeys === 'boolean' ? given.deskKeys : defaults.deskKeys,
  };
}

/** Notes of this confidence and above are shown. */
export function thresholdOf({ sureness }: Settings): number {
  return SURENESS[sureness];
}

/** Why Plumbline is off at this address; null where it is on. */
export function offReason(
  { on, sites }: Settings,
  address: string,
): 'off-everywhere' | 'off-here' | 'off-page' | null {
  if (!on) return 'off-everywhere';
  if (isChosen(sites, address)) return null;
  const page = pageOf(address);
  return sites.some((one) => isPage(one) && one.site === page) ? 'off-page' : 'off-here';
}
