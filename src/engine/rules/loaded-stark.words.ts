/**
 * Words that careful reporters use seldom, and a page that leans often: by themselves they judge little. Written for
 * this project; no list was copied. Groups as in the other lists.
 */
import type { Colour } from './loaded-lexicon';

export const stark: Colour[] = [
  {
    name: 'starkly told',
    part: 'ADJ',
    tier: 'mild',
    within: 'stark',
    words:
      'timid cynical helpless innocent defenceless killer barbaric negligent ' +
      'slack lazy impatient needless avoidable excellent perfect overwhelming icy handsome ' +
      'explosive taxpayer-fed taxpayer-funded so-called untouchable mighty tame cosy ' +
      'tragic heroic lavish faulty angry furious desperate gloomy',
  },
  {
    name: 'people, starkly',
    part: 'NOUN',
    tier: 'mild',
    within: 'stark',
    words:
      'vagrant crony bureaucrat technocrat meddler extremist hardliner ' +
      'big-business big-tech big-pharma slum army-of flood-of wave-of tide-of swarm-of avalanche-of',
  },
  {
    name: 'blows, starkly',
    part: 'NOUN',
    tier: 'mild',
    within: 'stark',
    words:
      'war disaster terror tragedy siege revolt rebellion ' +
      'bonfire time-bomb ticking-bomb nightmare-scenario carnage cover-up whitewash',
  },
  {
    name: 'adverbs, starkly',
    part: 'ADV',
    tier: 'mild',
    within: 'stark',
    words:
      'deliberately knowingly secretly conveniently desperately angrily bitterly fiercely proudly ' +
      'warmly comfortably needlessly endlessly astonishingly alarmingly worryingly ' +
      'thankfully sadly tragically fortunately unfortunately',
  },
  {
    name: 'pouring in',
    part: 'VERB',
    tier: 'mild',
    within: 'stark',
    plain: 'come comes came arrive arrives arrived bring brings brought go goes went gather gathered',
    words:
      'pour_into pour_in flood_into flood_in stream_into stream_in flock descend_on starve_of strip_of plague',
  },
  {
    name: 'refusing',
    part: 'VERB',
    tier: 'mild',
    within: 'refusal',
    plain: 'say says said decline declined declines warn warned warns',
    alike:
      'decline declined declines reject rejected rejects turned deny denied oppose opposed refusal will would',
    words: 'refuse threaten balk rebuff',
  },
];
