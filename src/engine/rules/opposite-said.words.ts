/** How sure a pair is: by what it speaks of. */
export type PairKind = 'bound' | 'stance' | 'outcome';

/** Two sets of words and turns that exclude each other when they are said of the same thing. */
export interface OppositePair {
  kind: PairKind;
  one: readonly string[];
  other: readonly string[];
}

function pair(kind: PairKind, one: string, other: string): OppositePair {
  return { kind, one: one.split(', '), other: other.split(', ') };
}

/**
 * The opposites that news needs, chosen for this project; antonyms were looked up in WordNet 3.1 (Princeton
 * University, WordNet licence). `…` lets words stand between, `/V`, `/N`, `/A` tell the part of speech.
 */
export const opposites: readonly OppositePair[] = [
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
