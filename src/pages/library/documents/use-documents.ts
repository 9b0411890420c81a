import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../platform';
import type { ListedDocument } from '../../../protocol';
import { messageOf } from '../../../ui/format';

/** Documents fetched at a time. */
const PAGE = 20;
/** How long the search waits for more typing, in ms. */
const DEBOUNCE_MS = 200;

/** What a query found, as far as it was fetched; where `isMore`, more than `total` fit. */
export interface FoundDocuments {
  state: 'found';
  query: string;
  total: number;
  isMore: boolean;
  documents: ListedDocument[];
}

export type Found = { state: 'loading' } | { state: 'failed'; message: string } | FoundDocuments;

export interface Documents {
  found: Found;
  /** Fetches the next ones. */
  more: () => void;
  /** Asks again, for example after something was deleted or restored. */
  reload: () => void;
}

/** The documents that match a query (all for ''), page by page. Late answers never replace newer ones. */
export function useDocuments(query: string, ready: boolean): Documents {
  const [found, setFound] = useState<Found>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  const shown = found.state === 'found' ? found.documents.length : 0;

  const ask = async (offset: number, limit: number) => {
    latest.current += 1;
    const ticket = latest.current;
    const outcome = await list(query, offset, limit);
    if (ticket !== latest.current) return;
    setFound((before) =>
      outcome.state === 'found' && before.state === 'found' && offset > 0
        ? { ...outcome, documents: [...before.documents, ...outcome.documents] }
        : outcome,
    );
  };

  useEffect(() => {
    if (!ready) return;
    const sameQuery = found.state === 'found' && found.query === query;
    const timer = setTimeout(
      () => ask(0, sameQuery ? Math.max(shown, PAGE) : PAGE),
      query === '' || sameQuery ? 0 : DEBOUNCE_MS,
    );
    return () => clearTimeout(timer);
  }, [query, ready, round]);

  return {
    found,
    more: () => ask(shown, PAGE),
    reload: () => setRound((before) => before + 1),
  };
}

async function list(query: string, offset: number, limit: number): Promise<Found> {
  try {
    return { state: 'found', query, ...(await send('corpus.list', { query, offset, limit })) };
  } catch (error) {
    return { state: 'failed', message: messageOf(error) };
  }
}
