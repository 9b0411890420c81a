import { describe, expect, it } from 'vitest';
import { asPage, asSource } from '../../src/cli/texts';
import { keyFacts, prepareSource } from '../../src/engine';
import { factsOf } from '../../src/engine/key-facts/key-facts';
import type { KeyFact } from '../../src/engine/record';

const AGENCY = `Ferry runs aground off Tarrow

A ferry with 212 passengers ran aground off the island of Tarrow on Monday evening, the coastguard said.

Nobody was injured. All passengers were taken ashore in lifeboats by midnight.

The coastguard said the cause was not yet known. The captain, Nils Aarvik, was questioned by the harbour police on Tuesday.

The ferry, the Solveig, was built in 1987 and passed its last inspection in March. It has room for 400 people.

The operator, Tarrow Lines, cancelled all crossings until Thursday.`;

const LOCAL = `Solveig still on the rocks

The Solveig ran aground off Tarrow on Monday evening with 212 passengers on board, according to the coastguard.

The cause is not yet known, the coastguard said. Tarrow Lines has cancelled all crossings until Thursday.

Fishermen brought tea and blankets to the pier of Tarrow. The village school served as a shelter for the night.`;

const RIVAL = `Tarrow ferry accident

A ferry ran aground off the island of Tarrow on Monday evening, the coastguard said. It carried passengers and mail.

Tarrow Lines cancelled all crossings until Sunday.

The harbour mayor thanked the crews of the lifeboats.`;

const PAGE = `Ferry drama off Tarrow

A ferry ran aground off the island of Tarrow on Monday evening with 212 passengers on board, the coastguard said.

All of them were brought ashore in lifeboats by midnight, and nobody was injured.

Crossings are cancelled until Thursday, said the operator, Tarrow Lines.`;

const sources = (...texts: string[]) => texts.map((text) => prepareSource(asSource(text)));
const listOf = (page: string, ...texts: string[]) => keyFacts(asPage(page), sources(...texts));
const shown = ({ facts: [fact] }: KeyFact) => fact?.text ?? '';
const about = (list: readonly KeyFact[], words: string) =>
  list.find(({ facts }) => facts.some(({ text }) => text.includes(words)));

describe('key facts', () => {
  const list = listOf(PAGE, AGENCY, LOCAL, RIVAL);

  it('begin with what the sources begin with and agree on', () => {
    expect(list.map(shown)[0]).toMatch(/ran aground/);
    expect(list[0]?.facts.map(({ source }) => source)).toHaveLength(3);
  });

  it('are the sources’ own sentences, each source at most once in a fact', () => {
    const texts = new Map([AGENCY, LOCAL, RIVAL].map((text) => [asSource(text).id, text]));
    for (const { facts, otherwise } of list) {
      expect(new Set(facts.map(({ source }) => source)).size).toBe(facts.length);
      for (const { source, text, start, end } of [...facts, ...otherwise.map(({ fact }) => fact)]) {
        expect(texts.get(source)?.slice(start, end)).toBe(text);
      }
    }
  });

  it('are at most seven, no two of them about the same, and no headline', () => {
    expect(list.length).toBeGreaterThan(3);
    expect(list.length).toBeLessThanOrEqual(7);
    expect(list.filter((fact) => /ran aground/.test(shown(fact)))).toHaveLength(1);
    expect(list.map(shown)).not.toContain('Solveig still on the rocks');
  });

  it('are about the event, and not about where the text comes from', () => {
    const made = [
      'Published by the Harbour Authority of Tarrow, 12 March 2026.',
      "The Dockers' Union, 13 March 2026.",
      'This account is based on statements by the coastguard and by Tarrow Lines.',
      'It was written for the Tarrow Gazette.',
      'Media contact: Rosa Quill, press office of Tarrow Lines, Harbour Street.',
      'For more information visit the press office of Tarrow Lines.',
      'Copyright by Tarrow Lines, which reserves all rights.',
    ];
    const { analysed } = prepareSource(asSource(`${AGENCY}\n\n${made.join('\n\n')}`));
    expect(factsOf([analysed]).length).toBeGreaterThan(6);
    for (const { fact } of factsOf([analysed]))
      expect(made).not.toContain(analysed.text.slice(fact.start, fact.end));
    const told = [
      'Published on Tuesday, the report says that the hull was sound.',
      'This report says that the hull was sound.',
      'It was written by Nils Aarvik, the captain of the Solveig.',
      'Contact with the Solveig was lost on Monday evening.',
      'Sources close to Tarrow Lines named Nils Aarvik.',
    ];
    for (const words of told) {
      const { analysed } = prepareSource(asSource(`Report\n\nThe inquiry found a letter.\n\n${words}`));
      expect(factsOf([analysed]).map(({ fact }) => analysed.text.slice(fact.start, fact.end))).toContain(
        words,
      );
    }
  });

  it('have no title among the sentences that say the same', () => {
    const title = 'Tarrow Lines cancels all crossings until Thursday';
    const list = listOf(PAGE, AGENCY, `${title}\n\nThe school of Tarrow served as a shelter for the night.`);
    const cancelled = about(list, 'cancelled all crossings');
    expect(cancelled?.facts.map(({ text }) => text)).not.toContain(title);
  });

  it('are fewer than half of a short source', () => {
    expect(listOf(PAGE, RIVAL).length).toBeLessThanOrEqual(2);
    expect(listOf(PAGE, '')).toEqual([]);
    expect(listOf(PAGE)).toEqual([]);
  });

  it('say whether the page tells them, in whatever words, and nothing where that is not sure', () => {
    expect(about(list, 'ran aground')?.told).toBe(true);
    expect(about(list, 'built in 1987')?.told).toBe(false);
    const [lone] = listOf(
      'Talks on Tarrow\n\nNils Aarvik spoke to the council on Friday.',
      'News\n\nThe captain, Nils Aarvik, was questioned by the harbour police on Tuesday. More will follow.',
    );
    expect(lone?.told).toBe(null);
  });

  it('are the same for the same texts', () => {
    expect(listOf(PAGE, AGENCY, LOCAL, RIVAL)).toEqual(list);
  });

  it('do not change with the order of the sources but for who is named first', () => {
    const words = (facts: readonly KeyFact[]) =>
      facts.map((fact) => fact.facts.map(({ text }) => text).toSorted()).toSorted();
    expect(words(listOf(PAGE, RIVAL, LOCAL, AGENCY))).toEqual(words(list));
  });
});

