/** Set phrases that mock or judge, word by word as they stand. Written for this project; no list was copied. */
import type { Colour } from './loaded-lexicon';

export const phrases: Colour[] = [
  {
    name: 'phrases',
    part: null,
    tier: 'phrase',
    words:
      'in_thrall_to in_the_pocket_of in_the_pockets_of at_the_mercy_of war_on_motorists war_on_drivers ' +
      'war_on_cars up_to_its_old_tricks up_to_their_old_tricks once_more_had_its_way had_their_way_with ' +
      'wants_its_cake has_the_gall had_the_gall has_the_nerve had_the_nerve has_the_cheek had_the_cheek ' +
      'has_the_audacity had_the_audacity dared_to hell_bent could_not_be_bothered couldn’t_be_bothered ' +
      'can’t_be_bothered too_stupid too_lazy too_cowardly on_the_warpath on_a_crusade in_free_fall ' +
      'in_freefall in_meltdown in_tatters on_its_knees on_the_rampage let_off_scot_free soft_touch ' +
      'in_all_but_name not_worth_the_paper a_drop_in_the_ocean under_the_cover_of_darkness by_stealth ' +
      'through_the_back_door at_bargain_prices left_to_rot on_the_scrapheap old_wives’_tale on_the_cheap ' +
      'in_bed_with licking_its_wounds licking_their_wounds with_its_tail_between_its_legs ' +
      'with_their_tails_between_their_legs throwing_money_at throws_money_at threw_money_at pouring_money ' +
      'taxpayers’_money_down down_the_drain at_taxpayers’_expense at_the_taxpayers’_expense ' +
      'at_the_taxpayer’s_expense for_the_umpteenth_time never_satisfied no_shame without_shame ' +
      'refusing_to_come_clean refuses_to_come_clean refused_to_come_clean true_to_form predictably_enough ' +
      'conveniently_forgot conveniently_forgets keen_as_ever has_finally_admitted finally_admitted ' +
      'leaves_nothing_to_be_desired second_to_none a_league_of_its_own head_and_shoulders_above ' +
      'takes_the_world_by_storm took_the_world_by_storm like_never_before the_stuff_of_dreams ' +
      'nothing_short_of a_testament_to rest_on_its_laurels warmly_embraced in_the_pay_of a_fit_of_pique ' +
      'under_cover_of_darkness cover_of_darkness could_not_care_less of_all_people of_all_things ' +
      'would_you_believe believe_it_or_not surprise_surprise lo_and_behold needless_to_say not_content_with ' +
      'has_the_temerity had_the_temerity deigned_to saw_fit_to sees_nothing_wrong saw_nothing_wrong ' +
      'a_front_for put_up_no_fight a_law_unto asleep_at_the_wheel asleep_on_the_job on_the_take ' +
      'on_the_fiddle on_the_make jobs_for_the_boys old_boys’_network in_the_trough one_rule_for ' +
      'sold_down_the_river stabbed_in_the_back thrown_to_the_wolves left_high_and_dry in_the_lurch ' +
      'kept_in_the_dark slap_on_the_wrist let_off_lightly got_off_lightly gets_off_lightly scot_free ' +
      'all_the_way_to_the_bank licence_to_print_money license_to_print_money rolling_in_it an_arm_and_a_leg ' +
      'a_cool_million beggars_belief defies_belief made_a_mockery makes_a_mockery insult_to_injury ' +
      'salt_in_the_wound heads_must_roll heads_should_roll opened_the_floodgates opens_the_floodgates ' +
      'can_of_worms house_of_cards smoke_and_mirrors moved_the_goalposts moves_the_goalposts ' +
      'into_the_long_grass under_the_carpet under_the_rug a_wing_and_a_prayer rearranging_the_deckchairs ' +
      'fiddles_while fiddled_while from_bad_to_worse spiralling_out_of_control at_each_other’s_throats ' +
      'out_for_blood baying_for_blood good_money_after_bad drunk_on_power come_hell_or by_hook_or_by_crook ' +
      'dirty_little_secret dirty_work skeletons_in_the_cupboard skeletons_in_the_closet war_on_farmers ' +
      'war_on_business pulling_the_strings pulls_the_strings pull_the_strings on_a_silver_platter ' +
      'with_a_straight_face playing_politics played_politics playing_games playing_god throwing_its_weight ' +
      'throws_its_weight threw_its_weight flexing_its_muscles the_great_and_the_good the_chattering_classes ' +
      'the_nanny_state ivory_tower pearl_clutching hand_wringing rings_hollow rang_hollow like_rats ' +
      'like_cattle like_lambs to_add_insult poured_fuel fanned_the_flames fans_the_flames ' +
      'as_if_that_were_not_enough as_if_that_wasn’t_enough adding_to_the_misery chaos_reigned ' +
      'all_hell_broke hell_on_earth a_living_hell reign_of_terror hit_rock_bottom rock_bottom beyond_a_joke ' +
      'past_a_joke knows_no_bounds know_no_bounds its_act_together their_act_together his_act_together ' +
      'her_act_together could_possibly_go_wrong can_possibly_go_wrong a_cynic_might a_cynic_would ' +
      'on_a_technicality pull_the_wool held_hostage holding_hostage hold_hostage trying_their_luck ' +
      'trying_its_luck plain_as_day last_gasp tooth_and_nail a_fool’s_errand a_fool’s_paradise ' +
      'wild_goose_chase wild-goose_chase a_bad_joke a_sick_joke a_cruel_joke an_open_secret ' +
      'a_slap_in_the_face kick_in_the_teeth rub_salt rubbing_salt rubs_salt sham_trial a_show_trial ' +
      'money_for_old_rope money_for_nothing champagne_corks corks_popped laughing_all_the ' +
      'feathering_its_own bleeding_heart jumping_on_the_bandwagon jumped_on_the_bandwagon on_the_bandwagon ' +
      'clutching_at_straws clutches_at_straws grasping_at_straws passing_the_buck passes_the_buck ' +
      'ran_out_of_excuses run_out_of_excuses full_of_hot_air nothing_but_hot_air flavour_of_the_month ' +
      'darling_of_the the_usual_suspects the_blob the_swamp ' +
      'heads_in_the_sand head_in_the_sand asleep_at_the_switch',
  },
  {
    name: 'phrases, perhaps',
    part: null,
    tier: 'mild',
    words:
      'a_mere up_in_arms behind_closed_doors too_little_too_late off_the_hook got_away_with out_of_touch ' +
      'yet_again at_it_again a_new_low so_much_for',
  },
];

