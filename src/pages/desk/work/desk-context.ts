import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NotedPage } from '../../../card/note-citation';
import type { Claim, Span } from '../../../engine/record';
import type { HandStep, ReviewChange, SourceInfo } from '../../../protocol';

/** What is open beside the list: one thing at a time. */
export type Open =
  | { what: 'source'; source: string; at: Span | null }
  | { what: 'realign'; claim: Claim }
  | { what: 'add-note'; claim: Claim; words: Span }
  | { what: 'edit'; note: string }
  | { what: 'split'; note: string }
  | { what: 'keys' };

/** What every part of the desk may need. It stays the same while a check is shown, so that rows need not be drawn again. */
export interface Desk {
  page: NotedPage;
  sources: ReadonlyMap<string, SourceInfo>;
  choose: (claim: number | null, note: string | null) => void;
  /** Chooses a claim and brings it into view. */
  goTo: (claim: number) => void;
  act: (step: HandStep, continues?: boolean) => Promise<boolean>;
  change: (change: ReviewChange) => Promise<boolean>;
  /** Is told whether something is typed that is not handed on yet. */
  typing: (is: boolean) => void;
  open: (open: Open | null) => void;
  /** Scrolls the page there; null where it is open in no tab. */
  showOnPage: ((span: Span) => void) | null;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('Outside of a desk.');
  return desk;
}
