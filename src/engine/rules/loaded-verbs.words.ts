/**
 * Verbs that colour what they tell. Written for this project; no list was copied. Each group is one colour: a
 * source that has another word of the group nearby is as strong. `plain` are words that a neutral report has in
 * its place. Verbs stand in their base form, irregular ones in all their forms (`tear`).
 */
import type { Colour } from './loaded-lexicon';

const SAYING =
  'say says said saying tell tells told add adds added state stated states according explain explained reply replied announce announced write wrote call called ask asked answer answered argue argued';
const CRITICISING = `criticise criticises criticised criticize criticizes criticized criticism oppose opposed object objected question questioned disagree disagreed reject rejected ${SAYING}`;

export const verbs: Colour[] = [
  {
    name: 'complaining',
    part: 'VERB',
    tier: 'verb',
    speaks: true,
    plain: SAYING,
    words: 'whine whinge bleat gripe moan grouse carp whimper snivel sulk bellyache',
  },
  {
    name: 'complaining, perhaps',
    part: 'VERB',
    tier: 'mild',
    speaks: true,
    plain: SAYING,
    words: 'grumble',
  },
  {
    name: 'raging',
    part: 'VERB',
    tier: 'verb',
    speaks: true,
    plain: SAYING,
    words:
      'fume rage seethe storm thunder bark snarl rave shriek screech bellow fulminate bristle splutter ' +
      'growl howl blow_up fly_off hit_out sound_off',
  },
  {
    name: 'gloating',
    part: 'VERB',
    tier: 'verb',
    speaks: true,
    plain: SAYING,
    words:
      'gloat boast brag trumpet gush purr preen swagger grandstand preach sermonise sermonize pontificate ' +
      'lecture sneer jeer snigger blare spout spew prattle yap jabber drone_on harp_on wax_lyrical trot_out ' +
      'drool slobber salivate posture rub_ones_hands lick_ones_lips crow_about puff_up',
  },
  {
    name: 'gloating, perhaps',
    part: 'VERB',
    tier: 'mild',
    speaks: true,
    plain: SAYING,
    words: 'scoff sniff smirk',
  },
  {
    name: 'evading',
    part: 'VERB',
    tier: 'verb',
    speaks: true,
    plain: SAYING,
    words:
      'squirm waffle blather babble bluster parrot weasel wriggle stonewall blurt mumble clam_up ' +
      'wriggle_out weasel_out fob_off hush_up gloss_over',
  },
  {
    name: 'owning up',
    part: 'VERB',
    tier: 'admission',
    speaks: true,
    plain: SAYING,
    alike:
      'acknowledge acknowledged accept accepted accepts agree agreed agrees admit admitted apologised apology guilty',
    words: 'admit confess own_up come_clean concede',
  },
  {
    name: 'attacking with words',
    part: 'VERB',
    tier: 'mild',
    plain: CRITICISING,
    words:
      'slam blast lambast lambaste pillory excoriate eviscerate skewer berate bash demonise demonize ' +
      'ridicule vilify trash lash_out lay_into tear_into rip_into rail_against hit_back take_aim pour_scorn ' +
      'heap_scorn',
  },
  {
    name: 'dismissing',
    part: 'VERB',
    tier: 'mild',
    plain: `deny denies denied reject rejects rejected declined decline declines dismiss dismissed ${SAYING}`,
    words:
      'brush_aside brush_off shrug_off wave_away sweep_aside snub spurn shun flout thumb_ones_nose ' +
      'thumb_ones_noses turn_up_ones_nose turn_up_ones_noses sniff_at sneer_at scoff_at turn_ones_back ' +
      'dismiss_out_of_hand laugh_off',
  },
  {
    name: 'praising',
    part: 'VERB',
    tier: 'mild',
    plain: `welcome welcomes welcomed praise praised ${SAYING}`,
    words: 'hail tout trumpet laud extol fawn gush warmly_embrace fall_over_themselves',
  },
  {
    name: 'cutting hard',
    part: 'VERB',
    tier: 'mild',
    plain:
      'cut cuts cutting reduce reduces reduced reducing reduction lower lowered fall fell end ends ended close closes closed closing scrap remove removed spent',
    words: 'slash axe gut butcher decimate strip_bare take_an_axe take_the_axe',
  },
  {
    name: 'taking money',
    part: 'VERB',
    tier: 'verb',
    plain:
      'earn earns earned receive receives received paid pay pays get gets got take takes took made make makes raise raised raises collect collected charge charged charges income revenue',
    words:
      'fleece gouge swindle con hoodwink bamboozle bilk squander fritter plunder pillage loot coin_it ' +
      'cash_in feather_ones_nest line_ones_pockets splurge rip_off rob_blind bleed_dry help_himself ' +
      'help_themselves cheat mug gobble_up guzzle wolf_down lap_up lavish ' +
      'line_ones_own splash_the_cash throw_cash blow_millions burn_through',
  },
  {
    name: 'taking money, perhaps',
    part: 'VERB',
    tier: 'mild',
    plain:
      'earn earns earned receive receives received paid pay pays get gets got take takes took made make makes raise raised raises collect collected charge charged charges income revenue',
    words: 'pocket rake_in sp',
  },
  {
    name: 'giving in',
    part: 'VERB',
    tier: 'verb',
    plain:
      'agree agreed agrees accept accepts accepted change changes changed withdraw withdrew withdrawn postpone postponed decide decided drop dropped reverse reversed',
    words:
      'grovel kowtow pander cave capitulate backpedal cower bow_down row_back climb_down bend_the_knee ' +
      'cave_in lose_ones_nerve toady suck_up bow_and_scrape eat_humble_pie eat_ones_words squirm',
  },
  {
    name: 'giving in, perhaps',
    part: 'VERB',
    tier: 'mild',
    plain:
      'agree agreed agrees accept accepts accepted change changes changed withdraw withdrew withdrawn postpone postponed decide decided drop dropped reverse reversed',
    words: 'back_down',
  },
  {
    name: 'shirking',
    part: 'VERB',
    tier: 'verb',
    plain:
      'postpone postponed postpones delay delayed defer deferred decline declined wait waits waiting waited yet',
    words:
      'dither drag_ones_feet kick_the_can wash_ones_hands pass_the_buck run_scared look_the_other_way ' +
      'play_hard_to_get cry_wolf skulk slink slope_off weasel shirk drag_ones_heels dig_in_ones_heels ' +
      'bury_ones_head hide_behind pass_the_parcel wring_ones_hands stick_ones_head',
  },
  {
    name: 'shirking, perhaps',
    part: 'VERB',
    tier: 'mild',
    plain:
      'postpone postponed postpones delay delayed defer deferred decline declined wait waits waiting waited yet',
    words: 'duck dodge turn_a_blind_eye',
  },
  {
    name: 'bungling',
    part: 'VERB',
    tier: 'verb',
    plain: 'fail fails failed error mistake delay delayed miss missed lose lost',
    words:
      'bungle botch fumble flounder flub mangle blunder stumble_from make_a_mess make_a_hash lose_the_plot ' +
      'fall_flat fall_on_ones_face bite_the_dust crash_and_burn go_up_in_smoke come_crashing limp_into ' +
      'limp_to limp_on shamble plod shoot_ones_foot run_into_the_ground drop_the_ball make_a_mockery ' +
      'make_a_fool',
  },
  {
    name: 'bungling, perhaps',
    part: 'VERB',
    tier: 'mild',
    plain: 'fail fails failed error mistake delay delayed miss missed lose lost',
    words: 'flail',
  },
  {
    name: 'deceiving',
    part: 'VERB',
    tier: 'verb',
    plain: 'say said change changed sell sells sold offer offers offered',
    words:
      'fudge whitewash flog hoodwink dress_up cook_the_books sweep_under paper_over pull_the_wool airbrush ' +
      'cook_up concoct trump_up',
  },
  {
    name: 'deceiving, perhaps',
    part: 'VERB',
    tier: 'mild',
    plain: 'say said change changed sell sells sold offer offers offered',
    words: 'peddle conjure_up dangle cover_ones_tracks',
  },
  {
    name: 'forcing',
    part: 'VERB',
    tier: 'verb',
    plain:
      'ask asks asked require requires required order ordered introduce introduced introduces pass passed approve approved move moved urge urged tell told',
    words:
      'foist bully browbeat steamroll steamroller railroad hound trample muzzle shackle hobble strongarm ' +
      'hector harangue badger herd ram_through force_down bulldoze_through hold_to_ransom ride_roughshod ' +
      'run_roughshod clobber stitch_up hang_out_to_dry throw_under_the_bus leave_to_rot choke_off ' +
      'snatch_away shove_down',
  },
  {
    name: 'wreaking havoc',
    part: 'VERB',
    tier: 'verb',
    plain:
      'damage damaged damages harm harmed hit hits affect affects affected destroy destroyed kill kills killed visit visits visited arrive arrives arrived gather gathers gathered came come reach reached grow grew',
    words:
      'terrorise terrorize rampage ravage obliterate annihilate decimate torpedo swarm wreak_havoc run_riot ' +
      'run_amok lay_siege lay_waste declare_war go_to_war doom desecrate slaughter butcher mow_down ' +
      'vandalise vandalize rip_up bleed_dry',
  },
  {
    name: 'wreaking havoc, perhaps',
    part: 'VERB',
    tier: 'mild',
    plain:
      'damage damaged damages harm harmed hit hits affect affects affected destroy destroyed kill kills killed visit visits visited arrive arrives arrived gather gathers gathered came come reach reached grow grew',
    words: 'overrun engulf swamp inundate besiege cripple strangle explode erupt smash shatter',
  },
  {
    name: 'meddling',
    part: 'VERB',
    tier: 'verb',
    plain: 'monitor monitors monitored check checks checked observe visit ask asked',
    words: 'snoop scaremonger fearmonger poke_ones_nose whip_up',
  },
  {
    name: 'meddling, perhaps',
    part: 'VERB',
    tier: 'mild',
    plain: 'monitor monitors monitored check checks checked observe visit ask asked',
    words: 'meddle stir_up',
  },
  {
    name: 'sacking',
    part: 'VERB',
    tier: 'mild',
    plain:
      'dismiss dismissed dismisses left leave leaves leaving suspend suspended resign resigned step stepped replaced replace dropped drop removed remove cancel cancelled ended end',
    words:
      'sack axe dump ditch boot_out kick_out turf_out give_the_boot show_the_door throw_on_the_scrapheap ' +
      'scrap',
  },
  {
    name: 'crushing',
    part: 'VERB',
    tier: 'mild',
    plain: 'beat beats beaten win wins won defeat defeats defeated',
    words:
      'thrash trounce demolish humiliate wallop pummel annihilate maul rout run_rings_round wipe_the_floor',
  },
  {
    name: 'hurrying in a panic',
    part: 'VERB',
    tier: 'mild',
    plain: 'try tried tries work works worked move moved go went plan plans start started seek seeks sought',
    words:
      'scramble scurry scuttle cling clutch angle_for sneak pounce swoop prowl lurk strut waltz flounce ' +
      'stomp storm_out swan_off jet_off slither sidestep',
  },
  {
    name: 'soaring',
    part: 'VERB',
    tier: 'mild',
    plain:
      'rise rises rose risen rising increase increases increased grow grows grew grown up fell fall falls fallen down decline declined dropped',
    words: 'rocket skyrocket soar balloon surge plummet plunge nosedive tumble slump haemorrhage hemorrhage',
  },
  {
    name: 'dreading',
    part: 'VERB',
    tier: 'mild',
    plain: 'ask asked said concern concerned concerns say',
    words: 'horrify outrage infuriate enrage appal appall dismay terrify traumatise traumatize reel',
  },
  {
    name: 'delighting',
    part: 'VERB',
    tier: 'mild',
    plain: 'use uses used change changes changed improve improves improved help helps said',
    words:
      'revolutionise revolutionize turbocharge supercharge wow dazzle delight captivate thrill reimagine ' +
      'redefine unleash bask',
  },
];
