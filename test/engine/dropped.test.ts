import { describe, expect, it } from 'vitest';
import { documentId, importance, prepareSource, presence } from '../../src/engine';
import { isSureEnough } from '../../src/engine/conclude';
import { chanceOnPage } from '../../src/engine/dropped/chance';
import { splitClauses } from '../../src/engine/dropped/clauses';
import { areKin, synonymsOf } from '../../src/engine/dropped/related';
import { propose } from '../../src/engine/propose';

describe('presence', () => {
  const page =
    'The council will shut the library in Elm Road next spring. Mayor Ada Lind blamed the cost of a new roof. A group of 1,200 readers had asked for it to be repaired.';
  const present = (fact: string) => presence(page, [fact])[0] ?? 0;

  it('is high for what the page tells in words of its own', () => {
    expect(present('The library in Elm Road will be closed in spring.')).toBeGreaterThan(0.5);
    expect(present('Lind said that roofs cost too much.')).toBeGreaterThan(0.5);
  });

  it('is low for what the page does not tell', () => {
    expect(present('The opposition walked out of the hall.')).toBeLessThan(0.5);
    expect(present('A second branch in Ash Lane stays open until June.')).toBeLessThan(0.5);
  });

  it('counts a number however it is written', () => {
    expect(present('1200 readers')).toBe(1);
    expect(present('1300 readers')).toBeLessThan(1);
  });

  it('counts less what all the facts say', () => {
    const shared = ['The library lends skis.', 'The library lends maps.', 'The library is shut.'];
    const [skis = 1, , shut = 0] = presence('The library is shut. It was popular.', shared);
    expect(skis).toBeLessThan(0.5);
    expect(shut).toBe(1);
  });

  it('is none without a fact or a page', () => {
    expect(presence('', ['The library is shut.'])).toEqual([0]);
    expect(presence(page, ['', 'It is.'])).toEqual([0, 0]);
  });
});

describe('words that go for each other', () => {
  it('are of one family where their beginnings tell', () => {
    expect(areKin('investig', 'investigatori')).toBe(true);
    expect(areKin('port', 'portrait')).toBe(false);
    expect(areKin('interest', 'interpret')).toBe(false);
  });

  it('are synonyms both ways', () => {
    expect(synonymsOf('abduct')).toContain('kidnap');
    expect(synonymsOf('kidnap')).toContain('abduct');
    expect(synonymsOf('xyzzy')).toEqual([]);
  });
});

describe('splitClauses', () => {
  const split = (text: string) =>
    splitClauses(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

  it('splits at marks and before conjunctions', () => {
    expect(split('The bridge can reopen in May, provided that the tests go well.')).toEqual([
      'The bridge can reopen in May',
      'provided that the tests go well.',
    ]);
    expect(split('She said the road was safe but had not been inspected since winter.')).toEqual([
      'She said the road was safe',
      'had not been inspected since winter.',
    ]);
  });

  it('leaves pieces of one or two words where they are', () => {
    expect(split('In May, she said, it rained.')).toEqual(['In May, she said, it rained.']);
  });
});

describe('importance', () => {
  const context = 'The regulator approved the new insulin pump on Monday after a trial with 400 patients.';

  it('is higher for what is near to the context', () => {
    const near = importance('The insulin pump failed in a trial abroad.', context);
    expect(near).toBeGreaterThan(importance('The harbour festival opens with a regatta.', context));
  });

  it('is higher for a caveat', () => {
    const caveat = importance('The regulator had not yet decided.', context);
    expect(caveat).toBeGreaterThan(importance('The regulator had sandwiches.', context));
  });

  it('is none where nothing is said', () => {
    expect(importance('', context)).toBe(0);
  });
});

describe('what is left out', () => {
  const common = { title: '', date: null, language: 'en', address: null };
  const proposed = (page: string, text: string) => {
    const source = {
      ...common,
      id: documentId(text),
      publisher: null,
      author: null,
      kind: 'report' as const,
      text,
    };
    return propose({ ...common, text: page, byline: null, complete: true }, [prepareSource(source)])
      .proposals.filter(({ kind }) => kind === 'dropped')
      .map(({ facts: [fact], confidence }) => ({ fact: fact?.text, confidence }));
  };
  const told =
    'Officials of Norland met envoys of Estmark on Monday and talked about a transfer of prisoners.';
  const caveat = 'No decision has been made yet.';

  it('is missed the more, the more the page leans in its words', () => {
    const chances = [[], [0.5], [0.9], [0.9, 0.9, 0.9]].map((found) => chanceOnPage(0.3, found));
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(new Set(chances).size).toBe(chances.length);
    expect(chanceOnPage(0.6, [0.9])).toBeGreaterThan(chanceOnPage(0.3, [0.9]));
  });

  it('is shown of a page that retells its source', () => {
    const [first] = proposed(told, `${told} ${caveat}`);
    expect(first?.fact).toBe(caveat);
    expect(isSureEnough('dropped', first?.confidence ?? 0)).toBe(true);
  });

  it('is shown to nobody of another report of the event, whatever it leaves out', () => {
    const more = ['Rain', 'Snow', 'Hail', 'Frost', 'Fog', 'Wind'].map(
      (weather) => `${weather} delayed the ${weather.length}th convoy of lorries near the ${weather} pass.`,
    );
    for (const { confidence } of proposed(told, `${told} ${more.join(' ')} ${caveat}`)) {
      expect(isSureEnough('dropped', confidence, 0.75)).toBe(false);
    }
  });
});
