import type { Corpus } from '../corpus/store/store';
import { documentId, type EventProfile, eventProfile, sameEvent } from '../engine';
import type { PageInput, SourceDocument } from '../engine/record';
import { MAX_SOURCES } from './asks';

/**
 * `sameEvent` from which an opening may belong to a source: enough to read the whole article. On labelled pairs
 * 98 in 100 openings of 1,500 characters lie above it, and 8 in 100 of the nearest other events.
 */
export const POSSIBLE = 0.02;
/** `sameEvent` from which an article reports what a source covers: the engine's own decision. */
export const SAME = 0.5;

/** Documents that are compared more closely than by their words. */
const CANDIDATES = 20;

/** Profiles of documents by id, which is a hash of their text: the same few are compared page after page. */
const profiles = new Map<string, EventProfile>();
const MOST_PROFILES = 200;

/** Where a match is made: in this corpus, for a page of this host, null where the page is on no site. */
export interface Where {
  corpus: Corpus;
  host: string | null;
}

/** The sources whose event is at least that likely the text's, most alike first, at most ten. */
export function sourcesOf(text: string, where: Where, threshold: number): SourceDocument[] {
  return documentsOf(text, where, threshold).slice(0, MAX_SOURCES);
}

/** All documents whose event is at least that likely the text's, most alike first. */
export function documentsOf(text: string, { corpus, host }: Where, threshold: number): SourceDocument[] {
  return alikeTo(text, corpus.candidates(text, CANDIDATES, host), corpus)
    .filter(({ same }) => same >= threshold)
    .map(({ source }) => source);
}

/** These documents, and how likely each one's event is the text's, most alike first. */
export function alikeTo(
  text: string,
  ids: readonly string[],
  corpus: Corpus,
): { source: SourceDocument; same: number }[] {
  const profile = eventProfile(text);
  return ids
    .map((id) => corpus.get(id))
    .filter((source) => source !== null)
    .map((source) => ({ source, same: sameEvent(profile, profileOf(source)) }))
    .sort((a, b) => b.same - a.same);
}

/** A page that was kept as a source would support all it says. */
export function isPageItself({ id, address }: SourceDocument, page: PageInput): boolean {
  return id === documentId(page.text) || (address !== null && address === page.address);
}

function profileOf({ id, text }: SourceDocument): EventProfile {
  const known = profiles.get(id);
  if (known !== undefined) return known;
  if (profiles.size >= MOST_PROFILES) profiles.clear();
  const profile = eventProfile(text);
  profiles.set(id, profile);
  return profile;
}