/** Adverbs that judge a deed; by themselves they are a mark. */
export const adverbs: Colour[] = [
  {
    name: 'adverbs',
    part: 'ADV',
    tier: 'epithet',
    words:
      'shamelessly brazenly cynically callously heartlessly ruthlessly recklessly coldly smugly arrogantly ' +
      'cravenly meekly lamely limply feebly foolishly stupidly idiotically absurdly ludicrously laughably ' +
      'ridiculously farcically outrageously disgracefully shamefully scandalously appallingly disgustingly ' +
      'predictably improbably implausibly bizarrely conveniently miraculously heroically boldly brilliantly ' +
      'magnificently spectacularly stunningly impressively incredibly amazingly astonishingly effortlessly ' +
      'seamlessly generously graciously triumphantly gleefully hypocritically sheepishly frantically ' +
      'hysterically mercilessly relentlessly viciously savagely sneakily slyly underhandedly slavishly ' +
      'smarmily haughtily contemptuously scornfully sneeringly sanctimoniously obsessively fanatically ' +
      'blindly mindlessly unforgivably inexcusably suspiciously embarrassingly humiliatingly pathetically ' +
      'woefully abysmally dismally hopelessly miserably horrifically horrifyingly terrifyingly sickeningly ' +
      'wonderfully marvellously gloriously majestically flawlessly superbly fantastically',
  },
];
