import type { ReviewState } from '../../formats/review/fold';
import type { Review } from '../../formats/review/schema';

/** More words than these narrow nothing down. */
const MAX_WORDS = 16;

/** What can be looked for in a review: what its page is called and where it is, what reviewers wrote, and who they are. */
export function searchText({ steps, done }: Review, { record, notes, comment, rating }: ReviewState): string {
  const { title, address, byline } = record.page;
  const names = new Set(steps.slice(0, done).map(({ by }) => by));
  const written = notes.flatMap((one) => [one.comment, one.rating]);
  return [title, address ?? '', byline ?? '', comment, rating, ...written, ...names]
    .filter((text) => text !== '')
    .map(plain)
    .join('\n');
}

/** The words of a search, as `searchText` has them. */
export function searchWords(query: string): string[] {
  return plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
