/** Written for this project; no list was copied. */

/** Verbs and nouns that say too little to tell what is denied. */
export const lightWords = new Set(
  (
    'have has had having make makes made making take takes took taken taking get gets got getting receive ' +
    'receives received receiving offer offered give gives gave given giving go goes went gone going come ' +
    'comes came coming do does did done doing be been being put puts set say says said saying tell tells ' +
    'told become became want wants wanted need needs needed see sees saw seen know knows knew known use ' +
    'uses used keep keeps kept let lets look looks looked seem seems seemed year years month months week ' +
    'weeks day days hour hours minute minutes time times today yesterday tomorrow night morning evening ' +
    'afternoon summer winter spring autumn date monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december people person ' +
    'man men woman women thing things way ways part parts lot number numbers case cases other another ' +
    'such own same new first second third last next past many most much more few some any all establish ' +
    'established establishing prove proved proven proving conclude concluded concluding evidence ' +
    'indication sign signs suggest suggested mean means intend intends intended involved aware believe ' +
    'believed think thought find found finding early soon reason cause clear formal formally reached ' +
    'available able due sure likely further previous current still yet money call called calls calling difference ' +
    'differences metre metres kilometre ' +
    'kilometres mile miles euro euros dollar dollars pound pounds percent cent tonne tonnes point points'
  ).split(' '),
);

/** They limit a denial to a time or let something out: "not since 2021", "not until May", "nobody but". */
export const limits = new Set('since until till before unless except beyond but same'.split(' '));

/** Verbs and adjectives of knowing and saying: what they do not vouch for is not said to be so. */
export const epistemic = new Set(
  (
    'say said says saying establish established prove proved proven conclude concluded concluding confirm ' +
    'confirmed show showed shown clear determine determined find found suggest suggested suggesting mean ' +
    'means claim claiming claimed verify verified rule demonstrate demonstrated certain decide decided'
  ).split(' '),
);

/** Nouns of knowing: "no evidence that". */
export const epistemicNouns = new Set('evidence indication indications proof sign signs decision'.split(' '));

/** After a denied noun they only say that there is none: "no charges have been brought". */
export const occurrences = new Set(
  (
    'bring brought make made take taken file filed report reported record recorded plan planned find ' +
    'found put place placed hold held approach approached issue issued set reach reached see seen raise ' +
    'raised receive received exist exists identified announce announced involved scheduled agreed ' +
    'detected hurt'
  ).split(' '),
);

/** Words for the same deed, by which a page may turn a denial round. Written for this project. */
export const families: readonly string[][] = [
  'check checked verify verified verification audited examined inspected vetted inspect',
  'injury injured hurt wounded injure injuries wounds',
  'claim claimed allege alleged alleges',
  'cause caused sparked triggered led trigger spark causing',
  'charge charged indicted prosecuted indict',
  'approve approved authorised endorsed permit permitted authorise approval endorse',
  'order ordered demand demanded command commanded orders',
  'release released published publish publishes disclosed disclose revealed reveal',
  'resign resigned quit',
  'dismiss dismissed sack sacked fired',
  'guarantee guaranteed promise promised promises assured',
  'conviction convicted convict',
  'proof prove proved proven proves demonstrate demonstrates demonstrated',
  'oblige obliged obligation required require',
  'replace replaced replaces substitute',
  'blame blamed fault responsible culpable',
  'refer referred refers',
  'ban banned prohibited outlaw outlawed',
  'kill killed killing',
  'buy bought purchased purchase acquired',
  'arrest arrested arrests detained',
  'ask asked requested request requests',
  'involve involved part participated',
  'contact contacted approached',
  'apologise apologised apologize apologized apologises apology apologies',
].map((words) => words.split(' '));

/** They stand for those who did not do what follows. */
export const pronouns = new Set('none nobody nothing neither'.split(' '));

/** Before "to" they tell what is done or settled: "is to close", "is set to close". */
export const settling = new Set(
  (
    'is are was were set due going preparing prepares began begun begins continues continued agreed ' +
    'decided managed'
  ).split(' '),
);

/** Of the words that may say no, those that do so only to what follows them. */
export const leading = new Set(
  'before from as out off than way only less least few fewer away back until against rather'.split(' '),
);
