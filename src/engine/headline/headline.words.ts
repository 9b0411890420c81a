/** Words of the cutting of sentences. Written for this project. */

/** A fact that begins so leans on the one before; without the word it stands by itself. */
export const connectives = words('but and meanwhile however moreover separately also nevertheless yet still');

/** Words that hold back or measure what they stand with: no cut may take one away. */
export const holding = words(
  'only except excluding unless if though although but however despite partly largely mainly mostly nearly almost ' +
    'some least most subject based using relative compared against versus adjusted adjusting among under without ' +
    'citing quoting according so far initially originally temporarily provisionally technically where instead rather ' +
    'than alone yet still even until for due owing thanks per both either whose',
);

/** What hangs on something or leaves something out says so of the whole. */
export const conditions = words(
  'if unless until except excluding only provided subject pending exempt spare spares spared',
);

/** With a comma before it such a word opens what the rest of the sentence can do without. */
export const trailingOpeners = words('which who as while adding saying');

/** They open a piece between commas that tells more of the name before it. */
export const appositionOpeners = words('a an the its his her their who which published released issued');

/** "A report published on Wednesday": when is no news. */
export const published = words('published released issued');

/** They lead to the occasion on which something was said or done. */
export const occasions = words(
  'statement report briefing conference hearing interview meeting session letter email post speech ceremony',
);

/** Verbs of what is over; the regular ones end in "ed". */
export const pasts = words(
  'was were had did said told went came took gave made found won lost held met set cut hit led left put ran sent shut ' +
    'shot sold spent stood struck swept fell fought began broke brought built bought caught chose drew drove fled flew ' +
    'got grew heard kept knew laid lent paid read rose sank saw sat spoke stole swore taught threw voted withdrew wrote',
);

/** After them a past form tells of nothing that is over. */
export const notOver = words('is are am be being to will would can could may might should must');

/** Who speaks so stands in no headline. */
export const speakingThemselves = words('i we you my our your us me mine ours yours');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
