/** How sure a pair is: by what it speaks of. */
export type PairKind = 'bound' | 'stance' | 'outcome' | 'wide';

/** Two sets of words and turns that exclude each other when they are said of the same thing. */
export interface OppositePair {
  kind: PairKind;
  one: readonly string[];
  other: readonly string[];
}

function pair(kind: PairKind, one: string, other: string): OppositePair {
  return { kind, one: one.split(', '), other: other.split(', ') };
}

/** Opposites that often enough are said of two things: surer where what stands around them is the same. */
const wide: readonly OppositePair[] = [
  pair(
    'wide',
    'voluntarily, voluntary, of his own accord, of her own accord, of their own accord, willingly',
    'forced to, compelled to, obliged to, was made to, were made to, under duress, against his will, against her will',
  ),
  pair(
    'wide',
    'in writing, in a letter, by letter',
    'over the phone, by phone, orally, verbally, in passing',
  ),
  pair(
    'wide',
    'ruled out, set aside, been excluded, was excluded',
    'cannot be excluded, could not be excluded, not be ruled out, under review, other explanation, still possible',
  ),
  pair('wide', 'upstream', 'downstream'),
  pair(
    'wide',
    'divided, split over, split on, at odds',
    'united, closed ranks, unanimous, unanimously, of one mind, in agreement',
  ),
  pair(
    'wide',
    'above expectations, beat expectations, exceeded, exceeds, outpacing, outpaced, outperformed, outperforming',
    'below expectations, fell short, falls short, in line with, missed expectations, lagging, lagged behind',
  ),
  pair(
    'wide',
    'rarer, less common, less frequent, less often, become rare, became rare',
    'more common, more frequent, more often, on the rise, ever more',
  ),
  pair('wide', 'lent, on loan, free of charge, for free', 'sold, bought'),
  pair(
    'wide',
    'for the first time, its first, the first time',
    'repeatedly, again and again, one of many, once again, yet again',
  ),
  pair('wide', 'alone, on his own, on her own, single-handedly', 'together with, jointly, joint'),
  pair(
    'wide',
    'was passed, was carried, passed by, carried by, was adopted, been adopted, was approved',
    'was defeated, was lost, was rejected, fell by, voted down, threw out, thrown out',
  ),
  pair(
    'wide',
    'reopened, reopens, back open, open again',
    'remains closed, remain closed, stays shut, stay shut, stays closed, still closed',
  ),
  pair(
    'wide',
    'stable condition, in stable',
    'critical condition, in critical, serious condition, intensive care',
  ),
  pair('wide', 'peaceful, peacefully', 'violent, violently, violence, clashes'),
  pair('wide', 'anonymous, anonymously, unnamed, not want to be named', 'on the record, openly'),
  pair('wide', 'confident', 'doubtful, unsure, uncertain, sceptical'),
  pair('wide', 'satisfied, pleased', 'dissatisfied, unhappy, angry, disappointed'),
  pair('wide', 'safe', 'unsafe, dangerous, hazardous'),
  pair(
    'wide',
    'praised, welcomed, applauded, hailed, commended, thanked',
    'criticised, criticized, condemned, attacked, lamented, disappointed by, disappointed with, complained, called…small, called…insufficient',
  ),
  pair(
    'wide',
    'voting for, voted for, votes for, in favour of',
    'voting against, voted against, votes against, opposed',
  ),
  pair('wide', 'up to date, updated', 'outdated, out of date, obsolete'),
  pair('wide', 'won/V, victory', 'lost/V, defeat'),
  pair('wide', 'correct', 'wrong, mistaken, incorrect'),
];

/**
 * The opposites that news needs, chosen for this project; antonyms were looked up in WordNet 3.1 (Princeton
 * University, WordNet licence). `…` lets words stand between, `/V`, `/N`, `/A` tell the part of speech.
 */
