import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { asPage, asSource } from '../../src/cli/texts';
import { check, prepareSource, story } from '../../src/engine';
import type { CheckRecord, PageInput } from '../../src/engine/record';
import { type Story, type StoryFact, storySchema } from '../../src/engine/story/schema';
import { MOST_FACTS } from '../../src/engine/story/story';
import { hostileText } from './hostile';

const AGENCY = `Ferry runs aground off Tarrow

A ferry with 212 passengers ran aground off the island of Tarrow on Monday evening, the coastguard said.

Nobody was injured. All passengers were taken ashore in lifeboats by midnight.

The coastguard said the cause was not yet known. The captain, Nils Aarvik, was questioned by the harbour police on Tuesday.

The ferry, the Solveig, was built in 1987 and passed its last inspection in March. It has room for 400 people.

The operator, Tarrow Lines, cancelled all crossings until Thursday.`;

const LOCAL = `Solveig still on the rocks

The Solveig ran aground off Tarrow on Monday evening with 212 passengers on board, according to the coastguard.

The cause is not yet known, the coastguard said. Fishermen brought tea and blankets to the pier of Tarrow.`;

const RIVAL = `Tarrow ferry accident

A ferry ran aground off the island of Tarrow on Monday evening, the coastguard said. It carried passengers and mail.

The operator, Tarrow Lines, cancelled all crossings until Sunday.`;

const FAIR = `Ferry aground off Tarrow

A ferry ran aground off the island of Tarrow on Monday evening with 212 passengers on board, the coastguard said. The cause is not yet known.

All passengers were brought ashore in lifeboats by midnight, and nobody was injured.

The operator, Tarrow Lines, has cancelled all crossings until Thursday.`;

const SPUN = `Ferry drama off Tarrow

A ferry ran aground off the island of Tarrow on Monday evening with 312 passengers on board, the coastguard said.

All passengers were brought ashore in lifeboats by midnight.

The operator, Tarrow Lines, has cancelled all crossings until Sunday.`;

const recordOf = (
  page: string,
  sources: string[],
  given: Partial<PageInput> = {},
  threshold = 0.5,
): CheckRecord =>
  check(
    { ...asPage(page), ...given },
    sources.map((text) => asSource(text)),
    threshold,
  );
const about = ({ facts }: Story, words: string): StoryFact | undefined =>
  facts.find((fact) => fact.facts[0]?.text.includes(words));
const statesOf = (told: Story, words: string) => about(told, words)?.cells.map(({ state }) => state);

