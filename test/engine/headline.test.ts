import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPage, asSource } from '../../src/cli/texts';
import { headlineCheck, prepareSource } from '../../src/engine';
import { shorten } from '../../src/engine/headline/shorten';
import { analyseText } from '../../src/engine/text/analyse';
import { hostileText } from './hostile';

const SOURCE = `Tarrow council backs trial closure of Elm Road library

Tarrow council voted on Tuesday to close the Elm Road library for three months, after a survey of its roof.

The councillor for the east, Rosa Quill, who voted against, said the library “could well” stay open.

No decision has been taken on the library's 14 staff, the council said.`;

const PAGE = `Fury as council AXES Elm Road library

Tarrow council has voted to close the Elm Road library. A survey of the roof came first.

The Elm Road library has 14 staff, and no decision on them has been taken.`;

const offerOf = (page: string, ...sources: string[]) =>
  headlineCheck(
    asPage(page),
    sources.map((text) => prepareSource(asSource(text))),
  )?.offered;

describe('the headline’s check', () => {
  const check = headlineCheck(asPage(PAGE), [prepareSource(asSource(SOURCE))]);

  it('names the headline, and what body and sources say of the same', () => {
    expect(check?.headline).toEqual({ text: 'Fury as council AXES Elm Road library', start: 0, end: 37 });
    expect(check?.body[0]?.text).toMatch(/^Tarrow council has voted/);
    expect(check?.facts[0]?.text).toMatch(/Elm Road library/);
    for (const { text, start, end } of check?.body ?? []) expect(PAGE.slice(start, end)).toBe(text);
    for (const { text, start, end } of check?.facts ?? []) expect(SOURCE.slice(start, end)).toBe(text);
  });

  it('takes a headline that is repeated for no part of the body', () => {
    const [headline = ''] = PAGE.split('\n');
    const repeated = headlineCheck(asPage(`${headline}\n\n${PAGE}`), [prepareSource(asSource(SOURCE))]);
    expect(repeated?.body.map(({ text }) => text)).toEqual(check?.body.map(({ text }) => text));
  });

  it('takes no sentence of the body that has but a name of it', () => {
    const body = (...sentences: string[]) =>
      headlineCheck(asPage(`Council in Tarrow closes library\n\n${sentences.join(' ')}`), [
        prepareSource(asSource(SOURCE)),
      ])?.body.map(({ text }) => text);
    expect(body('For Tarrow this is not new.', 'The library will be closed.')).toEqual([
      'The library will be closed.',
    ]);
    expect(body('For Tarrow this is not new.', 'Owls hunt voles by night.')).toEqual([]);
  });

  it('offers the title of a source that tells the same without colour', () => {
    const uncut = SOURCE.replace('after a survey', 'unless somebody pays at last for a survey');
    expect(offerOf(PAGE, uncut)?.text).toBe('Tarrow council backs trial closure of Elm Road library');
  });

  it('offers a lead, cut, where a source has no title', () => {
    const untitled = SOURCE.slice(SOURCE.indexOf('\n')).trim();
    const offered = offerOf(PAGE, untitled);
    expect(offered?.text).toBe('Tarrow council voted to close the Elm Road library for three months');
    expect(offered?.fact.text).toMatch(/^Tarrow council voted on Tuesday .* roof\.$/);
  });

  it('offers no title that is coloured, asks, or says plainly what its lead leaves open', () => {
    const titled = (title: string, lead: string) => offerOf(PAGE, `${title}\n\n${lead}`);
    const long =
      'The Elm Road library in Tarrow might, in what the council called the worst of cases, be closed for as long as three months.';
    expect(titled('Council closes Elm Road library', long)).toBeNull();
    expect(titled('Council may close Elm Road library', long)?.text).toBe(
      'Council may close Elm Road library',
    );
    expect(titled('Is Elm Road library about to close?', long)).toBeNull();
    expect(titled('Heartless council butchers Elm Road library', long)).toBeNull();
  });

  it('offers nothing that leans on what stands before it', () => {
    const page = 'Barges and mills\n\nThe barges and the mills of Tarrow were sold.';
    for (const fact of [
      'The two mills and the barges of Tarrow were sold.',
      'The 25-year-old sold the barges and mills of Tarrow.',
      'They sold the barges and mills of Tarrow.',
      'We sold the barges and mills of Tarrow.',
      'Sad and sorry: The barges and mills of Tarrow were sold.',
    ])
      expect(offerOf(page, fact)).toBeNull();
    expect(offerOf(page, 'The barges and mills of Tarrow were sold.')).not.toBeNull();
  });

  it('offers nothing of what had been before, or of where a text comes from', () => {
    const page = 'Elm Road library closed\n\nThe Elm Road library in Tarrow was closed on Tuesday.';
    const offers = (...facts: string[]) =>
      offerOf(page, `Tarrow council: Elm Road library\n\n${facts.join('\n\n')}`);
    const imprint = 'Published by the Elm Road library of Tarrow, 12 March 2026.';
    const before = 'The Elm Road library of Tarrow had commissioned a review.';
    const event = 'The Elm Road library of Tarrow was closed on Tuesday.';
    expect(offers(imprint, before)).toBeNull();
    expect(offers(imprint, before, event)?.fact.text).toBe(event);
    expect(offers('The Elm Road library of Tarrow had 14 staff.')).not.toBeNull();
  });

  it('offers nothing worse where the best fact makes no headline', () => {
    const page =
      'Elm Road library closed\n\nThe reading room of the Elm Road library was closed on Tuesday night.';
    const filler = Array.from({ length: 3 }, (_, at) => `Owls hunt voles by night ${at}.`).join(' ');
    const best =
      'The reading room of the Elm Road library was closed on Tuesday night, although nobody in the street had seen or heard or smelt anything, unless a boy was right.';
    const other = 'The library at Elm Road buys stamps.';
    expect(offerOf(page, `Notes\n\n${filler}\n\n${other}`)?.fact.text).toBe(other);
    expect(offerOf(page, `Notes\n\n${filler}\n\n${best}\n\n${other}`)).toBeNull();
  });

  it('is null without a headline, without sources, and where nothing is compared', () => {
    expect(headlineCheck(asPage('One line only'), [prepareSource(asSource(SOURCE))])).toBeNull();
    expect(headlineCheck(asPage(PAGE), [])).toBeNull();
    expect(headlineCheck(asPage(PAGE), [prepareSource(asSource('Owls hunt voles by night.'))])).toBeNull();
    expect(
      headlineCheck(asPage('Owls hunt voles\n\nA barn owl was seen.'), [prepareSource(asSource(SOURCE))]),
    ).toBeNull();
  });
});

