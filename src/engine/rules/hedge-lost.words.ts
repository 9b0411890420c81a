/** Word lists of hedge-lost beside those of text/hedges.words.ts. Written for this project. */

/** They give a statement to somebody: it is no plain fact, but what is said may be said too strongly. */
export const reporting = words(
  'reportedly report reports reported warn warns warned say says said saying tell told tells according argue argues ' +
    'argued insist insists insisted maintain maintains prosecutors indictment lawsuit call calls called ask asks ' +
    'asked ' +
    'add adds added concede concedes conceded conclude concludes concluded',
);

/** They leave open what a sentence says, or say that it is not so. */
export const unsettled = words(
  'will not no never nor neither nobody none nothing without asked asks denied denies deny disputed disputes ' +
    'rejected rejects',
);

/** Before "likely" they compare. */
export const comparing = words('more less times twice as so most least equally no');

/** Beside these a "may" permits. */
export const permitting = words(
  'decided agreed entitled allow allowed allows permit permits permitted rule ruled court law only whether ' +
    'licence license dispensation under appeal',
);

/** Words at which a hedge's reach ends. */
export const breaks = words('and but although though because while after when');

/** Words at which it ends if it has told anything: what follows is taken for granted, as "with a shoulder injury". */
export const circumstances = words('with despite amid given which who whose where');

/** Beside these what seems so is what somebody is to look out for. */
export const noticing = words('notice notices noticed noticing feel feels feeling anyone whoever');

/** They say when, and too little of what. */
export const times = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december morning afternoon evening night today yesterday tomorrow',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
