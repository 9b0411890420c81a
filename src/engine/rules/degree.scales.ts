/**
 * Scales of strength, weakest step first. `said` are the words, in every form, for which a page is called out;
 * `alike` are further words that are as strong, compared by their stems: a source that has one of them bears the page
 * out. Written for this project, in the manner of the half-orders of de Melo and Bansal, "Good, Great, Excellent:
 * Global Inference of Semantic Intensities" (2013); no list was copied.
 */
export interface Step {
  said: string;
  alike: string;
}

/** Scales whose upper end overstates. */
export const rising: Readonly<Record<string, readonly Step[]>> = {
  /** How sure a finding is. */
  proof: [
    {
      said: '',
      alike:
        'suggest indicate hint suspect believe think might may could possible doubt unlikely likely appear claim view ' +
        'estimate expect allege consider cast question',
    },
    {
      said: '',
      alike:
        'find found finding conclude show report demonstrate say said state tell told write wrote add identify',
    },
    {
      said: 'confirmed confirms established establishes conclusively undeniably undeniable',
      alike:
        'confirm establish verify determine conclude certain acknowledge admit agree ruled certify proof evidence ' +
        'document recognise set founded show demonstrate found finding approve uphold endorse yes announce clear',
    },
    {
      said: 'prove proves proved proven',
      alike: 'prove proof proven confirm establish demonstrate show verify conclude',
    },
  ],
  /** What happened to people. */
  harm: [
    { said: '', alike: 'unhurt shaken frighten precaution observation smoke chill discomfort upset' },
    { said: '', alike: 'hurt injure injury treat ill illness sick hospital bruise fracture wound' },
    {
      said:
        'killed killer deadly fatal fatally lethal murdered murder murderous slaughtered slaughter massacre ' +
        'massacred poisoned poisoning',
      alike:
        'dead death die died dies dying kill fatal lethal murder homicide manslaughter victim casualty fatality perish poison body bodies ' +
        'mortality cull shot drown toll slaughter massacre toxic slay suicide lost contaminate',
    },
  ],
  /** How often. */
  frequency: [
    { said: '', alike: 'once twice single occasion sometimes occasionally rarely' },
    {
      said: 'routinely regularly repeatedly constantly invariably perpetually incessantly habitually',
      alike:
        'always constant routine regular repeated often frequent usual every each daily weekly monthly yearly annual ' +
        'habit pattern systematic times numerous continual ever never permanent standard many dozen per several again',
    },
  ],
  /** How free one is to do otherwise. */
  force: [
    {
      said: '',
      alike: 'encourage invite advise recommend suggest ask urge offer allow may voluntary request propose',
    },
    {
      said: 'forced compelled compels coerced mandatory compulsory',
      alike:
        'force compel coerce oblige order require must mandate mandatory compulsory demand told instruct make made need ' +
        'necessary law enforce insist ultimatum evict had have obligation',
    },
  ],
  /** How much something changed. */
  change: [
    { said: '', alike: 'slight slightly little dip edge ease marginal modest' },
    {
      said: '',
      alike: 'rise fall drop decline increase grow shrink cut lower raise gain lose reduce up down profit',
    },
    {
      said:
        'soar soars soared soaring skyrocket skyrockets skyrocketed surge surges surged surging plunge plunges plunged ' +
        'plummet plummets plummeted plummeting slump slumps slumped slash slashes slashed slashing rocketed ' +
        'exploded nosedived tumbling explodes ballooned',
      alike:
        'soar skyrocket surge plunge plummet collapse slump slash rocket explode gut crash sharp steep dramatic ' +
        'double triple treble halve half record tumble jump leap rapid quickly third quarter fold cut',
    },
  ],
  /** How completely something ends. */
  ending: [
    {
      said: '',
      alike: 'slow reduce curb limit ease shorten pause suspend restrict damage affect hit weaken fewer',
    },
    {
      said:
        'wiped wipes wipe eradicated eradicates eradicate banned bans outlawed outlaws destroyed destroys ruined ruins ' +
        'doomed dooms abolished abolishes eliminated eliminates cured cures demolished crippled torpedoed obliterated',
      alike:
        'wipe eradicate ban outlaw destroy ruin doom abolish eliminate cure demolish end prohibit forbid bar stop scrap ' +
        'extinct gone kill raze tear close shut remove repeal exclude illegal level suspend fix cripple halt ruined disqualify flatten gut burn wreck ravage collapse sweep swept',
    },
  ],
  /** How wrong a deed was. */
  wrong: [
    {
      said: '',
      alike: 'missing mistake error wrong question unaccounted late dispute complaint breach irregular',
    },
    {
      said:
        'stolen stole steals thieves thief looted swindled swindle cheated cheating fleeced laundered lied faked fakes ' +
        'rigged illegally unlawful unlawfully corruption corrupt fraudulent fraudster fraudsters criminal criminals crooked ' +
        'crooks smuggler smugglers arsonists arsonist conned robbed robs whitewash crimes',
      alike:
        'steal stole stolen theft thief rob lie lied mislead false illegal unlawful illicit corrupt corruption bribe ' +
        'fraud fraudulent criminal crime convict guilty embezzle launder law ban forbid rob burglar loot offence violate ' +
        'court charge prosecute police smuggle fake forge counterfeit cheat arson rig swindle take took taken prison trial ' +
        'traffic contraband whitewash jail',
    },
  ],
  /** How much of it. */
  extent: [
    { said: '', alike: 'some part several few slight' },
    {
      said:
        'overwhelming overwhelmingly entirely totally utterly completely massive massively enormous vast vastly ' +
        'catastrophic devastating staggering drastically flawless flawlessly perfectly unanimous unanimously worthless ' +
        'useless miracle bankrupt',
      alike:
        'overwhelm entire total utter complete massive enormous huge vast catastrophe catastrophic devastate stagger ' +
        'drastic all whole full record large great every most disaster big unanimous severe extreme wholly no none ' +
        'perfect flaw worthless useless miracle breakthrough bankrupt insolvent insolvency everyone nothing',
    },
  ],
  /** Whether it is one cause among several. */
  share: [
    { said: '', alike: 'several among partly part one factor other mainly largely' },
    { said: 'sole solely', alike: 'decisive sole only alone main key crucial exclusive just single entire' },
  ],
  /** How alarmed people are. */
  alarm: [
    { said: '', alike: 'concern worry question uneasy unease cautious doubt surprise disappoint critic' },
    {
      said:
        'panic panics panicked panicking terror terrified terrifying horror horrified horrifying fury furious outrage ' +
        'outraged chaos crisis recession devastated revolt uproar meltdown',
      alike:
        'panic terror terrify terrified horror horrify horrified fury furious outrage chaos crisis recession devastate ' +
        'angry anger rage alarm fear scare dismay catastrophe disaster uproar revolt storm protest riot emergency',
    },
  ],
};

