/**
 * How large things from outside may be. Rooms that may not import this as a value repeat what they need, and
 * the compiler or a test holds them equal.
 */

/** The largest file or answer of a server that is read as a document: bytes, or UTF-16 code units. */
export const MAX_INPUT = 20_000_000;
/** The largest file of structured data or of documents in a pack's JSON, in bytes: it is held in memory as a whole. */
export const MAX_DATA = 100_000_000;
/** The longest pack, in bytes before compression. */
export const MAX_PACK = 400_000_000;
/** The longest text of one source document, in UTF-16 code units: some 300,000 words. */
export const MAX_DOCUMENT = 2_000_000;
/** The longest text of an article, in UTF-16 code units. */
export const MAX_ARTICLE = 300_000;
/** The longest opening of an article that is asked about, in UTF-16 code units. */
export const MAX_OPENING = 20_000;
/** The longest title, publisher, author or address, in UTF-16 code units. */
export const MAX_LABEL = 2_000;

/** The longest comment, rating and name of a reviewer, in UTF-16 code units. */
export const MAX_COMMENT = 20_000;
export const MAX_RATING = 200;
export const MAX_REVIEWER = 200;

/** The most pages side by side. */
export const MAX_STORY = 30;

/** For how long at least a deleted document can be brought back, in ms. */
export const UNDO_TIME = 600_000;
