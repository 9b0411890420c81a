/** Written for this project; no list was copied. */

/** What somebody may hold of a thing. */
export interface Stance {
  tier: 'granted' | 'welcomed';
  /** With these a page gives the stance to somebody. */
  verbs: ReadonlySet<string>;
  /** Any of these shows that a source has it, or the contrary of what the page makes of it. */
  shows: readonly string[];
}

function stance(tier: Stance['tier'], verbs: string, shows: string): Stance {
  return { tier, verbs: new Set(verbs.split(' ')), shows: `${verbs} ${shows}`.split(' ') };
}

export const stances: readonly Stance[] = [
  stance(
    'granted',
    'admitted admits conceded concedes acknowledged acknowledges confessed confesses confirmed confirms',
    'admit concede acknowledge confess confirm accepted accepts accept granted agreed recognised recognized ' +
      'apologised apologized sorry regretted pleaded true confirmation admission verified',
  ),
  stance(
    'welcomed',
    'welcomed welcomes praised praises hailed hails applauded applauds endorsed endorses backed backs supported ' +
      'supports approved approves celebrated celebrates defended defends',
    'welcome praise support backing favour favor good pleased right glad thanked happy agreed agree agrees voted ' +
      'step great satisfied hope endorsement approval applause defence correct fair relief relieved',
  ),
  stance(
    'welcomed',
    'agreed agrees accepted accepts consented',
    'agree accept agreement acceptance deal approved will would consent welcomed backed supported signed settled ' +
      'yes pact joined common same likewise unanimous together',
  ),
];
