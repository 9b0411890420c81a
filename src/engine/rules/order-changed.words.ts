/** Words that put one event before or after another. Written for this project; no list was copied. */

const words = (list: string) => new Set(list.split(' '));

/** What follows them comes later than what stands before them. */
export const earlier = words('before ahead prior preceding preceded');
/** What follows them comes earlier than what stands before them. */
export const later = words('after following followed');

/** Which of them need which word after them: "ahead of", "prior to". */
export const needs = new Map([
  ['ahead', 'of'],
  ['prior', 'to'],
]);

/** "Not before" is no "before": only marks that are held back in the same way say opposite things. */
export const negations = words('no not never none nor neither without nobody nothing until only');
export const restrictions = words('until only');