describe('what sources say otherwise', () => {
  const tell = (one: string, other: string) =>
    listOf(
      PAGE,
      `Report\n\n${one} The coastguard will hold a press conference in the town hall. More ships were sent to help.`,
      `Report\n\n${other} A crane is on its way from the mainland. The weather is expected to turn.`,
    ).flatMap(({ otherwise }) => otherwise);

  it('stands beside a fact: another number, date or direction in the same place', () => {
    const [other] = tell(
      'The ferry carried 212 passengers when it ran aground off Tarrow.',
      'The ferry carried 121 passengers when it ran aground off Tarrow.',
    );
    expect(other?.says).toEqual({ here: '212', there: '121' });
    expect(other?.fact.text).toContain('121');
    expect(
      tell(
        'Tarrow Lines cancelled all crossings until 14 March 2026.',
        'Tarrow Lines cancelled all crossings until 24 March 2026.',
      ),
    ).toHaveLength(1);
  });

  it('is not what is rounded, left out or said of something else', () => {
    const carried = 'The ferry carried 212 passengers when it ran aground off Tarrow.';
    expect(tell(carried, 'The ferry carried about 210 passengers when it ran aground off Tarrow.')).toEqual(
      [],
    );
    expect(tell(carried, 'The ferry carried passengers when it ran aground off Tarrow.')).toEqual([]);
    expect(tell(carried, 'The ferry carried 31 cars when it ran aground off Tarrow.')).toEqual([]);
    expect(tell(carried, 'Another ferry carried 90 people from Tarrow to the mainland on Friday.')).toEqual(
      [],
    );
  });

  it('is no number of another part of the same people', () => {
    const hurt = 'Fourteen passengers were treated for cold on the pier of Tarrow';
    const partsOf = (one: string, other: string) =>
      tell(`${hurt}, ${one}.`, `${hurt}, ${other}.`).map(({ says }) => says);
    expect(partsOf('two of whom were kept in hospital', 'nine of them members of the crew')).toEqual([]);
    expect(partsOf('two passengers with broken arms', 'nine passengers from one school')).toEqual([]);
    expect(partsOf('and two of them were kept in hospital', 'nine of whom were kept in hospital')).toEqual([
      { here: 'two', there: 'nine' },
    ]);
  });

  it('is not put together with what another source says of the same people', () => {
    const [fact] = listOf(
      PAGE,
      'Report\n\n“The hull will have to be rebuilt before it sails again,” the director, Marta Lindqvist, said on the quay. More will follow soon.',
      'Report\n\nDivers will look at the hull again, the director, Marta Lindqvist, said. A crane is on its way.',
    );
    expect(fact?.facts).toHaveLength(1);
    const [reported] = listOf(
      PAGE,
      'Report\n\n“The hull will have to be rebuilt before it sails again,” the director, Marta Lindqvist, said on the quay. More will follow soon.',
      'Report\n\nMarta Lindqvist, the director, said that the hull will have to be rebuilt before it sails again. A crane is on its way.',
    );
    expect(reported?.facts).toHaveLength(2);
  });

  it('keeps sentences from standing for each other', () => {
    const cancelled = about(listOf(PAGE, AGENCY, LOCAL, RIVAL), 'cancelled');
    expect(cancelled?.facts.map(({ text }) => text)).toEqual([
      'Tarrow Lines has cancelled all crossings until Thursday.',
      'The operator, Tarrow Lines, cancelled all crossings until Thursday.',
    ]);
    expect(cancelled?.otherwise.map(({ says }) => says)).toEqual([{ here: 'Thursday', there: 'Sunday' }]);
    const [fact] = listOf(
      PAGE,
      'Report\n\nThe ferry carried 212 passengers when it ran aground off Tarrow. More will follow soon.',
      'Report\n\nThe ferry carried 121 passengers when it ran aground off Tarrow. A crane is on its way.',
    );
    expect(fact?.facts).toHaveLength(1);
    const [denied] = listOf(
      PAGE,
      'Report\n\nThe captain of the Solveig has been charged with negligence. More will follow soon.',
      'Report\n\nThe captain of the Solveig has not been charged with negligence. A crane is on its way.',
    );
    expect(denied?.facts).toHaveLength(1);
  });
});
