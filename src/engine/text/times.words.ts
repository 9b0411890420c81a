/** Names of months and weekdays with their short forms; January and Sunday are 0. */

export const months = new Map(
  (
    'january jan|february feb|march|april apr|may|june|july|august aug|september sept sep|october oct|' +
    'november nov|december dec'
  )
    .split('|')
    .flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index])),
);

/** Months that are also common words: they count beside a day, a year or one of `beforeMonths`. */
export const ambiguousMonths = new Set(['march', 'may']);

export const beforeMonths = new Set(
  'in since until till by from last next this of to and early late mid between before after during every or'.split(
    ' ',
  ),
);

export const weekdays = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, index) => [name, index]),
);

/** Days from the text's own date. */
export const days = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** "last week", "this month", "next year": periods from the text's own. */
export const steps = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);

/** Words before a bare number of four digits that make it a year. */
export const beforeYears = new Set(
  (
    'in since until till by from to before after during between and of early late mid spring summer autumn fall ' +
    'winter year end about around'
  ).split(' '),
);
