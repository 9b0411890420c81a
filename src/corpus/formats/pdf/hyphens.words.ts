/** Own lists. */

/** First parts of words that seldom begin a word without a hyphen. */
export const KEEPS_HYPHEN: ReadonlySet<string> = new Set(
  'self well half twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
);

/** Words that many longer ones begin with, as “without”: a hyphen after them is more likely a line's than theirs. */
export const JOINED: ReadonlySet<string> = new Set(
  (
    'any can every for further here how in its mean more never news no not off on out over some there through to under ' +
    'up what when where who with your them him her our my'
  ).split(' '),
);
