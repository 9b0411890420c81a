/**
 * Words that careful reporters use, and that yet lend a sentence heat: they raise how loaded it is, and make no note.
 * Written for this project; no list was copied. Looked up by stem.
 */
export const warm: readonly string[] = (
  'vow insist complain rail storm demand threaten warn lament bemoan decry denounce condemn blame accuse attack assail ' +
  'mock taunt ridicule insult dismiss scold chide chastise rebuke reprimand quip joke tease provoke stoke fuel ignite inflame ' +
  'spark stir fan cheer jeer boo gloat celebrate relish revel savor brag champion embrace defy defend clash battle fight spar ' +
  'feud wrangle bicker squabble push slap hammer blast pounce seize grab snatch strip gut raid invade crack purge oust topple ' +
  'punish silence stifle thwart block stall derail sink doom bury kill crush squash quash trounce humble shame embarrass humiliate ' +
  'falter struggle stumble backfire backtrack retreat relent bow yield cling scramble rush race plunge soar surge spiral erupt ' +
  'explode unleash trigger brand label paint cast portray tout trumpet flaunt parade ' +
  'fierce ferocious furious angry bitter harsh sharp stark grim bleak dire severe brutal vicious ugly nasty toxic hostile heated ' +
  'fiery explosive incendiary inflammatory provocative divisive polarizing controversial contentious outspoken combative defiant ' +
  'brash blunt bold brazen aggressive radical extreme extremist hardline rigid stubborn reckless dangerous alarming shocking ' +
  'stunning startling surprising bizarre strange odd weird crazy wild absurd outrageous ridiculous laughable embarrassing humiliating ' +
  'disastrous catastrophic devastating tragic horrific horrible terrible awful appalling chilling disturbing troubling painful ' +
  'massive huge enormous sweeping unprecedented historic landmark dramatic remarkable extraordinary profound powerful impressive ' +
  'brilliant beloved popular prestigious legendary heroic brave courageous passionate emotional tearful desperate frantic nervous ' +
  'anxious weary embattled beleaguered troubled disgraced infamous notorious failed flawed dubious questionable bogus false phony ' +
  'fake dishonest hypocritical corrupt crooked shady sinister cynical petty vindictive arrogant smug elitist racist sexist bigoted ' +
  'senseless pointless useless hopeless feeble weak soft tough strict staunch ardent fervent devout rabid ' +
  'outrage fury anger rage wrath ire backlash uproar firestorm furor scandal debacle fiasco disaster catastrophe crisis chaos turmoil ' +
  'frenzy hysteria panic fear terror nightmare horror carnage massacre slaughter assault onslaught barrage tirade rant outburst spat ' +
  'row showdown standoff battle war crusade witch conspiracy plot scheme ploy stunt gimmick sham hoax lie lies myth propaganda smear ' +
  'slur insult affront betrayal hypocrisy bigotry hatred hate spite malice greed arrogance defiance swagger bluster bravado ' +
  'payback revenge retribution blow setback defeat failure flop triumph victory feat miracle hero villain thug bully mob ' +
  'loudly fiercely bitterly angrily furiously repeatedly finally merely simply even openly quietly suddenly swiftly abruptly ' +
  'sharply deeply wildly grossly utterly totally completely absolutely clearly obviously apparently supposedly allegedly so-called ' +
  'sheer mere outright blatant rampant relentless endless constant'
).split(' ');
