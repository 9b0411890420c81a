import { type StatusScale, statusScale } from './status';

/**
 * Steps that a page may play down, lowest first. Fewer than those that it may raise: an honest page often tells only
 * where a thing began. Written for this project; `…`, `/V` and `/N` as in the scales of status-raised.
 */
export const loweredScales: readonly StatusScale[] = [
  statusScale(
    'strike',
    'meet for a discussion, meet for discussions, meet to discuss, hold a discussion, consult their members',
    'vote on a strike, strike vote, strike ballot, ballot on a strike, go on strike, walk out, down tools',
  ),
  statusScale(
    'office',
    'on leave, stepped aside, stepped back, stood aside, taking a break, leave of absence',
    'suspended/V, suspension, sacked, dismissed/V, fired/V, expelled, removed from',
  ),
  statusScale(
    'obligation',
    'recommendation, recommendations, recommended, recommends, advised, advises, advice, suggested, suggests, invited, ' +
      'suggestions, encouraged, asked whether',
    'order/N, orders/N, ordered, must, required, requires, banned, instructed, notice to leave, compulsory, mandatory',
  ),
  statusScale(
    'verdict',
    'accused, accusations, alleged/V, allegations, suspected, questioned/V, raised questions',
    'convicted, found guilty, sentenced, pleaded guilty',
  ),
  statusScale(
    'ending',
    'postponed, paused, on hold, put off, delayed',
    'cancelled, canceled, called off, scrapped, abandoned, axed',
  ),
  statusScale(
    'criticism',
    'have questions, has questions, had questions, some questions, few questions, a question or two, asked about, asks about, ' +
      'asked questions, have some questions, some concerns, some observations, observations on, observations, some ' +
      'remarks, few remarks, a few remarks, remarks for, administrative remarks, some unease, with interest, feedback, ' +
      'suggestions for, wished to know, had comments, comments on, has reservations, have reservations',
    'oppose, opposes, opposed, opposing, opposition to, accused/V, accuses, accusing, criticised, criticises, criticized, ' +
      'criticizes, criticism, condemned, condemns, denounced, denounces, serious breach, protested, protests, protesting, ' +
      'attacked, attacks/V, furious, outrage, outraged, objected, objects/V, demanded, unlawful, breach of',
  ),
  statusScale(
    'denial',
    'declined to say, declines to say, declined to comment, would not say, did not comment, will not say, neither ' +
      'confirmed nor denied, left open',
    'denied, denies, deny, denying, disputed/V, disputes/V, rejected, rejects',
  ),
  statusScale(
    'arrest',
    'spoke to, spoken to, speaking to, talked to, in touch with, in contact with, helping police, met with, a word with',
    'detained, arrested, arrest/N, in custody, questioned/V, interrogated, handcuffed',
  ),
  statusScale(
    'constraint',
    'chose to, choose to, opted to, been offered, were offered, was offered, be offered, invites, invited/V, invited to, ' +
      'encouraged to, made use of, stayed in, guests, welcome to',
    'were moved, was moved, ordered/V, evacuated, locked, locked in, placed in, forced, detained, held in, told to leave, ' +
      'tells, told to, made to, confined, must, kept in',
  ),
  statusScale(
    'departure',
    'leaving, left the, moved on, moving on, departs, departed, stepped down, new role, handed over to',
    'sacked, dismissed/V, fired/V, ousted, expelled, removed from, forced out, forced to resign',
  ),
  statusScale(
    'recall',
    'exchange, swap, update/N, updates/N, updates/V, improving, refresh',
    'recall/N, recalled, recalls, error, errors, fault, faults, defect, defective, withdrawn',
  ),
  statusScale(
    'stop',
    'a pause, pause/N, paused, pauses, short pause, brief pause, short break, short interruption, brief interruption, slowed',
    'stopped, halted, stoppage, closed/V, shut, held up, falls silent, fell silent, broke down, breakdown, outage, cancelled, ' +
      'collapsed, failed/V, failure',
  ),
  statusScale(
    'breach',
    'lapse, lapses, oversight, slip, mishap, irregularity, irregularities, formality, formalities, paperwork, technicality, ' +
      'glitch, hiccup, shortcomings',
    'violation, violations, breach, breached, offence, offences, crime, crimes, guilty, unlawful, unlawfully, illegal, ' +
      'illegally, convicted, fraud, serious breach',
  ),
  statusScale(
    'settlement',
    'is considering, are considering, under discussion, being discussed, is discussing, are discussing, being looked at, is ' +
      'looking at, are looking at, in talks, thinking about, is weighing, being considered',
    'approved, decided/V, has decided, have decided, agreed to, adopted, voted to, ordered/V, has ordered, signed/V, will ' +
      'close, banned',
  ),
  statusScale(
    'warning',
    'mentioned/V, mentions/V, remarked, remarks/V, in passing, touched on, said in passing',
    'warned, warns, warning, complained, complains, complaint, accused/V, accuses, condemned, criticised, criticises, alarm',
  ),
];
