import type { PageInput } from '../../engine/record';
import { send, sendToTab, stored } from '../../platform';
import { type DeskCheck, type DeskSources, type ListedReview, pageInput, webAddress } from '../../protocol';
import { parseSettings, SETTINGS_KEY, thresholdOf } from '../../settings';
import { readArticle, type TabArticle } from '../shared/use-article';

const kept = stored(SETTINGS_KEY, parseSettings);

/** So many reviews of a page are looked through for it. */
const MOST_REVIEWS = 20;

/** What a tab's page came to; `check` is null where no source is known for it. */
export interface TabCheck {
  found: TabArticle;
  check: DeskCheck | null;
}

/**
 * Checks the article of a tab for the desk, with what its notes on the page rest on.
 * @param chosen sources in place of those
 * @throws Error with a message for the user
 */
export async function checkTab(tab: number, chosen: DeskSources | null = null): Promise<TabCheck> {
  const [found, state, settings] = await Promise.all([
    readArticle(tab),
    sendToTab(tab, 'page.state', null),
    kept.load(),
  ]);
  const page = pageInput(found.article);
  const isCompared = state.phase === 'checked' && state.view.chosen === 'compared';
  const sources =
    chosen ?? (isCompared ? { ids: state.view.sources.map(({ id }) => id), documents: [] } : 'matched');
  return { found, check: await checkPage(page, sources, thresholdOf(settings)) };
}

/** The reviews that there are of an address, the latest first. */
export async function reviewsOf(address: string | null): Promise<ListedReview[]> {
  if (address === null) return [];
  const ask = { query: address, state: null, offset: 0, limit: MOST_REVIEWS };
  const { reviews } = await send('reviews.list', ask);
  return reviews.filter((review) => review.address === address);
}

/**
 * Fetches a page and checks it with what matches it; null where no source does.
 * @throws Error with a message for the user
 */
export async function checkAddress(address: string): Promise<DeskCheck | null> {
  const [page, settings] = await Promise.all([send('page.fetch', { address }), kept.load()]);
  return checkPage(page, 'matched', thresholdOf(settings));
}

function checkPage(page: PageInput, sources: DeskSources, threshold: number): Promise<DeskCheck | null> {
  const host = webAddress(page.address)?.hostname ?? null;
  return send('desk.check', { page, host, sources, threshold });
}