describe('a fact as a headline', () => {
  const cut = (fact: string) => {
    const text = analyseText(fact);
    return text.sentences[0] && shorten(text, text.sentences[0]);
  };

  it.each([
    ['The council closed the library on Monday evening.', 'The council closed the library'],
    ['But the council closed the library.', 'The council closed the library'],
    ['TARROW, Feb 16 — The council closed the library.', 'The council closed the library'],
    ['The mayor, Jo Hall, 52, closed the library.', 'The mayor closed the library'],
    ['Jo Hall, who owns the mill, denied the claim.', 'Jo Hall denied the claim'],
    [
      'The council closed the library, a building that has stood by the river since 1902 and was given by a brewer.',
      'The council closed the library',
    ],
    [
      'The Elm Road library was closed after a survey had found that its roof could well come down in a storm.',
      'The Elm Road library was closed',
    ],
    [
      'The library may close, a spokesman for the council said, as a survey of its roof goes on into the summer.',
      'The library may close, a spokesman for the council said',
    ],
    [
      'The council said in a statement that it had closed the library.',
      'The council said that it had closed the library',
    ],
  ])('leaves out what it can do without: %s', (fact, headline) => {
    expect(cut(fact)).toBe(headline);
  });

  it.each([
    // What holds back, denies, limits or says who says so.
    'The council closed the Elm Road library and its reading room by the river, unless a donor is found in time.',
    'The council closed the Elm Road library and its reading room by the river, although no survey had been made.',
    'The drug cut the number of attacks by a third within a year, in a trial that counted only forty patients.',
    'The council approved the first phase of the harbour and its long new pier, which may still need a permit.',
    'The Elm Road library and its reading room by the river will be closed, citing two officials of the council.',
    'The council closed the Elm Road library and its reading room by the river, according to two of its officials.',
    'The house voted for the cut in the rebate on fuel oil, after the government spared boats until next year.',
    'The club said the keeper of its first team was left out after a row; the row was short, according to his agent.',
  ])('stays as it is, or is none, where a cut would make it stronger: %s', (fact) => {
    expect(cut(fact)).toBeNull();
  });

  it.each([
    // What did not happen on Monday may happen on Tuesday; what is to happen needs its day; a list is no aside.
    ['The council did not close the library on Monday.', 'The council did not close the library on Monday'],
    ['The council will close the library on Monday.', 'The council will close the library on Monday'],
    ['The library is closed on Monday.', 'The library is closed on Monday'],
    ['The fire killed a man, a woman, and a child.', 'The fire killed a man, a woman, and a child'],
    ['The library was closed two days after a survey.', 'The library was closed two days after a survey'],
  ])('keeps what looks as if it could go: %s', (fact, headline) => {
    expect(cut(fact)).toBe(headline);
  });
});

describe('whatever the texts', () => {
  const wordsOf = (text: string) => analyseText(text).tokens.map(({ lower }) => lower);

  it('nothing throws, and every word of an offer stands in its fact, in its order', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (body, sourceText) => {
        const page = `Council agreed to close library\n\n${body}`;
        const check = headlineCheck(asPage(page), [
          prepareSource(asSource(`Council agreed to close library, ${sourceText}`)),
        ]);
        if (check === null) return;
        for (const { text, start, end } of [check.headline, ...check.body])
          expect(page.slice(start, end)).toBe(text);
        if (check.offered === null) return;
        const fact = wordsOf(check.offered.fact.text);
        let at = 0;
        for (const word of wordsOf(check.offered.text)) {
          at = fact.indexOf(word, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });
});
