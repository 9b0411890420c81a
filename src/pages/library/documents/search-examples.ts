import type { PlainKey } from '../../../protocol';

/** A search as one may type it, and what it finds. */
interface SearchExample {
  query: string;
  finds: PlainKey;
}

/** One of everything that the search understands (corpus/store/query.ts). */
export const SEARCH_EXAMPLES: readonly SearchExample[] = [
  { query: 'harbour inspection', finds: 'searchHelpWords' },
  { query: '"until further notice"', finds: 'searchHelpPhrase' },
  { query: 'title:harbour', finds: 'searchHelpTitle' },
  { query: 'publisher:"town council"', finds: 'searchHelpPublisher' },
  { query: 'author:lindqvist', finds: 'searchHelpAuthor' },
  { query: 'kind:ruling', finds: 'searchHelpKind' },
  { query: 'language:en', finds: 'searchHelpLanguage' },
  { query: 'after:2024', finds: 'searchHelpAfter' },
  { query: 'before:2024-06', finds: 'searchHelpBefore' },
  { query: 'collection:"Harbour inquiry"', finds: 'searchHelpCollection' },
  { query: 'court kind:ruling after:2023', finds: 'searchHelpTogether' },
];
