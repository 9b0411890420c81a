import type { Step } from './degree.scales';

/**
 * What headlines claim beside the scales of degree.scales.ts: acts and outcomes, each with the words of a source that
 * bear it out. Written for this project.
 */
export const headlineScales: Readonly<Record<string, readonly Step[]>> = {
  ends: [
    { said: '', alike: 'shorten ease reduce slow pause suspend review consider trial limit choose fewer' },
    {
      said:
        'ends scrap scraps scrapped axe axes wipe wipes wiped kills abolish abolishes bans banned banish banishes cures ' +
        'beats defeats destroys wrecks ruins stops halts reverses eliminates eradicates crushes smashes',
      alike:
        'end scrap axe abolish ban cease cull cure eradicate destroy forbid drop banish beat defeat wreck ruin stop halt ' +
        'reverse eliminate crush smash remove die dead death lives rip tear blow shatter explode explosion collapse withdraw cancel shut close terminate',
    },
  ],
  dismisses: [
    { said: '', alike: 'resign step leave quit suspend omit' },
    {
      said: 'sacked sacks axed fired fires ousted ousts booted dumped kicked',
      alike: 'sack axe fire oust dismiss boot dump kick remove expel',
    },
  ],
  saves: [
    { said: '', alike: 'help warn protect reduce move' },
    {
      said: 'saves saved rescues rescued',
      alike: 'save rescue rescuer rescuers survive survivor evacuate fetch pull pluck',
    },
  ],
  achieves: [
    {
      said: '',
      alike: 'discuss talk consider propose plan explore negotiate could may offer want trial test',
    },
    {
      said:
        'seals sealed seal clinches clinched clinch triumph triumphs victory landmark historic guarantees guaranteed ' +
        'transforms revolutionises revolutionizes unlocks revolution miracle',
      alike:
        'seal clinch agree sign deal accord triumph victory landmark historic win won guarantee transform revolution ' +
        'unlock breakthrough miracle',
    },
  ],
  blames: [
    { said: '', alike: 'question concern late delay fault error' },
    {
      said:
        'blunder blunders blundered scandal scandals shame shameful botched bungled strike lies lied cheat cheats liar ' +
        'betrays betrayed betrayal conned scam fake fakes plundered looted',
      alike:
        'blunder scandal shame botch bungle disgrace strike walkout stoppage lie cheat liar betray con scam fake plunder ' +
        'loot fraud forge forgery counterfeit',
    },
  ],
};

/** Words of the trade of headlines: they may be new, and tell nothing. Written for this project. */
export const neutralInHeadlines = words(
  'live over after say says said how what why who ex while dies dead latest update updates it goes amid here now',
);

/** A headline that has one of them holds back, without a hedge. Written for this project. */
export const softInHeadlines = words(
  'nor none unclear denies denied deny rejects doubt doubts linked link suggest suggests hints partly partial short ' +
    'small trial test some warn warns cautions caution early draft question questions',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
