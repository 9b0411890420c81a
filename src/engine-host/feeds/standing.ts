import { CorpusError } from '../../corpus/errors';
import type { RawInput, ReadDocument } from '../../corpus/formats/document';
import { type FeedItem, feedDocuments, readFeed } from '../../corpus/formats/feed';
import type { ParseHtml } from '../../corpus/formats/published-text';
import type { StandingItem } from '../../corpus/store/feeds/work';
import { documentId } from '../../engine/hash';

/** An item as it stands in a feed, with what the feed has of its text. */
export interface Standing extends StandingItem {
  name: string;
  item: FeedItem;
  result: ReadDocument | CorpusError;
  /** Where its whole text is; null where the feed has it, or nobody says. */
  elsewhere: URL | null;
}

interface StandingFeed {
  title: string | null;
  home: string | null;
  items: Standing[];
}

/**
 * Reads a feed, and tells its items from each other: by their ids or, where a publisher gives several the same one, by
 * their addresses too.
 * @throws CorpusError when it is none
 */
export function standingIn(raw: RawInput, parse: ParseHtml): StandingFeed {
  const feed = readFeed(raw, parse);
  const all = [...feedDocuments(feed, parse)];
  const times = new Map<string, number>();
  for (const { item } of all) times.set(item.id, (times.get(item.id) ?? 0) + 1);
  const items = all.map(({ name, item, result, needsFetch, address }): Standing => {
    const isAlone = times.get(item.id) === 1;
    const words = result instanceof CorpusError ? (item.content?.value ?? '') : result.document.text;
    return {
      key: isAlone ? item.id : JSON.stringify([item.id, item.address]),
      said: documentId(JSON.stringify([item.title, address, words])),
      name: item.title ?? name,
      item,
      result,
      elsewhere: needsFetch && address !== null ? new URL(address) : null,
    };
  });
  return { title: feed.title, home: feed.home, items };
}
