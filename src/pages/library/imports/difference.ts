import { diffLines, diffWordsWithSpace } from 'diff';

/** A part of two texts: in both, or only in the older or the newer one. */
export interface Part {
  text: string;
  in: 'both' | 'old' | 'new';
}

/** How long words are compared, in ms; then lines are, and then nothing: a page must not hang. */
const TIME = 1_500;

/** Where two texts differ, word by word or, in long ones that differ much, line by line; null where even that takes long. */
export function differenceOf(before: string, after: string): Part[] | null {
  const changes =
    diffWordsWithSpace(before, after, { timeout: TIME }) ?? diffLines(before, after, { timeout: TIME });
  return (
    changes?.map(({ value, added, removed }) => ({
      text: value,
      in: added ? 'new' : removed ? 'old' : 'both',
    })) ?? null
  );
}

/** What both have is shown only so far around a change, in UTF-16 units. */
const AROUND = 160;

/** The parts to show: of long passages that are the same only their ends, with “…” for the rest. */
export function shortened(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    if (part.in !== 'both' || part.text.length <= 3 * AROUND) return part;
    const start = at === 0 ? '' : part.text.slice(0, AROUND);
    const end = at === parts.length - 1 ? '' : part.text.slice(-AROUND);
    return { ...part, text: `${start} … ${end}` };
  });
}
