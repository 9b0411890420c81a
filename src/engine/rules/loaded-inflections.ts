import { tokenize } from '../text/tokens';

/** What `ones` in a phrase stands for. */
const POSSESSIVES = 'its his her their our'.split(' ');

/** Forms that no rule gives: base, past and participle. Written for this project. */
const IRREGULAR = new Map(
  (
    'run ran run/ride rode ridden/hang hung hung/throw threw thrown/leave left left/lay laid laid/go went gone/tear tore torn/' +
    'take took taken/fall fell fallen/lose lost lost/bite bit bitten/come came come/sit sat sat/make made made/give gave given/' +
    'show showed shown/bend bent bent/bleed bled bled/sweep swept swept/cling clung clung/creep crept crept/spit spat spat/' +
    'hold held held/overrun overran overrun/blow blew blown/fly flew flown/let let let/hit hit hit/slink slunk slunk/' +
    'cut cut cut/get got got/trot trotted trotted/eat ate eaten/dig dug dug/shoot shot shot/swan swanned swanned/force forced forced'
  )
    .split('/')
    .map((forms) => forms.split(' '))
    .map(([base = '', past = '', participle = '']): [string, string[]] => [base, [past, participle]]),
);

/**
 * Every form of every entry of a list, taken apart into words as texts are. Entries are divided by spaces, `_` joins
 * the words of a phrase, whose first word is inflected, and `ones` is any possessive.
 */
export function formsOf(list: string, part: string | null): string[][] {
  return list.split(' ').flatMap((entry) => {
    const [head = '', ...rest] = entry.split('_');
    const tails = rest.includes('ones')
      ? POSSESSIVES.map((word) => rest.map((other) => (other === 'ones' ? word : other)))
      : [rest];
    return inflect(head, part).flatMap((form) =>
      tails.map((tail) => tokenize([form, ...tail].join(' ')).map(({ lower }) => lower)),
    );
  });
}

/** The forms of an English verb or noun, the base first; of other words only the word itself. */
export function inflect(base: string, part: string | null): string[] {
  if (part === 'NOUN') return [base, withS(base)];
  if (part !== 'VERB') return [base];
  const stem = doubled(base);
  const past = IRREGULAR.get(base) ?? [
    base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`,
  ];
  return [...new Set([base, withS(base), ...past, `${stem.replace(/([^e])e$/, '$1')}ing`])];
}

function withS(base: string): string {
  if (base.endsWith('man')) return `${base.slice(0, -2)}en`;
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** One syllable that ends in consonant, vowel, consonant doubles its last letter: slam, slammed. */
function doubled(base: string): string {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) ? `${base}${base.slice(-1)}` : base;
}
