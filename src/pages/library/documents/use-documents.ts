import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../platform';
import type { ListedDocument } from '../../../protocol';
import { messageOf } from '../../../ui/format';

/** Documents fetched at a time. */
export const PAGE = 25;
/** Pages kept before and after those that are seen. */
const KEPT = 20;
/** How long the search waits for more typing, in ms. */
const DEBOUNCE_MS = 200;

/** What a query found, as far as it was fetched, by page; where `isMore`, more than `total` fit. */
export interface FoundDocuments {
  state: 'found';
  query: string;
  total: number;
  isMore: boolean;
  pages: ReadonlyMap<number, ListedDocument[]>;
}

export type Found = { state: 'loading' } | { state: 'failed'; message: string } | FoundDocuments;

export interface Documents {
  found: Found;
  /** Says which pages are seen: they are fetched where they are not there. */
  see: (first: number, last: number) => void;
  /** Asks again, for example after something was deleted or restored. */
  reload: () => void;
}

/** The documents that match a query (all for ''), page by page. Late answers never replace newer ones. */
export function useDocuments(query: string, ready: boolean): Documents {
  const [found, setFound] = useState<Found>({ state: 'loading' });
  const [round, setRound] = useState(0);
  /** Counts questions that are asked anew: answers to older ones are late. */
  const latest = useRef(0);
  /** Pages that are there or on their way. */
  const asked = useRef(new Set<number>());
  const seen = useRef({ first: 0, last: 0 });

  const fetchPages = async (wanted: number[], isAnew: boolean) => {
    const ticket = latest.current;
    for (const page of wanted) asked.current.add(page);
    const outcome = await list(query, wanted);
    if (ticket !== latest.current) return;
    setFound((before) => {
      if (outcome.state !== 'found' || before.state !== 'found' || isAnew) return outcome;
      const pages = new Map(
        [...before.pages, ...outcome.pages].filter(([page]) => isNear(page, seen.current)),
      );
      asked.current = new Set([...asked.current].filter((page) => isNear(page, seen.current)));
      return { ...outcome, pages };
    });
  };
  const askAnew = ({ first, last }: { first: number; last: number }) => {
    latest.current += 1;
    asked.current = new Set();
    seen.current = { first, last };
    fetchPages(range(first, last), true);
  };

  useEffect(() => {
    if (!ready) return;
    const sameQuery = found.state === 'found' && found.query === query;
    const timer = setTimeout(
      () => askAnew(sameQuery ? seen.current : { first: 0, last: 0 }),
      query === '' || sameQuery ? 0 : DEBOUNCE_MS,
    );
    return () => clearTimeout(timer);
  }, [query, ready, round]);

  return {
    found,
    see(first, last) {
      // What is shown is an older search's until the answer to this one is there.
      if (found.state !== 'found' || found.query !== query) return;
      seen.current = { first, last };
      const missing = range(first, last).filter((page) => !asked.current.has(page));
      if (missing.length > 0) fetchPages(missing, false);
    },
    reload: useCallback(() => setRound((before) => before + 1), []),
  };
}

async function list(query: string, wanted: number[]): Promise<Found> {
  try {
    const answers = await Promise.all(
      wanted.map((page) => send('corpus.list', { query, offset: page * PAGE, limit: PAGE })),
    );
    const pages = new Map(wanted.map((page, at) => [page, answers[at]?.documents ?? []]));
    const { total = 0, isMore = false } = answers.at(-1) ?? {};
    return { state: 'found', query, total, isMore, pages };
  } catch (error) {
    return { state: 'failed', message: messageOf(error) };
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function isNear(page: number, { first, last }: { first: number; last: number }): boolean {
  return page >= first - KEPT && page <= last + KEPT;
}
