import { stemOf } from '../text/tokens';

/** People as groups of speakers, who are many where the noun is plural. Written for this project. */
export const crowds = new Set(
  (
    'expert critic official source insider scientist researcher analyst engineer campaigner activist opponent ' +
    'supporter observer lawyer doctor physician nurse teacher economist resident neighbour neighbor local villager ' +
    'worker employee staff witness politician lawmaker mp senator councillor minister investor fan parent patient ' +
    'student farmer commentator specialist academic professor colleague friend relative veteran player coach ' +
    'passenger customer tenant trader director executive lawmaker diplomat detective officer investigator ' +
    'historian ecologist psychologist conservationist environmentalist pundit adviser advisor aide member person man woman driver officer employee'
  )
    .split(' ')
    .map(stemOf),
);

/** One word for many speakers. */
export const wholes = new Set(
  'community world establishment everyone everybody profession industry nobody'.split(' '),
);

/** Words with which a source counts its speaker as one. */
export const ones = new Set('a an one another'.split(' '));

/** They speak for a body, which may be called by its people: "the ministry's officials". Stems. */
export const forBodies = new Set(
  'spokesman spokeswoman spokesperson representative statement report letter document study survey'
    .split(' ')
    .map(stemOf),
);

/** Before a plural they make it a part of others, or a number. */
export const partOfMany = /^(?:of|two|three|four|five|six|both|its|his|her|their|other|\d.*)$/;

/** Verbs of those who say something. Stems. */
export const speaking = new Set(
  (
    'say said tell told warn argue believe think thought fear agree describe call doubt predict expect insist claim ' +
    'suggest report find found show confirm reveal admit demand want complain accuse praise welcome condemn'
  )
    .split(' ')
    .map(stemOf),
);
