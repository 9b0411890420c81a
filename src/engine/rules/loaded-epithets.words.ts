/**
 * Adjectives and nouns that judge, mock or advertise what they name. Written for this project; no list was
 * copied. Nouns stand in the singular. Each group is one colour, as for the verbs.
 */
import type { Colour } from './loaded-lexicon';

export const adjectives: Colour[] = [
  {
    name: 'wicked',
    part: 'ADJ',
    tier: 'epithet',
    words:
      'greedy shifty crooked sleazy sly devious scheming conniving grasping money-grubbing money-grabbing ' +
      'callous heartless ruthless cold-hearted cold-blooded brazen shameless shameful disgraceful disgraced ' +
      'despicable contemptible sordid seedy depraved vile twisted monstrous barbaric wicked evil villainous ' +
      'treacherous two-faced hypocritical sanctimonious self-serving self-righteous thuggish spiteful ' +
      'vindictive vengeful malicious sinister creepy power-hungry power-mad power-crazed bloodthirsty ' +
      'trigger-happy predatory rapacious paranoid power-drunk venal avaricious mercenary slimy smarmy oily ' +
      'wily crafty cunning calculating domineering high-handed iron-fisted jackbooted gung-ho warmongering ' +
      'profit-hungry backstabbing cold-eyed nepotistic chummy incestuous sickening sadistic merciless ' +
      'pitiless unscrupulous underhand underhanded thieving inhuman inhumane heinous despotic ' +
      'light-fingered two-timing grubbing bloodless flint-hearted stony-hearted mean-spirited small-minded ' +
      'bloody-minded',
  },
  {
    name: 'foolish',
    part: 'ADJ',
    tier: 'epithet',
    words:
      'hapless clueless brainless witless feckless gormless bumbling dithering incompetent inept idiotic ' +
      'moronic stupid silly foolhardy foolish loony barmy bonkers batty crackpot hare-brained harebrained ' +
      'crazed crazy deranged unhinged madcap cockamamie half-baked ill-conceived laughable ludicrous ' +
      'preposterous farcical absurd ridiculous nonsensical pie-in-the-sky cack-handed ham-fisted flailing ' +
      'shambolic mindless reckless tone-deaf delusional slow-witted semi-literate gaffe-prone gaffe-strewn ' +
      'hysterical swivel-eyed wild-eyed hot-headed ill-judged ill-advised misguided wrong-headed pig-headed ' +
      'bull-headed bone-headed muddle-headed addled doctrinaire fanciful fantastical quixotic zany wacky ' +
      'kooky cranky cretinous imbecilic asinine inane vacuous dim-witted half-witted thick-headed gullible ' +
      'clownish loopy potty cuckoo daft dopey deluded bird-brained empty-headed featherbrained ' +
      'scatterbrained starry-eyed utopian',
  },
  {
    name: 'weak',
    part: 'ADJ',
    tier: 'epithet',
    words:
      'toothless spineless gutless cowardly craven lily-livered weak-kneed pathetic pitiful feeble puny ' +
      'humiliating cringeworthy cringe-worthy woeful abysmal dismal miserable lacklustre lackluster ' +
      'hopeless wretched sorry-looking threadbare paltry measly derisory stingy miserly pitiable crummy ' +
      'lousy ropey naff tacky tatty grubby grotty squalid clapped-out washed-up over-the-hill two-bit ' +
      'tinpot rickety shoddy slapdash bodged bargain-basement cut-price worthless pitiless laughable ' +
      'underwhelming cowering crestfallen hangdog sheepish meagre meager chastened cowed moribund ' +
      'listless second-rate third-rate mediocre amateurish cobbled-together watered-down',
  },
  {
    name: 'spoilt',
    part: 'ADJ',
    tier: 'epithet',
    words:
      'smug arrogant cocky pompous haughty snooty stuck-up pampered cosseted spoilt spoiled lazy work-shy ' +
      'workshy bone-idle cushy plush bloated lavish fat-cat champagne-swilling whingeing whining sobbing ' +
      'grumpy crusty cantankerous doddering meddlesome nannying po-faced busybody holier-than-thou woke ' +
      'politically-correct hard-nosed penny-pinching tight-fisted pen-pushing workaholic jumped-up ' +
      'bumptious big-headed self-important self-appointed bossy preachy strident shrill petulant sulky ' +
      'tetchy thin-skinned right-on tree-hugging sandal-wearing latte-sipping champagne-sipping ' +
      'bleeding-heart freeloading ungrateful disgruntled snobbish snobby elitist high-minded boozy sozzled ' +
      'hectoring nosy snooping chattering virtue-signalling spendthrift profligate cash-hungry ' +
      'publicity-hungry attention-seeking fame-hungry self-satisfied self-regarding self-pitying snivelling ' +
      'sneering scoffing gloating mealy-mouthed long-winded armchair hoity-toity stuffy finger-wagging ' +
      'curtain-twitching',
  },
  {
    name: 'outrageous',
    part: 'ADJ',
    tier: 'epithet',
    words:
      'outrageous scandalous eye-watering jaw-dropping eye-popping mind-boggling whopping astronomical ' +
      'sky-high extortionate punishing swingeing draconian tyrannical despotic orwellian dystopian ' +
      'stalinist jackbooted nightmarish hellish horrifying horrendous terrifying blood-curdling chilling ' +
      'gruesome ghastly appalling sickening disgusting stinking rotten disastrous catastrophic calamitous ' +
      'ruinous botched bungled doomed ill-starred scandal-hit scandal-plagued scandal-ridden crisis-hit ' +
      'crisis-ridden strife-torn accident-prone error-strewn beleaguered money-losing much-maligned ' +
      'much-derided lurid salacious grisly gory ghoulish blood-soaked shameful ginormous humongous obscene ' +
      'grotesque unholy diabolical bombastic indefensible inexcusable unforgivable unspeakable ' +
      'unconscionable mind-numbing soul-destroying backbreaking eye-wateringly crooked freakish ' +
      'ear-splitting eye-gouging sky-rocketing bone-chilling spine-chilling mind-bending gut-wrenching ' +
      'heart-rending stomach-churning bloodcurdling apocalyptic cataclysmic',
  },
  {
    name: 'dubious',
    part: 'ADJ',
    tier: 'epithet',
    words:
      'dodgy shady phoney phony sham trumped-up cooked-up concocted far-fetched flimsy spurious infamous ' +
      'shadowy job-killing job-destroying tax-and-spend soft-touch hard-left hate-filled fanatical zealous ' +
      'dogmatic propagandist foreign-funded freeloading wannabe smoke-filled backroom back-room ' +
      'hare-brained phantom rigged discredited quack cobbled smoke-and-mirrors underhand cloak-and-dagger ' +
      'backdoor hush-hush',
  },
  {
    name: 'stirred',
    part: 'ADJ',
    tier: 'mild',
    words:
      'furious irate enraged outraged seething incensed apoplectic raging rattled panicked panic-stricken ' +
      'panicky heartbroken heart-broken distraught inconsolable tearful weeping shell-shocked terrified ' +
      'horrified petrified humiliated red-faced jubilant triumphant ecstatic overjoyed long-suffering ' +
      'hard-pressed hard-working hardworking hard-up cash-strapped plucky fearless tireless beloved ' +
      'cherished saintly',
  },
  {
    name: 'promising too much',
    part: 'ADJ',
    tier: 'promotion',
    words:
      'pioneering groundbreaking ground-breaking game-changing revolutionary transformational ' +
      'transformative world-leading world-beating world-class best-in-class cutting-edge state-of-the-art ' +
      'next-generation trailblazing trail-blazing unparalleled unrivalled unrivaled unbeatable exceptional ' +
      'stunning spectacular incredible amazing phenomenal magnificent superb stellar vibrant seamless ' +
      'effortless generous exciting thrilling inspiring inspirational miraculous dazzling breathtaking ' +
      'record-smashing industry-leading market-leading best-loved much-loved gorgeous delightful brilliant ' +
      'genius glorious sensational astonishing astounding mind-blowing jaw-dropping impeccable flawless ' +
      'unstoppable eagerly-awaited much-anticipated hotly-anticipated illustrious legendary unforgettable ' +
      'one-of-a-kind once-in-a-lifetime first-of-its-kind lightning-fast rock-solid foolproof life-changing ' +
      'planet-saving history-making paradigm-shifting luxurious sumptuous opulent idyllic picturesque ' +
      'world-renowned acclaimed top-notch first-rate superlative sterling exemplary commendable admirable ' +
      'laudable enlightened far-sighted forward-thinking forward-looking ingenious breath-taking ' +
      'unbelievable splendid marvellous marvelous fabulous awe-inspiring epoch-making epochal unmissable ' +
      'irresistible head-turning ever-popular supercharged turbocharged next-level future-proof ' +
      'show-stopping super-fast ultra-modern miracle star-studded glittering sparkling ' +
      'gleaming world-first mouth-watering heart-warming uplifting',
  },
  {
    name: 'alarming',
    part: 'ADJ',
    tier: 'mild',
    words:
      'shocking alarming staggering savage vicious blistering scathing worrying bombshell colossal gigantic ' +
      'bleak pricey fat unaccountable corrupt secretive disappointing pointless useless wonderful ' +
      'slick questionable stinging filthy cosy posh devastated desperate angry livid defiant harsh cruel ' +
      'huge massive enormous harrowing horrific devastating shaken brutal damning crushing fierce dramatic ' +
      'remarkable extraordinary unprecedented historic landmark bold ambitious impressive formidable ' +
      'crippling out-of-touch',
  },
];

