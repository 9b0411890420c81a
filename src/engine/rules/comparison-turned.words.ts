/**
 * Words for a change, by its direction. Written for this project after the antonyms of "rise", "increase" and
 * "more" in WordNet 3.1 (Princeton University, WordNet licence).
 */
export const motions: [up: Set<string>, down: Set<string>] = [
  new Set(
    (
      'rose rise rises rising risen grew grow grows growing grown growth increase increased increases increasing up ' +
      'jumped jump jumps jumping climbed climb climbs climbing soared soar soars soaring surged surge surges ' +
      'swelled swells gained gains gaining rebounded'
    ).split(' '),
  ),
  new Set(
    (
      'fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decrease ' +
      'decreased decreases decreasing down shrank shrink shrinks shrinking shrunk slipped slip slips slid slide ' +
      'slides sliding slumped slump slumps plunged plunge plunges plummeted tumbled dipped dip dips sank sinking ' +
      'dwindled dwindling contracted'
    ).split(' '),
  ),
];
export const comparatives: [more: Set<string>, less: Set<string>] = [
  new Set('more higher longer larger bigger greater'.split(' ')),
  new Set('fewer less lower shorter smaller'.split(' ')),
];

/** Verbs with which "up" and "down" are directions: "went up", "closed down 7%". */
export const movements = new Set(
  (
    'went go goes gone going moved move moves edged inched crept ticked nudged closed close closes closing ended end ' +
    'finished finish opened open traded trade trading came come stood stand stands drove pushed sent bid held shot ' +
    'driven pushing driving sending jumped sales'
  ).split(' '),
);

/** What is the less the better: where it rises, its contrary falls. */
export const lossWords =
  'loss losses deficit shortfall debt unemployment unemployed jobless vacancy absence gap discount slowdown'.split(
    ' ',
  );

/** Of the motions the ones that are mostly nouns, or that need a number beside them. */
export const noVerbs = new Set(
  (
    'up down growth increase decrease decline drop fall rise jump climb gains slump slide plunge dip slip slips ' +
    'slipped gained gaining'
  ).split(' '),
);

/** Words that may stand between a direction and its number: "fell by almost 7%", "rose to some 300". */
export const fillers = new Set(
  (
    'by to a an the about around some nearly almost just roughly over more than as much at least only another ' +
    'further exactly approximately well percent per cent percentage points point'
  ).split(' '),
);

/** Words that may stand between a subject and its verb. */
export const auxiliaries = new Set(
  'has have had been is are was were be being will would could may might also again still only then since sharply slightly steadily further even'.split(
    ' ',
  ),
);

/** Superlatives and comparatives that are each other's opposite. */
export const opposites: [string, string][] = [
  ['largest', 'smallest'],
  ['biggest', 'smallest'],
  ['highest', 'lowest'],
  ['longest', 'shortest'],
  ['best', 'worst'],
  ['strongest', 'weakest'],
  ['hottest', 'coldest'],
  ['hottest', 'coolest'],
  ['warmest', 'coldest'],
  ['warmest', 'coolest'],
  ['wettest', 'driest'],
  ['richest', 'poorest'],
  ['oldest', 'youngest'],
  ['oldest', 'newest'],
  ['fastest', 'slowest'],
  ['earliest', 'latest'],
  ['heaviest', 'lightest'],
];
