/**
 * Words that turn a statement round or leave it open. Written for this project after the classes of negation cues
 * in R. Morante and W. Daelemans, "ConanDoyle-neg" (2012), and of factuality in R. Saurí and J. Pustejovsky,
 * "FactBank" (2009); no list was copied.
 */

/** They negate what follows in their clause. */
export const adverbs = new Set('not never cannot'.split(' '));

/** They negate what they stand before and the verb that they are the object of: "made no claim". */
export const determiners = new Set('no none nobody nothing neither nor'.split(' '));

/** After them a negation negates something else, or less: "not only", "no more than", "no longer". */
export const weakeners = new Set(
  (
    'only just merely simply least necessarily all every everyone everything always entirely wholly fully quite ' +
    'exactly solely sure later more less fewer longer doubt matter sooner wonder surprise better such so much many ' +
    'mean enough alone'
  ).split(' '),
);

/** Turns that say that what follows is not so. */
export const denials: readonly (readonly string[])[] = [
  ...turns('deny denies denied denying', 'that', 'having', 'being', 'any'),
  ...turns('decline declines declined declining fail fails failed failing', 'to'),
  ...turns('refuse refuses refused refusing unable unwilling impossible yet', 'to'),
  ...turns('rule rules ruled ruling', 'out'),
  ...turns('stop stops stopped stopping', 'short of'),
  ...turns('too', 'early to', 'soon to'),
];

/** Each word with each of its ends. */
function turns(words: string, ...ends: string[]): string[][] {
  return words.split(' ').flatMap((word) => ends.map((end) => [word, ...end.split(' ')]));
}

/** They leave what follows open, or speak of it as wished, planned or supposed. */
export const openers = new Set(
  (
    'if whether unless until could may might should can must ought perhaps maybe possibly probably likely ' +
    'unlikely allegedly reportedly apparently supposedly expected hope hopes hoped hoping plan plans ' +
    'planned planning want wants wanted seek seeks sought seeking ask asks asked asking propose proposes ' +
    'proposed proposing proposal consider considers considered considering aim aims aimed intend intends ' +
    'intended try tries tried trying attempt attempts attempted urge urges urged demand demands demanded ' +
    'require requires required suggest suggests suggested suspect suspected suspicion fear fears feared ' +
    'warn warns warned believe believes believed think thinks thought question questions questioned doubt ' +
    'doubts doubted unclear unknown uncertain how why what when where before except otherwise without ' +
    'rather instead short far accused accuse accuses accusing alleged alleges allege claim claims claimed ' +
    'eligible ready willing able due prepared seem seems seemed appear appears appeared than possible ' +
    'potential possibility risk risks right wish wishes promise promises promised pledge pledged threaten ' +
    'threatens threatened chance let lets allow allows allowed'
  ).split(' '),
);

/** They speak of what is to come. */
export const futures = new Set("will shall would won't 'll".split(' '));

/** They begin a clause of their own, which a negation before them does not reach. */
export const breakers = new Set(
  'but although though while whereas because since as when where who which whose so yet despite after'.split(
    ' ',
  ),
);

/** Verbs of saying: "said no decision had been taken" negates the decision, not the saying. */
export const sayings = new Set(
  (
    'say said says tell told tells add added adds report reported reports find found finds think thinks ' +
    'thought believe believes show shows showed stress stressed note noted insist insisted confirm ' +
    'confirmed state stated write writes wrote reply replied'
  ).split(' '),
);

/** After a negation they take what follows for granted: "did not know that", "did not deny". */
export const factives = new Set(
  'know knew known realise realised realize realized regret aware mind'.split(' '),
);

/** Any of these on a page may be its own way of saying no. */
export const negatives = new Set(
  (
    'not never cannot no none nobody nothing neither nor hardly barely scarcely rarely seldom little few ' +
    'fewer less least only deny denies denied denying denial refuse refuses refused refusing refusal ' +
    'decline declines declined declining fail fails failed failing failure lack lacks lacked lacking ' +
    'absence absent missing miss misses missed rule rules ruled ruling stop stops stopped stopping short ' +
    'unable unwilling yet too impossible rather instead far except exempt exclude excludes excluded ' +
    'excluding bar bars barred ban bans banned reject rejects rejected rejecting rejection dismiss ' +
    'dismisses dismissed dispute disputes disputed contest contested contradict contradicts contradicted ' +
    'withhold withheld silent silence abstain abstained avoid avoids avoided drop drops dropped scrap ' +
    'scraps scrapped abandon abandoned cancel cancels cancelled canceled postpone postponed delay delays ' +
    'delayed defer deferred suspend suspended shelve shelved withdraw withdrew withdrawn pending awaits ' +
    'await awaiting wait waits waiting remains remain still unless until before if whether unclear ' +
    'unknown unproven open false untrue wrong myth incorrect stay stayed away lost lose loses losing out ' +
    'off free zero nil empty skip skipped prevent prevents prevented block blocked forbid forbids ' +
    'forbidden end ended ends unchanged against oppose opposes opposed doubt doubts doubted question ' +
    'questions than vanish vanished disappear disappeared ceased eliminated quits quit minus non absolve ' +
    'absolved absolves exonerate exonerated excepted secret hidden unaware unspecified unmentioned blank ' +
    'from corrected soonest earliest as reserve reserved hold held back resist resisted unsold unpaid way ' +
    'otherwise clear cleared acquit acquitted safe intact unhurt unharmed unscathed retain retained keep ' +
    'keeps kept vain stalled gone unlike beyond incomplete independent outside without nowhere insufficient ' +
    'inadequate ' +
    'inconclusive halt halts halted halting freeze freezes froze frozen pause pauses paused struck quashed ' +
    'overturned ' +
    'annulled revoked neglect neglects neglected negligent ignore ignored ignores forget forgot forgotten ' +
    'overlooked omit omitted omits spared spares exonerates scant'
  ).split(' '),
);

/** What follows them in a denial is taken for granted. */
export const interrogatives = new Set('who whom whose which what how why when where'.split(' '));

/** A negation within one: "no boat may sail without a pilot". */
export const doubling = new Set('without unless except until'.split(' '));

/** A denial of so much leaves room for less: "not have enough evidence of". */
export const amounts = new Set(
  'enough sufficient sufficiently all every fully entirely necessarily'.split(' '),
);

/** After "not the" they deny no more than that it stands alone. */
export const partial = new Set('first only last same case one'.split(' '));
