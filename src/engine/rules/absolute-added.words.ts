/**
 * Words that leave no exception, by how, and words with which a source keeps some. Written for this project, after
 * the grammars' lists of universal quantifiers and of degree adverbs; no list was copied.
 */
export interface Absolutes {
  /** For which a page is called out. */
  said: string;
  /** Words that bear the page out as well, compared by their stems. */
  alike: string;
}

export const absolutes: Readonly<Record<string, Absolutes>> = {
  /** No one and nothing is left out. */
  all: {
    said: 'all every everyone everybody everything everywhere',
    alike:
      'each both any anyone anybody anything whole entire full total whoever whatever none nobody never no throughout ' +
      'unanimous unanimously neither either two pair couple without always wherever overall',
  },
  /** No part and no degree is left out. */
  whole: {
    said:
      'entire entirely whole wholly fully completely totally absolutely utterly nationwide worldwide throughout ' +
      'universally unconditional unconditionally unlimited',
    alike:
      'all every each everywhere full complete total absolute utter nation national nationally country countrywide world ' +
      'global globally across overall over no none nothing without never whatever universal comprehensive thorough ' +
      'altogether outright',
  },
  /** At no time, or at any. */
  never: {
    said: 'never always forever permanently permanent ever constantly invariably',
    alike:
      'no not none nobody nothing neither nor without every all constant usual indefinitely indefinite lasting eternal ' +
      'good again yet regularly life deny denied denies first',
  },
  /** The one and no other. */
  only: {
    said: 'sole solely exclusively alone',
    alike:
      'just only single one no none not but except nothing without nobody mere merely exclusive limited confined main ' +
      'few fewer neither unless until itself themselves',
  },
};

/** Words with which a source keeps exceptions. */
export const limits = new Set(
  (
    'some several many most mostly mainly largely partly part parts partial partially certain almost nearly majority ' +
    'minority half third quarter few number often usually sometimes occasionally generally typically except apart ' +
    'other others rest one two three four five six percent cent places initially temporarily so far'
  ).split(' '),
);

/** Before one of the words they make another of it: "in all", "not every", "hardly ever". */
export const turnedBefore = new Set(
  'in not at after above almost nearly hardly scarcely barely first once for of best than if least as never nor no has have who home'.split(
    ' ',
  ),
);

/** After one of the words they do: "all but", "all she had", "every hour", "ever since". */
export const turnedAfter = new Set(
  (
    'but except in right over round around along too so that this else since to of other others he she it they we i you ' +
    'who his her their its my second third fourth fifth sixth seventh eighth ninth tenth now sorts kinds manner same ' +
    'and or from bar had was is the day days year years week weeks month months hour hours minute minutes night nights ' +
    'morning evening afternoon summer winter spring autumn time times session term kilometre kilometer metre meter ' +
    'mile litre liter kilo kilogram gram tonne ton millilitre euro dollar pound person seconds'
  ).split(' '),
);
