/** Forms that stems do not bring together, and antonyms that WordNet has not. Written for this project. */

const rows = (list: string) =>
  list
    .trim()
    .split(/\s*;\s*/)
    .map((row) => row.split(/\s+/));

/** Irregular forms after their base. */
export const irregular = rows(`
  rise rose risen; fall fell fallen; lose loss; win won; lose lost; buy bought; sell sold; lend lent; borrow borrowed; keep kept;
  leave left; begin began begun; come came; go went gone; give gave given; take took taken; grow grew grown;
  shrink shrank shrunk; spend spent; save saved; build built; destroy destroyed; forbid forbade forbidden;
  forget forgot forgotten; remember remembered; sit sat; stand stood; feed fed; sleep slept; wake woke woken;
  hide hid hidden; show showed shown; send sent; bring brought; find found; know knew known; win winning;
  lie lying; die died dying; meet met; break broke broken; make made; put putting; hold held`);

/** Base, comparative, superlative. */
export const gradable = rows(`
  good better best; bad worse worst; many more most; few fewer fewest; little less least; far further furthest;
  far farther farthest; late later latest; early earlier earliest`);

/**
 * Their opposites are no opposites in news: "come" and "go", "past" and "present"; those of kinship and trade say the
 * same from the other side: "her husband", "his wife"; those that are prepositions stand for much else.
 */
export const noAntonyms = new Set(
  (
    'come go here there like unlike ever never no some yes all have lack let prevent work idle out other same ' +
    'home away sound side top bottom well ill just due stand sit lie running passing following leading change stay ' +
    'even odd net gross record front back answer question act express local claim follow follower live living cut ' +
    'pro con free bound present past future first last man woman light heavy hand one two attend miss close distant ' +
    'husband wife brother sister father mother aunt uncle nephew niece son daughter parent child ' +
    'buy sell lend borrow import export employer employee creditor debtor leader arrive leave enter exit ' +
    'give get send receive teach learn pull push demand supply attack defend persuade dissuade fat thin ' +
    'for against with without over under up down before after above below inside outside indoors outdoors inhabited uninhabited ' +
    'early late spoken written right left wrong old new young indoor outdoor inhabited uninhabited published unpublished find found lost keep far near half whole formal informal begin end start stop save saved raw part law attach ' +
    'related direct indirect former latter difference sameness power human civilian'
  ).split(' '),
);

/** They are said of one thing here and of another there: only in the very same place are they opposites. */
export const ofMany = new Set(
  (
    'rise fall drop decline increase decrease grow shrink gain lose loss lose more fewer less open close climb ' +
    'raise lower reduce cut high low few many much little'
  ).split(' '),
);

/** Written for this project: pairs that news needs. */
export const moreAntonyms = (
  'more less fewer;less longer;rise drop decline decrease;grow shrink fall;increase fall drop decline;gain lose;' +
  'profit loss;widen narrow;expand shrink;raise cut lower reduce;hire fire;welcome condemn criticise criticize ' +
  'reject;praise criticise condemn;confirm deny dispute;allow ban forbid prohibit refuse;grant refuse;' +
  'accept reject refuse;support oppose;approve reject;agree refuse disagree;include exclude;' +
  'jail free;lift impose trim;add remove;' +
  'boys girls;internal external outside independent;private public;' +
  'upper lower;ease tighten;same different;identical different;admit deny;confess deny;acknowledge deny;improve worsen deteriorate'
).split(';');

/** Sets of which only one can be: who is in one place of a sentence is not another of the set. */
export const exclusive = rows(`
  boy girl; men women; low middle high; daily weekly monthly yearly annual hourly; spring summer autumn winter;
  sold lent donated; won lost drew; bus train tram ferry lorry plane;
  north south east west northern southern; northern southern eastern western north south;
  red green blue yellow; civil criminal; federal municipal provincial regional; primary secondary;
  pupil teacher lecturer parent;  buyer seller; plaintiff defendant;
  prosecution defence; victim suspect; police protester; government opposition; majority minority;
  worker manager; passenger crew; patient doctor nurse; customer staff; deputy senator; minister mayor president;
  right wrong; wrong correct; correct incorrect; proved disproved; armed unarmed; known unknown; before during after;
  free paid; voluntary compulsory mandatory obligatory; temporary permanent; partial complete; internal external outside;
  secret public; resign dismissed; morning afternoon evening; breakfast lunch dinner;
   alive dead; murder manslaughter; grandmother grandfather; rural urban; wholesale retail;
  borrowed stolen; accident murder suicide; domestic foreign; modern ancient historic; cheap expensive;
  arrested released; increase freeze; gas oil coal; army navy; imports exports; import export`);
