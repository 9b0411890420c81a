/**
 * Words that hold a statement back, by how, in every form in which they are looked for. Written for this project
 * after the classes of Hyland, "Hedging in Scientific Research Articles" (1998), and of Saurí and Pustejovsky,
 * "FactBank" (2009); no list was copied.
 */
export const hedges = {
  /** What is possible: could, may. */
  modal: words('could may might'),
  /** How likely it is: probably, possibly. */
  chance: words(
    'likely unlikely probably probable possibly possible possibility perhaps potentially potential maybe presumably ' +
      'presumed conceivably',
  ),
  /** What somebody means to do: hopes, plans. */
  intention: words(
    'hope hopes hoped hoping hopeful plan plans planned planning intend intends intended intending intention aim ' +
      'aims ' +
      'aimed aiming propose proposes proposed proposing proposal want wants wanted wanting wishes seek seeks sought ' +
      'seeking consider considers considering weigh weighs weighing mull mulls mulling explore explores ' +
      'exploring envisage envisages envisaged aspires tentative tentatively',
  ),
  /** What is expected: forecast, expected. */
  expectation: words(
    'expect expects expected expecting forecast forecasts predict predicts predicted projected anticipate ' +
      'anticipates ' +
      'anticipated estimate estimates estimated reckon reckons reckoned provisional provisionally preliminary',
  ),
  /** What somebody advises or asks for: recommended, urged. */
  advice: words(
    'recommend recommends recommended recommending recommendation recommendations advise advises advised urge urges ' +
      'urged urging encourage encourages encouraged should',
  ),
  /** What somebody takes for true: believes, suspects. */
  belief: words(
    'believe believes believed think thinks thought suspect suspects suspected suspicion assume assumes assumed ' +
      'suppose supposes supposedly presume presumes',
  ),
  /** What seems so: appears, suggests. */
  appearance: words(
    'appear appears appeared apparently seem seems seemed seemingly suggest suggests suggested suggesting indicate ' +
      'indicates indicated consistent hint hints hinted',
  ),
  /** What nobody has established: alleged. */
  allegation: words('alleged allegedly allege alleges purported purportedly accused accuse accuses accusing'),
  /** What it hangs on: if, unless, subject to. */
  condition: words(
    'if unless provided providing depend depends depended depending subject conditional once assuming',
  ),
  /** What is not known: whether, unclear. */
  doubt: words('whether unclear uncertain uncertainty unknown unsure undecided doubt doubts doubtful'),
} satisfies Record<string, readonly string[]>;

/** Other words that keep a sentence from being a plain claim: a condition, a question, somebody's wish. */
export const reservations = words(
  'would can cannot permitting hardly when until about fear fears feared risk risks chance chances ' +
    'prospect threat threaten threatens try trying talks discuss discussing ' +
    'discussed question claim claims claimed forecast approximately roughly reportedly seeming ' +
    'sees odds guess guesses remains convinced pending tipped toying allegation allegations disputed theory ' +
    'hypothesis considered seeming looks sees vows seen ' +
    'investigated investigating investigation charged charge charges denies denied wondered wondering wonder ' +
    'view apt ' +
    'minded eyes eyeing judging assumption assumptions presumption estimation belief beliefs supposed condition ' +
    'conditions proviso opinion impression feel feels ' +
    'felt conjecture speculation speculate speculates speculated trusts reckoning conceivable plausible plausibly ' +
    'arguably ostensibly likelihood probability lest earliest',
);

/** The ways in which a word holds a statement back. */
export type HedgeClass = keyof typeof hedges;

function words(list: string): string[] {
  return list.split(' ');
}