export const opposites: readonly OppositePair[] = [
  ...wide,
  pair(
    'bound',
    'at least, no fewer than, no less than, a minimum of',
    'at most, up to, no more than, not more than, no longer than, a maximum of',
  ),
  pair(
    'stance',
    'accept, accepts, accepted, agreed to, approve, approves, approved, back/V, backs/V, backed/V, ' +
      'endorse, endorses, endorsed, support/V, supports/V, supported/V, upheld, upholds, in favour, in favor, ' +
      'for it, all for, on its side',
    'reject, rejects, rejected, oppose, opposes, opposed, refuse, refuses, refused, turned…down, ' +
      'turn…down, threw…out, thrown out, struck…down, voted…down, vetoed, overturned, quashed, rebuffed, ' +
      'spurned, against it, are against, is against, was against, were against, ' +
      'disapproves of',
  ),
  pair(
    'stance',
    'admit, admits, admitted, admitting, confirm, confirms, confirmed, acknowledge, acknowledges, acknowledged, ' +
      'concede, concedes, conceded, accepted that, accepts that, agreed that, agrees that, granted that, ' +
      'owned up, pleaded guilty, pleads guilty',
    'deny, denies, denied, denying, disputes/V, disputed/V, pleaded not guilty, pleads not guilty',
  ),
  pair('stance', 'praised, praises', 'criticised, criticises, criticized, criticizes, condemned, condemns'),
  pair('outcome', 'voluntary, voluntarily', 'compulsory, mandatory, obligatory'),
  pair(
    'outcome',
    'acquitted, cleared of, exonerated, found innocent, found not guilty',
    'convicted, found guilty, guilty of',
  ),
  pair('outcome', 'lawful, lawfully', 'illegal, unlawful, illegally, unlawfully'),
  pair('outcome', 'voted for, votes for, voted in favour, voted in favor', 'voted against, votes against'),
  pair('outcome', 'good terms', 'bad terms'),
  pair(
    'outcome',
    'within budget, under budget, on budget, below budget',
    'over budget, above budget, over its budget',
  ),
  pair('outcome', 'on schedule, ahead of schedule', 'behind schedule, overdue'),
  pair('outcome', 'in public, publicly', 'behind closed doors, in private, privately, in secret, secretly'),
  pair(
    'outcome',
    'unanimous, unanimously',
    'narrowly, by a majority, bare majority, by a single vote, by one vote, narrow majority, slim majority',
  ),
  pair('outcome', 'temporary, temporarily', 'permanent, permanently'),
  pair('outcome', 'included/V, includes/V', 'excluded/V, excludes/V'),
  pair(
    'outcome',
    'allowed/V, allows/V, permitted/V, permits/V',
    'banned/V, bans/V, forbids, forbade, forbidden, prohibits, prohibited',
  ),
  pair('outcome', 'harmless, posed no danger', 'dangerous, hazardous, harmful'),
  pair('outcome', 'is innocent, innocent of', 'is guilty, guilty of'),
  pair('outcome', 'survived, survives', 'died, killed'),
  pair(
    'outcome',
    'sent home, discharged',
    'kept overnight, kept there overnight, kept in hospital, kept…overnight, admitted to hospital',
  ),
  pair('outcome', 'freed/V', 'remanded, in custody'),
  pair('outcome', 'resigned, resigns, stepped down', 'sacked, fired/V, dismissed/V, ousted'),
  pair('outcome', 'lent/V, loan/N, loaned', 'gift/N, donated, donation'),
  pair(
    'outcome',
    'deliberate/A, deliberately, intentionally, on purpose',
    'accidentally, by accident, by mistake, unintentionally, inadvertently',
  ),
  pair('outcome', 'surplus', 'deficit'),
  pair('outcome', 'satisfactory', 'unsatisfactory'),
  pair('outcome', 'justified', 'unjustified'),
  pair('outcome', 'adequate, sufficient', 'inadequate, insufficient'),
  pair('outcome', 'accurate', 'inaccurate'),
  pair('outcome', 'aware of', 'unaware of'),
  pair('outcome', 'possible', 'impossible'),
  pair('outcome', 'consistent with', 'inconsistent with, hard to square'),
  pair('outcome', 'eligible', 'ineligible'),
  pair('outcome', 'improved/V, improves/V', 'worsened, worsens, deteriorated'),
  pair('outcome', 'strengthened, strengthens', 'weakened, weakens'),
  pair('outcome', 'tightened, tightens', 'loosened, loosens, relaxed/V, eased/V'),
  pair('outcome', 'extended/V, extends/V', 'shortened, curtailed'),
  pair(
    'outcome',
    'stay indoors, remain indoors, stay inside, remain inside',
    'evacuated, evacuate, abandon…village, leave their homes, leave the village',
  ),
  pair(
    'outcome',
    'ruled out, rules out',
    'possibly, cannot be ruled out, could not be ruled out, could not rule…out, cannot rule…out, not ruled out',
  ),
  pair(
    'outcome',
    'outside the world record, missed the record',
    'broke the record, broke the world record, smashed',
  ),
];
