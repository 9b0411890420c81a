/** What files say of themselves, and what of it is worth keeping. */
import { titleOf } from '../../engine/text/normalize';

/** The longest title or author that is believed, in UTF-16 units. */
export const LONGEST_TITLE = 300;

/** What programs write where nobody gave a title. */
const NO_TITLE =
  /^(?:untitled|document\s?\d*|title|microsoft word|powerpoint presentation|slide \d+|print|scan|image|layout \d)|\.(?:docx?|pdf|indd|qxd|tex|dvi|ps|rtf|exe|xlsx?|pptx?|html?|odt|wpd|p65|txt|pub)$|[\\/]\w+[\\/]/i;

/** Who is no author. */
const NO_AUTHOR =
  /\b(?:admin|administrator|user|owner|unknown|author|microsoft|office|scanner|temp|root|adobe)\b|[@\\/\d_]/i;

/** Whether a file's title was given to it by a person. */
export function isTitle(said: string): boolean {
  return said.length <= LONGEST_TITLE && /\p{L}[\s\S]*\s\S*\p{L}/u.test(said) && !NO_TITLE.test(said);
}

/** The longest title that is made of a text's beginning, in UTF-16 units. */
const MADE_TITLE = 120;

/** A title for a text that has none: its first line, or the words of it that fit. */
export function madeTitle(text: string): string {
  const line = titleOf(text);
  if (line.length <= MADE_TITLE) return line;
  return `${line.slice(0, MADE_TITLE).replace(/\s+\S*$/, '')}…`;
}

/** The author that a file names, where that is a person or an office and not somebody's login. */
export function authorOf(given: unknown): string | null {
  const said = typeof given === 'string' ? given.replace(/\s+/g, ' ').trim() : '';
  return said.length <= LONGEST_TITLE && /\p{L}\.? \p{L}/u.test(said) && !NO_AUTHOR.test(said) ? said : null;
}

/**
 * The day on which a file says it was made, `YYYY-MM-DD`, as its writer's clock had it.
 * @param given `D:20250509143000` or `2025-05-09T14:30:00Z`
 */
export function dayOf(given: unknown): string | null {
  const found = typeof given === 'string' ? /^\s*(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(given) : null;
  if (found === null || Number(found[1]) < 1990) return null;
  const day = found.slice(1, 4).join('-');
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** Controls, private signs and halves of characters, which nobody can read. */
const ILLEGIBLE = /[^\P{Cc}\n\t]|[\p{Cs}\p{Co}]/gu;

/** A text without signs that nobody can read. */
export function legible(text: string): string {
  return text.replace(ILLEGIBLE, ' ');
}
