/**
 * Words that give a statement to somebody. Written for this project, in the classes of Kiparsky and Kiparsky,
 * "Fact" (1970), and Hyland, "Metadiscourse" (2005); no list was copied.
 */

/**
 * What a verb claims of the statement that it reports: nothing (said), that it is true (confirmed), that it may
 * not be (claimed), that it is a guess (expects), a wish (urged), an undertaking (promised), the opposite
 * (denied), a reproach (blamed).
 */
export type Claiming =
  | 'neutral'
  | 'factive'
  | 'doubting'
  | 'guessing'
  | 'urging'
  | 'promising'
  | 'denying'
  | 'blaming';

/**
 * What may follow: a clause, with "that" or without (said); a clause with "that" only, since the verb has
 * objects of its own too (added, found); whom it is told to (told); or an object (accused, denied).
 */
export type Taking = 'clause' | 'that' | 'hearer' | 'object';

export interface ReportingVerb {
  lemma: string;
  /** "Out" of "point out". */
  particle: string | null;
  claims: Claiming;
  takes: Taking;
}

export interface VerbForm {
  verb: ReportingVerb;
  form: 'base' | 'present' | 'past' | 'ing';
}

/** Lemmas, after a stroke the past and the participle where they are irregular; "_" before a particle. */
const CLASSES: [Claiming, Taking, string][] = [
  ['urging', 'object', 'call_for call_on appeal_for push_for ask_for'],
  ['factive', 'that', 'point_out make_clear/made'],
  ['neutral', 'that', 'set_out/set put_it/put'],
  [
    'neutral',
    'clause',
    'say/said write/wrote/written state declare comment remark explain argue reply answer respond tweet reiterate ' +
      'quip/quipped testify opine scoff joke complain object lament enthuse recall stress emphasise emphasize reckon recount announce',
  ],
  [
    'neutral',
    'that',
    'add continue report describe post read/read mention conclude observe indicate cite signal/signalled ' +
      'repeat clarify specify relate ask publish estimate calculate find/found show/showed/shown suggest agree decide ' +
      'note advise rule',
  ],
  ['neutral', 'hearer', 'tell/told inform assure remind'],
  [
    'factive',
    'that',
    'reveal disclose confirm acknowledge establish prove discover demonstrate learn/learned/learnt leak',
  ],
  ['factive', 'clause', 'admit/admitted concede confess'],
  ['doubting', 'clause', 'claim allege insist contend maintain assert boast purport'],
  ['guessing', 'clause', 'believe think/thought hope fear expect predict suspect doubt'],
  ['guessing', 'that', 'project forecast/forecast speculate hint imply'],
  ['urging', 'object', 'urge demand recommend propose plead request'],
  ['urging', 'clause', 'warn caution'],
  ['promising', 'clause', 'promise pledge vow'],
  ['denying', 'object', 'deny reject dismiss dispute refute rebut/rebutted contradict'],
  ['blaming', 'object', 'accuse blame criticise criticize condemn denounce slam/slammed'],
  [
    'neutral',
    'object',
    'praise welcome defend call dub/dubbed term label/labelled brand coin speak_of/spoke talk_of characterise characterize commend',
  ],
];

/** Every form of a reporting verb, those with a particle first. */
export const verbForms: ReadonlyMap<string, readonly VerbForm[]> = collect();

function collect(): Map<string, VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  for (const [claims, takes, verbs] of CLASSES) {
    for (const entry of verbs.split(' ')) {
      const [whole = '', past, participle] = entry.split('/');
      const [lemma = '', particle = null] = whole.split('_');
      const verb: ReportingVerb = { lemma, particle, claims, takes };
      for (const [word, form] of formsOf(lemma, past, participle)) {
        const known = forms.get(word) ?? [];
        if (!known.some((other) => other.verb === verb)) forms.set(word, [...known, { verb, form }]);
      }
    }
  }
  return forms;
}

function formsOf(lemma: string, past = regularPast(lemma), participle = past): [string, VerbForm['form']][] {
  const doubled = /(.)\1ed$/.exec(past)?.[1];
  const stem = doubled !== undefined && !lemma.endsWith(doubled.repeat(2)) ? lemma + doubled : lemma;
  const ing = `${stem.replace(/e$/, '')}ing`;
  const present = /(?:s|sh|ch|x)$/.test(lemma)
    ? `${lemma}es`
    : lemma.replace(/(?<=[^aeiou])y$/, 'ie').concat('s');
  return [
    [past, 'past'],
    [participle, 'past'],
    [present, 'present'],
    [lemma, 'base'],
    [ing, 'ing'],
  ];
}

function regularPast(lemma: string): string {
  return /e$/.test(lemma) ? `${lemma}d` : lemma.replace(/(?<=[^aeiou])y$/, 'i').concat('ed');
}

/** Forms that are nouns as often: they report only where a speaker stands right before and a statement after. */
export const nounLike = new Set(
  (
    'report reports claim claims state states note notes comment comments estimate estimates forecast forecasts ' +
    'project projects question questions support call calls demand demands attack attacks praise request requests ' +
    'promise promises pledge pledges vow vows tweet tweets post posts answer answers rule rules fear fears hope ' +
    'hopes guess boast boasts blame dispute disputes want wants remark remarks reply response show shows find finds ' +
    'read reads list welcome welcomes discuss blast jokes joke leak leaks signal signals doubt doubts term ' +
    'terms label labels brand brands object objects coin coins'
  ).split(' '),
);

/** They may stand between a speaker and the verb. */
export const betweenSpeakerAndVerb = new Set(
  (
    'has have had also later then now repeatedly already previously earlier further once again always often only ' +
    'simply even still both all did does do is was are were today yesterday privately publicly reportedly since ' +
    'recently initially first just never ever not would will'
  ).split(' '),
);

/** After these a verb form is none that reports: "to say", "was told", "declined to comment", "could say". */
export const auxiliariesOfNoReport = new Set(
  'to be been being is was are were would will could may might can should must not never get got'.split(' '),
);

/** A clause begins after them, so that no speaker reaches back beyond. */
export const clauseStarters = new Set(
  (
    'that but while when as because which who whom whose where if although though since than so whether until unless ' +
    'yet whereas despite what how why'
  ).split(' '),
);

/** They begin a phrase that tells when, where or how, not who. */
export const circumstances = new Set(
  (
    'in on at after before during following by with without under over from to since until amid against for as when ' +
    'while if although though despite because like unlike once earlier later last this next yesterday today monday ' +
    'tuesday wednesday thursday friday saturday sunday meanwhile however also then still instead moreover ' +
    'nevertheless but and yet so indeed separately afterwards speaking asked citing pressed'
  ).split(' '),
);

/** Prepositions after which stands whom a person belongs to: "of the water board". */
export const belongings = new Set('of for from at with in on to'.split(' '));

export const pronouns = new Set('he she they it i we you who which'.split(' '));

/** They speak for another, who is the speaker then. */
export const voices = new Set(
  'spokesman spokeswoman spokesperson spokespeople spokesmen representative representatives statement'.split(
    ' ',
  ),
);
