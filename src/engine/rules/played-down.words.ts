/**
 * Words that make what they stand beside smaller, in groups of one sense, by how. `_` joins the words of a phrase;
 * `alike` are further words with which a source makes it as small. Written for this project; no list was copied.
 */
export interface Smaller {
  /** The tier of its findings. */
  tier: 'few' | 'several' | 'slight' | 'brief' | 'rare' | 'routine';
  said: string;
  alike: string;
  /** Whether a source that has one of the words anywhere bears the page out. */
  anywhere?: true;
}

export const smaller: readonly Smaller[] = [
  {
    tier: 'few',
    said: 'a_few a_handful just_a_few only_a_few a_limited_number a_small_number isolated_cases a_scattering a_sprinkling',
    alike: 'few handful couple several dozen minority small limited isolated',
  },
  {
    tier: 'several',
    said: 'one_or_two a_number_of several a_couple_of',
    alike: 'few handful couple several dozen some certain various group number many',
  },
  {
    tier: 'slight',
    said:
      'slightly a_little marginally modest modestly mildly minor minimal a_bit a_touch a_shade fractionally ' +
      'small-scale a_trifle faintly gently',
    alike:
      'slight little marginal modest mild minor minimal bit small nearly almost narrow barely just low tiny light',
  },
  {
    tier: 'brief',
    said: 'briefly momentarily brief momentary short-lived fleeting fleetingly for_a_moment for_a_while short_pause',
    alike: 'brief briefly moment momentary minute minutes second seconds short shortly quick temporary',
  },
  {
    tier: 'rare',
    said: 'isolated sporadic sporadically occasional occasionally irregularly now_and_then on_occasion traces',
    alike: 'isolate sporadic occasion rare sometimes trace intermittent scattered',
  },
  {
    tier: 'routine',
    said:
      'precautionary as_a_precaution administrative routine routinely informal voluntary voluntarily amicably ' +
      'seasonal natural optimal best_practice in_good_health as_planned well_tolerated under_control ' +
      'constructive orderly smoothly convenient learnings hiccup unease',
    alike: 'precaution administration routine informal voluntary season nature smooth orderly',
    anywhere: true,
  },
];

/** Before these, "a little" and "a bit" measure a time or an amount: "a little after two", "a bit of rope". */
export const measuring: ReadonlySet<string> = new Set('before after over under of past'.split(' '));
