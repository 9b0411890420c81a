/** Words that tell what a name in capitals is. Written for this project; no list was copied. */

const words = (list: string) => new Set(list.trim().split(/\s+/));

export const honorifics = words('mr mrs ms miss mx dr prof sir dame lord lady baroness rev');

/** Offices and professions, as they stand before a person's name, capitals or not. */
export const roles = words(`
  president vice deputy acting interim minister premier secretary chancellor senator sen rep representative
  congressman congresswoman councillor councilor alderman governor gov mayor mayoress ambassador commissioner
  chairman chairwoman chair chief executive director manager head leader whip speaker judge justice magistrate
  coroner prosecutor attorney lawyer solicitor barrister sheriff constable sergeant sgt inspector superintendent
  detective officer captain capt lieutenant lt major colonel col general gen brigadier admiral commander marshal
  professor doctor nurse surgeon king queen prince princess duke duchess emperor sultan sheikh emir pope
  archbishop bishop cardinal father imam rabbi dean provost rector principal headteacher teacher coach
  striker midfielder goalkeeper spokesman spokeswoman spokesperson analyst economist ecologist campaigner
  author editor reporter journalist actor actress singer founder owner auditor treasurer trustee
  mp msp mep cllr md ceo prime foreign first`);

/** What a body's name ends with or has at its head. */
export const bodies = words(`
  agency alliance assembly association authority bank board bureau cabinet centre center chamber church club
  coalition college commission committee company confederation congress consortium corporation corp council
  court department directorate federation force forces foundation front fund group guard hospital house inc
  industries institute institution laboratory labs league ltd ministry mission movement museum network
  observatory office organisation organization parliament partnership party police post press registry
  republicans school senate service services society synod team times trust tribunal union university ministers
  greens liberals democrats labour conservatives tories airlines airways motors foods holdings bbc`);

/** Heads after which "of" or "for" goes on with the same name. */
export const heads = words(`
  agency archbishop association bank bishop board bureau chamber church city college commission committee council
  court department duke federation gulf house institute isle king league ministry museum office organisation
  organization party prince princess queen republic school secretary society state states town union university
  kingdom bay cape port house centre center`);

/** What a place's name ends or begins with. */
export const landforms = words(`
  avenue bay beach bridge canal cape city coast county creek desert district forest gulf harbour harbor heath
  hill hills island islands isle lake lane loch mount mountain mountains ocean park peninsula plain port
  province region river road sea square strait street valley village town fort`);

/** Particles in lower case inside the names of people and places. */
export const particles = words(
  'de del della der den di da do dos du la le el al bin ibn ben von van zu ter ten y',
);

/** In capitals, but no names: the calendar, and words that speakers capitalise. */
export const noNames = words(`
  i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december christmas easter ok covid tv am pm ad bc nor god internet`);

/** Words before a place. */
export const locating = words('in near at outside across around inside');

/** Short words that end like a profession. */
export const noProfessions = words(
  'over after under other former however never later earlier whether near per another together either neither rather ever number order major minor prior senior junior longer further better greater higher lower offer answer order water power summer winter river',
);
