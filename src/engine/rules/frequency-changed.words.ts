/** Words that tell how often something happens. Written for this project; no list was copied. */

/** How often each period comes round in a year. */
export const perYear = new Map([
  ['hour', 8766],
  ['day', 365.25],
  ['night', 365.25],
  ['morning', 365.25],
  ['evening', 365.25],
  ['weekday', 260],
  ['week', 52.18],
  ['fortnight', 26],
  ['month', 12],
  ['quarter', 4],
  ['season', 1],
  ['summer', 1],
  ['winter', 1],
  ['year', 1],
  ['decade', 0.1],
]);

/** Single words that say the same. */
export const regular = new Map([
  ['hourly', 8766],
  ['daily', 365.25],
  ['nightly', 365.25],
  ['weekly', 52.18],
  ['fortnightly', 26],
  ['monthly', 12],
  ['quarterly', 4],
  ['yearly', 1],
  ['annual', 1],
  ['annually', 1],
]);

/** "every other week", "twice a week", "three times a week". */
export const counts = new Map([
  ['once', 1],
  ['twice', 2],
  ['other', 2],
  ['second', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['ten', 10],
]);
