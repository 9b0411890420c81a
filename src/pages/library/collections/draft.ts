import { say } from '../../../platform';
import {
  COLOURS,
  type Collection,
  type Colour,
  MAX_COLLECTION_SITES,
  type NewCollection,
} from '../../../protocol';
import { ELSEWHERE, isPage, siteFrom } from '../../../settings';

/** A collection as its form has it: the sites one a line. */
export interface CollectionDraft extends Omit<NewCollection, 'sites'> {
  id: number | null;
  sites: string;
}

export interface CollectionProblem {
  field: 'name' | 'sites';
  message: string;
}

/** A new collection, in the first colour that is not taken. */
export function newDraft(others: readonly Collection[]): CollectionDraft {
  const taken = new Set<Colour>(others.map(({ colour }) => colour));
  const colour = COLOURS.find((one) => !taken.has(one)) ?? COLOURS[0];
  return { id: null, name: '', colour, note: '', on: true, sites: '' };
}

export function draftOf({ id, name, colour, note, on, sites }: Collection): CollectionDraft {
  return { id, name, colour, note, on, sites: sites.join('\n') };
}

/** The collection that a draft describes, or what is wrong with it. */
export function collectionOf(draft: CollectionDraft): NewCollection | CollectionProblem {
  const { name, colour, note, on } = draft;
  if (name.trim() === '') return { field: 'name', message: say('collectionNoName') };
  const sites = new Set<string>();
  for (const words of draft.sites.split(/[\s,]+/).filter((one) => one !== '')) {
    const site = siteFrom(words);
    // Of an address its site is meant.
    const host = site !== null && isPage({ site }) ? siteFrom(new URL(site).hostname) : site;
    if (host === null || host === ELSEWHERE) {
      return { field: 'sites', message: say('collectionBadSite', { site: words }) };
    }
    sites.add(host);
  }
  if (sites.size > MAX_COLLECTION_SITES) {
    return { field: 'sites', message: say('collectionManySites', { most: MAX_COLLECTION_SITES }) };
  }
  return { name: name.trim(), colour, note: note.trim(), on, sites: [...sites] };
}