/** Second halves of compounds: "gaffe-strewn", "Book-hating". */
export const compounds: Colour[] = [
  {
    name: 'compounds',
    part: null,
    tier: 'epithet',
    isSecondHalf: true,
    words:
      'plagued ridden riddled obsessed crazed mad hating hater haters hugger huggers hugging monger mongers mongering strewn drunk ' +
      'starved happy bashing basher bashers shy hungry addled guzzling guzzler guzzlers grabbing grabber grabbers mangling',
  },
];

export const nouns: Colour[] = [
  {
    name: 'villains',
    part: 'NOUN',
    tier: 'epithet',
    words:
      'fraudster crook thug yob lout scoundrel rascal villain conman con-man con-artist swindler charlatan ' +
      'huckster snake-oil shyster profiteer vulture leech bloodsucker monster beast fiend ghoul pervert ' +
      'henchman goon stooge lackey puppet flunkey crony apparatchik tyrant despot strongman warlord ' +
      'warmonger hatchet-man bully tormentor traitor turncoat quisling wrecker illegals brat scum scumbag ' +
      'lowlife sicko weirdo hoodlum ruffian jailbird love-rat tearaway firebug dictator lapdog poodle ' +
      'puppet-master paymaster hanger-on schemer backstabber bogeyman liar slumlord gouger hooligan fibber ' +
      'diva scrooge pothead junkie druggie chancer wideboy racketeer blackmailer slaveholder despoiler ' +
      'hatemonger rabble-rouser bigot sleazebag sleazeball rotter',
  },
  {
    name: 'fools',
    part: 'NOUN',
    tier: 'epithet',
    words:
      'buffoon clown fool idiot moron dimwit numpty bungler crank crackpot loony lunatic nutter nutjob ' +
      'madman maniac fantasist zealot fanatic ideologue hothead tree-hugger whale-hugger luddite snowflake ' +
      'do-gooder busybody killjoy nimby moaner whinger shirker slacker skiver scrounger sponger freeloader ' +
      'layabout wastrel lightweight also-ran crybaby hypocrite scaremonger doomsayer doom-monger ' +
      'panic-monger fearmonger alarmist apologist boffin egghead pen-pusher bean-counter oaf skinflint ' +
      'tightwad miser glutton luvvie oddball twit nitwit halfwit dunce patsy laughing-stock copycat ' +
      'malcontent rabble-rouser troublemaker firebrand whiner lefty leftie wokester chav attention-seeker ' +
      'die-hard daydreamer ditherer waverer windbag blowhard loudmouth prima-donna drama-queen jobsworth ' +
      'wimp weakling coward pushover sore-loser sad-sack laggard',
  },
  {
    name: 'the powerful',
    part: 'NOUN',
    tier: 'epithet',
    words:
      'fat-cat bigwig fatcat top-brass supremo kingpin overlord tinpot cabal clique quango quangocrat ' +
      'eurocrat spin-doctor mouthpiece cheerleader propagandist moneybags toff robber-baron baron mogul fatcat',
  },
  {
    name: 'crowds',
    part: 'NOUN',
    tier: 'epithet',
    words: 'mob rabble horde swarm stampede gang',
  },
  {
    name: 'messes',
    part: 'NOUN',
    tier: 'epithet',
    words:
      'shambles fiasco debacle farce circus charade travesty mockery pantomime soap-opera merry-go-round ' +
      'laughing-stock disgrace humiliation climbdown climb-down u-turn blunder bungle bungling cock-up ' +
      'omnishambles dog’s_breakfast dog’s_dinner pig’s_ear hornet’s_nest train-wreck car-crash ' +
      'white-elephant money-pit dead-duck non-event damp-squib folly madness lunacy insanity idiocy ' +
      'stupidity incompetence ineptitude dithering stonewalling weaselling foot-dragging buck-passing ' +
      'hot-air talking-shop double-talk waffle gobbledegook tantrum hissy-fit horror-show clown-show ' +
      'freak-show balls-up screw-up foul-up howler faux-pas bedlam firestorm powder-keg tinderbox time-bomb ' +
      'quagmire cesspit cesspool snake-pit rathole hovel eyesore monstrosity carbuncle comeuppance calamity ' +
      'capitulation grovelling whingeing whining hand-wringing scaremongering arm-twisting washout wash-out ' +
      'wipeout bloodbath shocker stinker',
  },
  {
    name: 'swindles',
    part: 'NOUN',
    tier: 'epithet',
    words:
      'scam racket rip-off swindle con-trick stitch-up whitewash con-job snake-oil ponzi sham hoax ruse ' +
      'ploy gimmick stunt publicity-stunt smokescreen pretext greenwash propaganda money-grab cash-grab ' +
      'land-grab power-grab tax-grab daylight-robbery stealth-tax cash-cow gravy-train handout giveaway ' +
      'bung backhander sweetener slush-fund junket jaunt spree vanity-project pet-project boondoggle ' +
      'pork-barrel white-wash sweatshop firetrap death-trap deathtrap kangaroo-court show-trial shakedown ' +
      'piggy-bank hush-money blood-money beano knees-up binge splurge extravagance largesse spin-machine ' +
      'fib falsehood fabrication carve-up landgrab gagging dirty-trick dirty-tricks trickery skulduggery ' +
      'shenanigan jiggery-pokery sleight-of-hand sob-story fig-leaf cop-out copout whitewashing ' +
      'window-dressing lip-service pr-stunt photo-op charm-offensive sop rake-off greed fleecing gouging ' +
      'profiteering cronyism nepotism sleaze backscratching back-scratching pocket-lining horse-trading ' +
      'backroom-deal cosy-deal sweetheart-deal cloak-and-dagger double-dealing double-standards hypocrisy ' +
      'deceit duplicity chicanery subterfuge',
  },
  {
    name: 'fights',
    part: 'NOUN',
    tier: 'epithet',
    words:
      'witch-hunt witchhunt crusade vendetta onslaught bloodbath carnage butchery mayhem havoc pandemonium ' +
      'anarchy hellhole scourge menace bombshell meltdown free-fall freefall fury outrage rage uproar ' +
      'furore bust-up slanging-match hatchet-job smear-campaign stranglehold clutches jackboot ' +
      'reign-of-terror clampdown tyranny catastrophe calamity apocalypse armageddon doom doom-and-gloom ' +
      'death-knell killing-fields anguish bloodletting mauling drubbing inquisition gulag dictatorship ' +
      'tirade diatribe broadside venom bile pique rumpus hullabaloo brouhaha shouting-match mud-slinging ' +
      'mudslinging back-stabbing backstabbing knife-fight bloodsport hatchet hell-hole torment nightmarish ' +
      'bloodlust slaughter savagery barbarism thuggery mob-rule lawlessness hooliganism hate-fest ' +
      'free-for-all witch-hunting lynching lynch-mob blood-feud power-trip overkill',
  },
  {
    name: 'nannying',
    part: 'NOUN',
    tier: 'epithet',
    words:
      'nanny-state red-tape big-brother police-state surveillance-state snooping snooper spy-camera ' +
      'cancel-culture political-correctness wokery wokeness woke virtue-signalling gesture-politics ' +
      'identity-politics fantasy dogma pipe-dream fairy-tale fairytale old-wives-tale mumbo-jumbo claptrap ' +
      'poppycock drivel tosh baloney hogwash scaremongering fearmongering',
  },
  {
    name: 'poverty pay',
    part: 'NOUN',
    tier: 'epithet',
    words:
      'starvation-pay starvation-wage poverty-pay poverty-wage pittance slave-wage slave-labour slave-labor ' +
      'scrapheap scrap-heap fat-bonus bumper-bonus golden-handshake',
  },
  {
    name: 'snubs',
    part: 'NOUN',
    tier: 'mild',
    words:
      'snub slap-in-the-face kick-in-the-teeth betrayal sell-out sellout surrender capitulation insult ' +
      'backlash body-blow hammer-blow bloodletting bloodbath showdown gaffe ordeal plight mess joke ' +
      'own-goal spat inferno disarray rant hysteria regime excuse copper cop outburst nightmare horror ' +
      'heartbreak chaos misery scandal embarrassment',
  },
  {
    name: 'triumphs',
    part: 'NOUN',
    tier: 'promotion',
    words:
      'game-changer breakthrough trailblazer powerhouse miracle marvel masterpiece masterclass masterstroke ' +
      'triumph gem jewel win-win quantum-leap success-story silver-bullet magic-bullet wonder-drug ' +
      'wonder-cure miracle-cure holy-grail gold-standard paradise heroine saviour savior superstar bonanza ' +
      'gold-mine goldmine dream-team beacon-of-hope giant-leap',
  },
];
