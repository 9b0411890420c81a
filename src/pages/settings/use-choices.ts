import { useRef, useState } from 'preact/hooks';
import type { SiteChoice } from '../../settings';

export interface ChoiceList {
  choices: readonly SiteChoice[];
  /** Keeps the list as `next` makes it of the present one; `done` says what happened where that can be undone. */
  change: (next: (now: readonly SiteChoice[]) => SiteChoice[], done?: string) => void;
  /** The last change that can be undone. */
  last: { done: string; undo: () => void } | null;
}

/** The list of sites, with one step back. */
export function useChoices(
  choices: readonly SiteChoice[],
  save: (next: SiteChoice[]) => Promise<void>,
): ChoiceList {
  const [last, setLast] = useState<ChoiceList['last']>(null);
  /** Two changes may come before the page is drawn anew. */
  const now = useRef(choices);
  now.current = choices;
  const keep = (next: SiteChoice[]) => {
    now.current = next;
    save(next);
  };
  const change: ChoiceList['change'] = (next, done) => {
    const before = [...now.current];
    const undo = () => {
      setLast(null);
      keep(before);
    };
    setLast(done === undefined ? null : { done, undo });
    keep(next(before));
  };
  return { choices, change, last };
}
