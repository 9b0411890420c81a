/** Keeps what a reader chose on a card, and has it take effect at once. */
import type { Choice } from '../card/actions';
import type { Note } from '../engine/record';
import type { Stored } from '../platform';
import {
  dismissalOf,
  mergeChoices,
  pageOf,
  type Settings,
  type SiteChoice,
  siteOf,
  withChoice,
  withDismissal,
  withoutDismissal,
} from '../settings';

export interface ReaderChoices {
  /** The page's host name. */
  site: string;
  /** The page's address, as a reader sees it. */
  address(): string;
  /** @returns what undoes it; null where nothing was changed, as the list of sites is full */
  dismiss(note: Note, choice: Choice): Promise<(() => Promise<void>) | null>;
  /** The line at an article's end is not shown again. */
  notAtEnd(): Promise<void>;
}

/** @param apply puts settings into force on this page */
export function createChoices(
  settings: Stored<Settings>,
  location: Pick<Location, 'href'>,
  apply: (now: Settings) => void,
): ReaderChoices {
  const change = async (make: (now: Settings) => Partial<Settings>) => {
    await settings.save(make);
    apply(await settings.load());
  };
  const hostname = siteOf(location.href) ?? '';
  return {
    site: hostname,
    address: () => location.href,
    async dismiss(note, choice) {
      const { href } = location;
      if (choice === 'site') {
        const here = [hostname, pageOf(href)];
        const isHere = ({ site }: SiteChoice) => here.includes(site);
        const { sites } = await settings.load();
        const before = sites.filter(isHere);
        // What was chosen for this page alone would go before what is chosen for its site.
        const chosen = withChoice(without(sites, isHere), hostname, false);
        if (chosen === null) return null;
        await change(() => ({ sites: chosen }));
        return () => change(({ sites: now }) => ({ sites: mergeChoices(without(now, isHere), before) }));
      }
      const one = dismissalOf(choice, note, href, new Date());
      await change(({ dismissals }) => ({ dismissals: withDismissal(dismissals, one) }));
      return () => change(({ dismissals }) => ({ dismissals: withoutDismissal(dismissals, one) }));
    },
    notAtEnd: () => change(() => ({ recapAtEnd: false })),
  };
}

function without(sites: readonly SiteChoice[], which: (one: SiteChoice) => boolean): SiteChoice[] {
  return sites.filter((one) => !which(one));
}