describe('a story', () => {
  const sources = [AGENCY, LOCAL, RIVAL];
  const records = [
    recordOf(FAIR, sources),
    recordOf(SPUN, sources),
    recordOf(FAIR.slice(0, FAIR.indexOf('\n\nAll')), sources, { complete: false }),
    recordOf(SPUN, [RIVAL]),
  ];
  const told = story(records);

  it('is what its schema says, and the same twice, also with sources taken apart before', () => {
    expect(v.parse(storySchema, told)).toEqual(told);
    expect(story(records)).toEqual(told);
    expect(
      story(
        records,
        sources.map((text) => prepareSource(asSource(text))),
      ),
    ).toEqual(told);
  });

  it('has a cell a page for every fact, and totals that add up', () => {
    for (const { cells } of told.facts) expect(cells).toHaveLength(records.length);
    for (const [at, { totals }] of told.pages.entries()) {
      expect(totals.kept + totals.changed + totals.dropped + totals.unknown).toBe(told.facts.length);
      expect(totals.kept).toBe(told.facts.filter(({ cells }) => cells[at]?.state === 'kept').length);
    }
    expect(told.sources.map(({ title }) => title)).toEqual(sources.map((text) => text.split('\n')[0]));
  });

  it('says what is kept, with the page’s sentence, and what is changed, with the notes', () => {
    const aground = about(told, '212 passengers');
    expect(aground?.cells[0]).toMatchObject({ state: 'kept', why: null, missing: [] });
    expect(aground?.cells[0]?.claim?.text).toMatch(/^A ferry ran aground/);
    const [id] = aground?.cells[1]?.notes ?? [];
    expect(aground?.cells[1]?.state).toBe('changed');
    expect(records[1]?.notes.find((note) => note.id === id)).toMatchObject({
      rule: 'number-changed',
      shown: true,
    });
  });

  it('says what is left out, and nothing of that on a page that is not complete', () => {
    expect(statesOf(told, 'Solveig, was built')?.slice(0, 3)).toEqual(['dropped', 'dropped', 'unknown']);
    const lifeboats = about(told, 'lifeboats');
    expect(lifeboats?.cells[2]).toMatchObject({ state: 'unknown', why: 'incomplete' });
  });

  it('names the sources that a page was not compared with', () => {
    const lifeboats = about(told, 'lifeboats');
    expect(lifeboats?.cells[3]).toMatchObject({
      state: 'unknown',
      why: 'not-compared',
      missing: [asSource(AGENCY).id],
    });
  });

  it('tells where sources agree, differ or stand alone, and whom a page follows', () => {
    expect(about(told, '212 passengers')?.standing).toBe('agree');
    expect(about(told, 'lifeboats')?.standing).toBe('alone');
    const crossings = told.facts.find(({ standing }) => standing === 'differ');
    expect(crossings?.otherwise[0]?.says).toEqual({ here: 'Sunday', there: 'Thursday' });
    expect(crossings?.cells[0]).toMatchObject({ state: 'changed', notes: [], follows: asSource(AGENCY).id });
    expect(crossings?.cells[1]?.state).toBe('kept');
  });

  it('counts no note that readers do not see; what it is about is not sure then', () => {
    const unseen = story([recordOf(SPUN, sources, {}, 0.9)]);
    expect(unseen.facts.flatMap(({ cells }) => cells).flatMap(({ notes }) => notes)).toEqual([]);
    expect(about(unseen, '212 passengers')?.cells[0]).toMatchObject({ state: 'unknown', why: 'unsure' });
  });

  it('takes no fact for changed that the note’s own sentence does not speak of', () => {
    const [record] = records;
    const place = (text: string, words: string) => {
      const start = text.indexOf(words);
      return { text: words, start, end: start + words.length };
    };
    const noted = (words: string): CheckRecord[] => {
      const claim = place(FAIR, 'Ferry aground off Tarrow');
      const fact = { source: asSource(AGENCY).id, ...place(AGENCY, words) };
      const note = {
        id: 'a',
        kind: 'overstated' as const,
        rule: 'headline-beyond-body',
        severity: 3 as const,
        confidence: 0.9,
        shown: true,
      };
      const notes = [{ ...note, claim, mark: claim, facts: [fact], against: [], says: null }];
      return record === undefined ? [] : [{ ...record, notes }];
    };
    const ship =
      'A ferry with 212 passengers ran aground off the island of Tarrow on Monday evening, the coastguard said.';
    expect(statesOf(story(noted(ship)), '212 passengers')).toEqual(['changed']);
    const boats = 'All passengers were taken ashore in lifeboats by midnight.';
    expect(statesOf(story(noted(boats)), 'lifeboats')).toEqual(['kept']);
  });

  it('has a title’s note at the sentence that tells the same, and no title for a fact', () => {
    const titled = `Tarrow ferry with 212 passengers runs aground\n\n${AGENCY.slice(AGENCY.indexOf('A ferry'))}`;
    const page = 'Tarrow ferry with 312 passengers runs aground\n\nFishermen brought tea to the pier.';
    const { facts } = story([recordOf(page, [titled], {}, 0)]);
    const [first] = facts;
    expect(first?.facts.map(({ text }) => text.slice(0, 27))).toEqual(['A ferry with 212 passengers']);
    expect(first?.cells.map(({ notes }) => notes.length > 0)).toEqual([true]);
    expect(facts.flatMap((fact) => fact.facts).some(({ start }) => start === 0)).toBe(false);
  });

  it('has last what one source alone says, no page tells and no note is about', () => {
    const states = told.facts.map(
      ({ standing, cells }) =>
        standing !== 'alone' || cells.some(({ claim, notes }) => claim !== null || notes.length > 0),
    );
    expect(states).toContain(false);
    expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('of no record is empty', () => {
    expect(story([])).toMatchObject({ pages: [], sources: [], facts: [], leftOut: 0 });
  });

  it('holds so many facts at most, and says how many more there were', () => {
    const nameOf = (at: number) =>
      `Quill${[...String(at)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}`;
    const long = Array.from(
      { length: 400 },
      (_, at) =>
        `${nameOf(4 * at)} sold a ${nameOf(4 * at + 1)} to ${nameOf(4 * at + 2)} of ${nameOf(4 * at + 3)}.`,
    ).join('\n\n');
    const { facts, leftOut } = story([recordOf(long, [long])]);
    expect(facts).toHaveLength(MOST_FACTS);
    expect(leftOut).toBeGreaterThan(0);
  });
});

describe('whatever the texts', () => {
  it('no story throws, and every span is where it says', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (page, one, other) => {
        const records = [recordOf(page, [one, other]), recordOf(other, [one]), recordOf(one, [one])];
        const told = story(records);
        expect(v.is(storySchema, told)).toBe(true);
        const texts = new Map([one, other].map((text) => [asSource(text).id, text]));
        for (const { facts, otherwise, cells } of told.facts) {
          for (const { source, text, start, end } of [...facts, ...otherwise.map(({ fact }) => fact)])
            expect(texts.get(source)?.slice(start, end)).toBe(text);
          for (const [at, { claim }] of cells.entries())
            if (claim !== null) expect(records[at]?.page.text.slice(claim.start, claim.end)).toBe(claim.text);
        }
      }),
      { numRuns: 60 },
    );
  });
});
