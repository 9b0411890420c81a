/** Number words and the words around numbers. Written for this project. */

export const small = new Map(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, index) => [word, index + 2]),
);

export const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index]),
);

export const scales = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['k', 1e3],
]);

/** Letters that are scales only where they touch the digits: 90m, $5bn. */
export const gluedScales = new Set(['m', 'mn', 'bn', 'tn', 'k']);

/** "the first", "third-placed": which, not how many. */
export const ordinals = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

export const percentWords = new Set(['percent', 'pc', 'percentage']);

/** Names of currencies, singular and plural; not of those that name much else as well. */
export const currencies = new Set(
  (
    'dollar dollars pound pounds euro euros crown crowns krone kroner krona kronor koruna peso pesos yen yuan ' +
    'rupee rupees rand real reais rouble roubles ruble rubles zloty lira franc francs forint shilling shillings ' +
    'kwacha naira dirham dirhams riyal won baht'
  ).split(' '),
);

export const aboutWords = new Set(
  'about around roughly approximately nearly almost some approx circa estimated'.split(' '),
);
export const overWords = new Set('over above exceeding least minimum'.split(' '));
export const underWords = new Set('under below maximum'.split(' '));

/** They never name what is counted. */
export const namesNothing = new Set('of the a to in and or per from for at on by were was'.split(' '));
