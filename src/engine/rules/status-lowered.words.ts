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
];
