/**
 * Phrases with which a page gives somebody a motive or a secret. `_` joins the words of a phrase; those of `verbs` are
 * inflected in their first word, `ones` is any possessive. Written for this project.
 */
export const motives = {
  verbs:
    'angle_for curry_favour curry_favor play_for_time play_to_the_gallery want_revenge ' +
    'settle_a_score settle_scores settle_old_scores cling_to_power put_profit put_profits put_ones_own_interests put_ones_own_wallet put_ones_own_wallets put_ones_own_pockets save_ones_own save_ones_skin ' +
    'save_face chase_votes court_votes hope_to_win hope_to_distract hope_to_cash know_whom_to_blame know_who_to_blame ' +
    'protect_ones_own feather_ones_nest deflect_attention distract_from divert_attention draw_attention_away hide_the_truth ' +
    'silence_critics punish_critics appease want_to_win want_to_please want_to_punish want_to_avoid want_to_hide want_to_distract ' +
    'seek_revenge refuse_to_say_why dare_not fear_the_truth fear_losing fear_for_ones ' +
    'bear_a_grudge nurse_a_grudge hope_nobody scent_a_chance smell_a_profit',
  others:
    'has_something_to_hide had_something_to_hide have_something_to_hide has_no_intention had_no_intention ' +
    'have_no_intention has_an_axe had_an_axe have_an_axe has_never_liked had_never_liked have_never_liked ' +
    'has_ones_eye_on had_ones_eye_on have_ones_eye_on has_an_eye_on had_an_eye_on have_an_eye_on ' +
    'has_a_grudge had_a_grudge have_a_grudge has_long_wanted had_long_wanted have_long_wanted ' +
    'has_always_wanted had_always_wanted have_always_wanted ' +
    'in_bow_to in_a_bow_to only_reason sole_reason real_reason true_reason true_motive real_motive ones_motive motive_was motive_is ' +
    'motives_were did_it_because did_so_because out_of_greed out_of_spite out_of_revenge out_of_fear out_of_malice out_of_jealousy ' +
    'out_of_anger out_of_hatred out_of_envy for_political_gain for_personal_gain for_ones_own_gain for_political_reasons for_political_ends ' +
    'with_an_eye_on with_ones_eye_on under_pressure_from under_political_pressure to_avoid_embarrassment to_avoid_blame ' +
    'to_escape_blame to_win_votes to_win_over to_curry to_please to_silence to_distract to_conceal to_appease to_impress to_get_even ' +
    'to_get_ones_own_back something_to_hide rumour_has_it rumor_has_it everyone_knows as_everyone_knows ' +
    'at_the_behest_of at_the_bidding_of on_the_orders_of bent_on',
};

/** Words that show a motive in a source: the page's may be the same, in other words. */
export const reasons = new Set(
  (
    'because motive motives motivated reason reasons intention intentions intend intends intended aim aims aimed bid hope hopes hoping ' +
    'hoped eager keen desperate determined fear fears fearing feared afraid anxious order purpose why want wants wanted wish wishes ' +
    'wished seek seeks seeking pressure avoid'
  ).split(' '),
);

/** They say that the source itself does not know: no addition. */
export const unknowns = new Set(
  'unclear unknown whether unanswered unsaid open yet nobody not no nor neither'.split(' '),
);
