/** Written for this project. */

/** They deny a loaded word that follows. */
export const NEGATIONS = new Set('no not never nobody neither nor without nothing hardly'.split(' '));

/** They give a statement to somebody else than the narrator. */
export const REPORTING = new Set(
  (
    'say says said saying tell tells told according call calls called calling describe describes described describing ' +
    'claim claims claimed accuse accuses accused accusing argue argues argued think thinks thought believe believes ' +
    'believed insist insists insisted warn warns warned complain complains complained'
  ).split(' '),
);

/** What follows them is somebody's name for a thing. */
export const NAMING = new Set(
  (
    'call calls called calling describe describes described describing dub dubs dubbed label labels labelled labeled brand brands ' +
    'branded denounce denounces denounced decry decries decried dismissed'
  ).split(' '),
);
