import { tidy } from '../../../article/collapse';

const MAX_NAME = 300;
/** RSS: `jane@paper.example (Jane Doe)`. */
const IN_BRACKETS = /^\S+@\S+\s*\(([^()]+)\)$/;
const MAIL = /(?:mailto:)?[^\s@<>()]+@[^\s@<>()]+/g;

/** The name in what a feed says of an author, or null where it is only a mail address. */
export function personName(said: string | undefined): string | null {
  const bare = tidy(said?.slice(0, MAX_NAME).replace(/<[^<>@]*>/g, ' '));
  const name = IN_BRACKETS.exec(bare)?.[1] ?? bare.replace(MAIL, ' ');
  const cleaned = tidy(name.replace(/^\s*by\s+/i, '').replace(/[<>()[\]]/g, ' '));
  return /\p{L}/u.test(cleaned) && !/^https?:/i.test(cleaned) ? cleaned : null;
}
