import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText } from '../../src/engine/text/analyse';
import { findName, mentionsIn, type Name, namesOf, referentOf, sameName } from '../../src/engine/text/names';

function namesIn(text: string) {
  return namesOf(analyseText(text));
}

/** The name that has this form. */
function named(text: string, form: string): Name {
  const found = namesIn(text).all.find(({ forms }) => forms.has(form));
  if (found === undefined) throw new Error(`no ${form} in ${text}`);
  return found;
}

describe('names of a text', () => {
  it.each([
    ['persons with their short forms', 'A clerk told Warren Pell. Later Pell left.', ['warren pell', 'pell']],
    ['honorifics off', 'It was Mr Pell who left. Nobody saw Warren Pell go.', ['warren pell', 'pell']],
    ['titles off', 'It fell to Foreign Secretary Dora Quill to answer.', ['dora quill']],
    ['first names of the family', 'A bus hit Nia Pell. Her mother mourned Nia.', ['nia pell', 'nia']],
    ['acronyms', 'The Inland Canal Trust objected. The ICT will appeal.', ['inland canal trust', 'ict']],
    ['heads with "of"', 'It was the University of Galmoy that paid.', ['university of galmoy']],
    ['particles', 'He met Ana de la Cruz at noon.', ['ana de la cruz']],
    ['hyphens', 'He met Lin Marsh-Adeyemi at noon.', ['lin marsh adeyemi']],
  ])('%s', (_, text, forms) => {
    expect(namesIn(text).all.map((name) => [...name.forms])).toContainEqual(forms);
  });

  it('tells persons, bodies and places', () => {
    const text =
      'In Zelmar the Harbour Board sued baker Lin Marsh. The board lost. Lin Marsh, who lives on Elm Road, sang.';
    expect(namesIn(text).all.map(({ words, kind }) => [words.join(' '), kind])).toEqual([
      ['harbour board', 'organisation'],
      ['lin marsh', 'person'],
      ['elm road', 'place'],
      ['zelmar', 'place'],
    ]);
  });

  it('keeps roles beside the name', () => {
    const { roles } = named(
      'It was for chief executive Fintan Moor to say. Mayor Fintan Moor did.',
      'fintan moor',
    );
    expect([...roles]).toEqual(['executive', 'mayor']);
  });

  it('finds a bank and its governor in one run of capitals', () => {
    const { all } = namesIn('It was Reserve Bank Governor Ana Kell who spoke.');
    expect(all.map(({ words }) => words.join(' '))).toEqual(['reserve bank', 'ana kell']);
  });

  it.each([
    'Players won. Rain fell on Monday. He said: “Nobody came.”',
    'Council To Close Library After Long Dispute About Money',
    'However, the rest is known. Staffing fell.',
  ])('takes no other capital for a name: %s', (text) => {
    expect(namesIn(text).mentions).toEqual([]);
  });

  it('leaves off the word that only opens a sentence before a known name', () => {
    const { mentions } = namesIn('The court freed Warren Pell. Angry Pell left.');
    expect(mentions.map(({ name }) => name.words.join(' '))).toEqual(['warren pell', 'warren pell']);
  });

  it('gives the mentions of a sentence, without possessive and title', () => {
    const text = analyseText('Dora Quill spoke. Then Mr Pell’s lawyer left.');
    const [, second] = text.sentences;
    const found = mentionsIn(namesOf(text), second ?? { start: 0, end: 0 });
    expect(found.map(({ start, end }) => text.text.slice(start, end))).toEqual(['Pell']);
  });

  it('is kept for the text', () => {
    const text = analyseText('Dora Quill spoke.');
    expect(namesOf(text)).toBe(namesOf(text));
  });
});

describe('the same name', () => {
  const same = (a: string, b: string) => {
    const [first] = namesIn(`It was ${a} again.`).all;
    const [second] = namesIn(`It was ${b} again.`).all;
    if (first === undefined || second === undefined) throw new Error(`no name: ${a}, ${b}`);
    return sameName(first, second) && sameName(second, first);
  };

  it.each([
    ['Warren Pell', 'Pell', true],
    ['Mr Warren Pell', 'Ms Wanda Pell', true],
    ['Mr Warren Pell', 'Ms Dora Pell', false],
    ['Warren Pell', 'Dora Quill', false],
    ['the Inland Canal Trust', 'the ICT', true],
    ['the United States', 'America', true],
    ['the US', 'the U.S.', true],
    ['France', 'French', true],
    ['Bogotá', 'Colombian', true],
    ['France', 'Belgian', false],
    ['Saxony', 'Saxon', true],
    ['the Liberals', 'the Liberal', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });

  it('is found in another text', () => {
    const pell = named('It was Warren Pell.', 'warren pell');
    expect(findName(namesIn('Nobody saw Mr Pell.'), pell)?.words).toEqual(['pell']);
    expect(findName(namesIn('Nobody saw Mr Quill.'), pell)).toBeUndefined();
  });
});

describe('he and she', () => {
  const meant = (text: string, pronoun: string) => {
    const analysed = analyseText(text);
    const token = analysed.tokens.findLast(({ lower }) => lower === pronoun);
    const sentence = analysed.sentences.find(
      ({ start, end }) => token && start <= token.start && token.end <= end,
    );
    if (token === undefined || sentence === undefined) throw new Error('no pronoun');
    return referentOf(analysed, namesOf(analysed), sentence, token)?.words.join(' ') ?? null;
  };

  it.each([
    ['Mr Warren Pell left. Then he slept.', 'he', 'warren pell'],
    ['Mr Warren Pell left after he had eaten.', 'he', 'warren pell'],
    ['Mr Warren Pell met Mr Abel Quill. Then he slept.', 'he', null],
    ['Rain fell. Then he slept.', 'he', null],
  ])('%s', (text, pronoun, expected) => {
    expect(meant(text, pronoun)).toBe(expected);
  });
});

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'Pell ',
    'Warren ',
    'Mr ',
    'Dr. ',
    'of ',
    'Bank ',
    'the ',
    'U.S. ',
    'ICT ',
    '’s ',
    '. ',
    '“',
    '”',
    '\n',
    ', ',
  ),
  fc.constantFrom('French ', 'President ', 'de ', 'Secretary ', 'State ', '67 ', 'who ', 'he ', '-', '& '),
);
const hostileText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('has names whose mentions lie in order within it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { all, mentions } = namesIn(text);
        let end = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(all).toContain(mention.name);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(all.every(({ forms }) => forms.size > 0)).toBe(true);
      }),
    );
  });

  it('has names of which each is the same as itself, and sameness goes both ways', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        for (const one of namesIn(a).all) {
          expect(sameName(one, one)).toBe(true);
          for (const other of namesIn(b).all) expect(sameName(one, other)).toBe(sameName(other, one));
        }
      }),
    );
  });
});
