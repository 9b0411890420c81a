/** Quantifiers from none to all, lowest first; "a few" is "some". Written for this project. */
export const quantifiers: string[][] = [
  ['few'],
  ['some', 'several', 'certain'],
  ['many', 'numerous', 'dozens', 'hundreds'],
  ['most', 'majority'],
  ['all', 'every', 'each', 'everyone'],
];
