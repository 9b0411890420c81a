/** Stems of units that measure the same thing on other scales: 40 degrees Celsius are 104 Fahrenheit. */
export const measures = new Set(
  (
    'celsiu fahrenheit kelvin mile kilometr kilomet metr meter feet foot yard inch knot pound kilogram kilo gram ' +
    'tonn ton ounc acr hectar litr liter gallon barrel minut hour dai week month year dollar euro crown'
  ).split(' '),
);

/** Words that tell which of several occasions a number belongs to. */
export const occasions = new Set(
  (
    'first second third fourth fifth sixth last next previous earlier later january february march april june july ' +
    'august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'spring summer autumn winter'
  ).split(' '),
);
