/** Words whose full stop does not end a sentence, without it and in lower case. */
export const abbreviations = new Set(
  (
    'mr mrs ms dr prof rev hon sen rep gov gen col maj capt lt sgt cmdr adm pres st mt ft jr sr messrs ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'inc ltd corp co llc dept dist est fig vol ed eds al vs v cf approx no nos pp para art sec'
  ).split(' '),
);

/** Abbreviations after which a sentence may well end: it does where one of `starters` follows. */
export const maybeFinal = new Set('inc ltd corp co llc jr sr al etc no'.split(' '));

/** Words that start a sentence far more often than they follow an abbreviation. */
export const starters = new Set(
  (
    'the a an in on at it he she they we i but and this that these those there however for as if when while ' +
    'his her their its our after before since according also such some many most no not'
  ).split(' '),
);
