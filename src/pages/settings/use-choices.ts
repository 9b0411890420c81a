import { useState } from 'preact/hooks';
import type { SiteChoice } from '../../settings';

export interface Choices {
  choices: readonly SiteChoice[];
  /** Keeps the list as it is from now on; `done` says what happened where that can be undone. */
  change: (next: SiteChoice[], done?: string) => void;
  /** The last change that can be undone. */
  last: { done: string; undo: () => void } | null;
}

/** The list of sites, with one step back. */
export function useChoices(
  choices: readonly SiteChoice[],
  save: (next: SiteChoice[]) => Promise<void>,
): Choices {
  const [last, setLast] = useState<Choices['last']>(null);
  const change = (next: SiteChoice[], done?: string) => {
    const undo = () => {
      setLast(null);
      save([...choices]);
    };
    setLast(done === undefined ? null : { done, undo });
    save(next);
  };
  return { choices, change, last };
}
