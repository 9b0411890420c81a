import { stemOf } from '../text/tokens';

/**
 * What kinds of people and bodies speak in the news: two speakers of unlike kinds are two speakers. A word may be
 * of several kinds. Written for this project; no list was copied.
 */
const KINDS: [kind: string, words: string][] = [
  ['critics', 'critic opponent detractor sceptic skeptic campaigner activist protester dissident'],
  [
    'company',
    'company firm maker manufacturer operator business corporation carrier airline retailer producer developer ' +
      'supplier publisher contractor bank lender insurer brewer startup owner employer executive shareholder ' +
      'investor railway promoter landlord chipmaker carmaker brewery vendor management boss platform',
  ],
  ['workers', 'union worker employee staff nurse driver labour labor apprentice steward crew'],
  [
    'nation',
    'government ministry minister cabinet department treasury premier chancellor president governor secretary ' +
      'senator lawmaker mp rep congressman congresswoman legislator parliament commissioner',
  ],
  [
    'town',
    'government mayor council councillor department senator lawmaker mp rep legislator governor commissioner',
  ],
  ['rebels', 'opposition rebel militia insurgent'],
  ['police', 'police detective constable superintendent sheriff'],
  ['court', 'judge court magistrate tribunal justice coroner'],
  ['prosecution', 'prosecutor prosecution attorney'],
  ['defence', 'lawyer solicitor counsel barrister attorney defence defense'],
  [
    'science',
    'researcher scientist professor academic economist ecologist geologist astronomer biologist ' +
      'statistician historian archaeologist epidemiologist meteorologist glaciologist neurologist pharmacologist ' +
      'psychologist hydrologist physicist expert',
  ],
  ['medicine', 'doctor physician surgeon hospital clinic nurse neurologist'],
  ['charity', 'charity foundation'],
  ['watchdog', 'regulator watchdog auditor ombudsman inspectorate monitor'],
  [
    'locals',
    'resident neighbour neighbor villager local tenant parent pupil passenger patient customer farmer',
  ],
  ['witness', 'witness bystander'],
  ['family', 'mother father daughter son brother sister wife husband widow widower family relative'],
  ['trainer', 'coach trainer'],
  ['analysts', 'analyst broker economist'],
  ['envoys', 'envoy ambassador diplomat'],
];

/** Stem of a word → the kinds of speakers that it names. */
export const speakerKinds: ReadonlyMap<string, readonly string[]> = collect();

function collect(): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const [kind, words] of KINDS) {
    for (const word of words.split(' ')) {
      const stem = stemOf(word);
      kinds.set(stem, [...(kinds.get(stem) ?? []), kind]);
    }
  }
  return kinds;
}

/** Words that many speakers share, and that tell none from another; stems. */
export const sharedBySpeakers = new Set(
  (
    'spokesman spokeswoman spokesperson spokespeople chief head leader member official local national senior former ' +
    'deputy own new one two three several some many group mr mrs ms dr sir statement report people chairman chair ' +
    'director executive secretary vice assistant who other first last then now year old more all most public general ' +
    'representative body association organisation organization society federation league service agency office board ' +
    'committee team source person'
  )
    .split(' ')
    .map(stemOf),
);