const SMALL =
  'slight small little few minor modest low short brief mild marginal narrow ease edge partial trim dip tweak negligible ' +
  'token fault error bug cheap respectable decent tiny slightly lightly faint faintly subtle weak light symbolic superficial ' +
  'narrowly hardly barely gentle';
const LARGE = 'large big major serious severe heavy long great many far much deep significant sharp';

/** Scales whose lower end understates. */
export const falling: Readonly<Record<string, readonly Step[]>> = {
  /** By how much. */
  change: [
    {
      said: 'slight slightly modest modestly marginal marginally somewhat dipped',
      alike: SMALL,
    },
    { said: '', alike: LARGE },
  ],
  /** How long. */
  time: [
    {
      said: 'brief briefly',
      alike: 'short brief briefly moment moments second quick temporary while minute interrupt',
    },
    { said: '', alike: 'hour day night week month year long overnight' },
  ],
  /** How large. */
  size: [
    {
      said:
        'minor handful hiccup hiccups glitch glitches blip blips niggle niggles tweak tweaked tweaks ' +
        'negligible token',
      alike: SMALL,
    },
    { said: '', alike: LARGE },
  ],
  /** How grave a matter is. */
  gravity: [
    {
      said:
        'routine adjustment adjustments adjusted procedural technicality formality formalities irregularity ' +
        'irregularities misunderstanding discomfort tiff bookkeeping customary challenges learnings ' +
        'unwell lapse lapses oversight mishap setback altercation',
      alike:
        'routine adjust procedure procedural technical formality formal irregular misunderstanding discomfort tiff ' +
        'bookkeeping custom challenge learn unwell lapse oversight mishap setback altercation regular usual ' +
        'ill sick accident misunderstand standard',
    },
    {
      said: '',
      alike:
        'kill death die rape torture abuse assault fracture hypothermia neglect fraud crash explode collapse fail failure ' +
        'breach violate poison beat stab damage loss lose halve cut crime guilty plead serious threat',
    },
  ],
};
