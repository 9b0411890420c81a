/**
 * Words that turn, restrict or weaken what stands before or after them in a quotation. Written for this project
 * in the classes of Quirk et al., "A Comprehensive Grammar of the English Language" (1985), chapters 8 and 15;
 * no list was copied.
 */

const words = (list: string) => new Set(list.split(' '));

export const negations = words('not never no nor neither cannot without hardly none nothing nobody');

/** They make what they govern a condition. */
export const conditions = words(
  'if unless provided providing until before once when assuming subject whether',
);

/** They make the clause before them one. */
export const leadingConditions = words('if unless whether');

/** They turn a statement. */
export const turns = words('but although though however yet while whereas except despite');

/** Right before a word they weaken or restrict it. */
export const hedges = words(
  'probably almost likely largely mostly broadly partly perhaps maybe possibly nearly barely mainly occasionally ' +
    'sometimes seldom rarely relatively reasonably fairly somewhat slightly less might may could few ' +
    'part half least most',
);

/** They give what follows as hearsay or a guess. Plain "I think" is no such thing: whoever is quoted thinks. */
export const frames = words('told suspect suspects guess tempting arguable');

/** What follows a statement and restricts it, as its first words. */
export const limits: readonly string[][] = [
  'for now',
  'for the moment',
  'for the time being',
  'for me',
  'at this',
  'at these',
  'at present',
  'at the moment',
  'at first',
  'at least',
  'at best',
  'at worst',
  'so far',
  'as yet',
  'as far as',
  'to the best of',
  'in principle',
  'in theory',
  'in part',
  'in one',
  'in some',
  'on paper',
  'on balance',
  'on one',
  'on two',
  'only',
  'alone',
  'overnight',
  'slightly',
  'somewhat',
  'partly',
  'mostly',
  'perhaps',
  'probably',
  'possibly',
  'with reservations',
].map((phrase) => phrase.split(' '));

/** Any of these beside the quotation may be the page's own way of saying no. */
export const denials = words(
  'not never no nor neither cannot without hardly none nothing nobody lack lacks lacked lacking deny denies denied ' +
    'denying denial refuse refuses refused reject rejects rejected dismiss dismisses dismissed unable fail fails ' +
    'failed rather instead far than prefer prefers preferred stop stops stopped stopping unlikely doubt doubts ' +
    'doubted doubtful exclude excludes excluded absence avoid avoids avoided against beyond ' +
    'contrast contrasted contradict contradicts contradicted unproven dispute disputes disputed question questions',
);

/** Any of these may be its own way of naming a condition. */
export const provisos = words(
  'if unless provided providing until before once when assuming subject whether should were condition conditions ' +
    'conditional depends depend depended depending case only wait waits waiting pending wish wishes wished wishing',
);
