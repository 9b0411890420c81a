/** Words that state the future as settled. Written for this project. */
export const settled = new Set(['will', 'shall', "won't"]);

/** The same with a "to" after them: "set to open". */
export const settlingBeforeTo = new Set(
  'set going bound certain sure guaranteed determined poised'.split(' '),
);
