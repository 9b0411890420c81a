/** What the desk makes of a check before it draws it: rows, filters, stretches of sentences, places. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, claimsOf, comparisonOf, documentId, prepareSource, story } from '../../src/engine';
import type { CheckRecord, Claim, SourceDocument } from '../../src/engine/record';
import { ordered } from '../../src/pages/desk/story/order';
import { addressOf, placeIn } from '../../src/pages/desk/use-route';
import { filtered, NO_FILTERS, stateOf } from '../../src/pages/desk/work/filters';
import { hasWords, piecesOf } from '../../src/pages/desk/work/pieces';
import { chosenIn, noteBeside, notesIn, rowsOf } from '../../src/pages/desk/work/rows';
import { paragraphsIn } from '../../src/pages/shared/paragraphs';
import type { ReviewedNote } from '../../src/protocol';
import { documentOf } from '../corpus/documents';

const NEW = documentOf(
  'Council weighs harbour fee\n\nThe council could raise the harbour fee by 3 percent next year, officials said on Tuesday. No decision has been made yet.\n\nFishermen have asked for a delay until the new pier is open.',
);
const SOURCE: SourceDocument = { id: documentId(NEW.text), ...NEW };
const TEXT =
  'Council raises harbour fee\n\nThe council will raise the harbour fee by 30 percent next year, officials said on Tuesday.\n\nFishermen have asked for a delay until the new pier is open.\n\nA brass band played on the square until midnight in heavy rain.\n\nRead also:';

const PAGE = {
  title: 'Council raises harbour fee',
  byline: null,
  date: null,
  language: 'en',
  address: null,
  complete: true,
  text: TEXT,
};

function desk(): { record: CheckRecord; claims: Claim[]; notes: ReviewedNote[] } {
  const record = check(PAGE, [SOURCE]);
  return {
    record,
    claims: claimsOf(comparisonOf(PAGE, [prepareSource(SOURCE)])),
    notes: record.notes.map((note) => ({
      note,
      found: note,
      decision: null,
      comment: '',
      rating: '',
      gone: false,
      by: '',
      at: null,
    })),
  };
}

describe('rows', () => {
  it('put every note beside the claim that holds its words, and what is left out apart', () => {
    const { claims, notes } = desk();
    const rows = rowsOf(claims, notes);
    expect(
      notesIn(rows)
        .map(({ note }) => note.id)
        .sort(),
    ).toEqual(notes.map(({ note }) => note.id).sort());
    expect(notes.length).toBeGreaterThan(2);
    for (const { claim, notes: own } of rows.claims)
      for (const { note } of own) {
        expect(note.mark?.start).toBeGreaterThanOrEqual(claim.start);
        expect(note.mark?.end).toBeLessThanOrEqual(claim.end);
      }
    expect(rows.dropped.every(({ note }) => note.kind === 'dropped')).toBe(true);
  });

  it('say of each claim what the sources do', () => {
    const { claims, notes } = desk();
    const states = rowsOf(claims, notes).claims.map(({ claim, notes: own }) => stateOf(claim, own));
    expect(states).toEqual(['noted', 'noted', 'aligned', 'nothing-found', 'slight']);
  });

  it('keep what is gone, and show it last', () => {
    const { claims, notes } = desk();
    const [first, ...others] = notes;
    if (first === undefined) throw new Error('The page has no note.');
    const rows = rowsOf(claims, [{ ...first, gone: true }, ...others]);
    expect(notesIn(rows).at(-1)?.note.id).toBe(first.note.id);
  });

  it('keep one’s place where the chosen note was split, merged or filtered out', () => {
    const { claims, notes } = desk();
    const rows = rowsOf(claims, notes);
    const row = rows.claims[1];
    const claim = row?.claim.start ?? null;
    expect(chosenIn(rows, { claim, note: 'split' })).toBe(row?.notes[0]);
    expect(chosenIn(rows, { claim: null, note: null })).toBeNull();
    const others = rowsOf(
      claims,
      notes.filter((one) => !row?.notes.includes(one)),
    );
    expect(chosenIn(others, { claim, note: 'filtered' })).toBeNull();
    const all = notesIn(rows);
    const before = rows.claims[0]?.notes.length ?? 0;
    expect(noteBeside(others, claim, -1)).toBe(all[before - 1]);
    expect(noteBeside(others, claim, 1)).toBe(all[before + (row?.notes.length ?? 0)]);
    expect(noteBeside(rows, null, 1)).toBe(notesIn(rows)[0]);
    expect(noteBeside(rows, null, -1)).toBe(notesIn(rows).at(-1));
  });
});

describe('filters', () => {
  const { claims, notes } = desk();
  const rows = rowsOf(claims, notes);
  const texts = (filters: Partial<typeof NO_FILTERS>) =>
    filtered(rows, { ...NO_FILTERS, ...filters }).claims.map(({ claim }) => claim.text.split(' ')[0]);

  it('show everything where nothing is asked', () => {
    expect(filtered(rows, NO_FILTERS)).toEqual(rows);
  });

  it('leave the claims of one state', () => {
    expect(texts({ claims: 'nothing-found' })).toEqual(['A']);
    expect(texts({ claims: 'aligned' })).toEqual(['Fishermen']);
  });

  it('leave out claims without a note once a note is asked for', () => {
    expect(texts({ kind: 'contradicted' })).toEqual(['The']);
    expect(texts({ state: 'confirmed' })).toEqual([]);
    expect(filtered(rows, { ...NO_FILTERS, kind: 'contradicted' }).dropped).toEqual([]);
  });

  it('keep to one source', () => {
    expect(texts({ source: SOURCE.id })).toEqual(['Council', 'The', 'Fishermen']);
    expect(texts({ source: 'd-of-another' })).toEqual([]);
  });
});

describe('pieces of a sentence', () => {
  const sentence = { text: 'The council will raise the fee.', start: 100, end: 131 };

  it('are cut where links and marks begin and end, white space beside a word being of neither', () => {
    const pieces = piecesOf(sentence, [{ start: 100, end: 111 }], [{ start: 112, end: 116, id: 'n' }]);
    expect(pieces.map(({ text, link, notes }) => [text, link, notes.length])).toEqual([
      ['The council', 0, 0],
      [' ', null, 0],
      ['will', null, 1],
      [' raise the fee.', null, 0],
    ]);
  });

  it('make up the sentence again, whatever cuts it', () => {
    const stretch = fc
      .tuple(fc.nat(160), fc.nat(60))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(stretch), fc.array(stretch), (links, marks) => {
        const pieces = piecesOf(
          sentence,
          links,
          marks.map((mark, at) => ({ ...mark, id: String(at) })),
        );
        expect(pieces.map(({ text }) => text).join('')).toBe(sentence.text);
      }),
    );
  });

  it('have words or none', () => {
    const piece = { start: 0, link: null, notes: [] };
    expect(hasWords({ ...piece, text: ' 3 ' })).toBe(true);
    expect(hasWords({ ...piece, text: ', “' })).toBe(false);
  });
});

describe('paragraphs of sentences', () => {
  it('keep every sentence, and the white space between those of a paragraph', () => {
    const text = 'One. Two.\n\nThree.';
    const paragraphs = paragraphsIn(text, [
      [0, 4],
      [5, 9],
      [11, 17],
    ]);
    expect(paragraphs.map((sentences) => sentences.map((one) => one.text))).toEqual([
      ['One. ', 'Two.'],
      ['Three.'],
    ]);
  });
});

describe('the address of the desk', () => {
  it.each([
    { view: 'page', review: null, tab: 7, note: 'abc' },
    { view: 'reviews', review: null, tab: null, note: null },
    { view: 'page', review: 'an id', tab: null, note: null },
  ] as const)('says where one is: %j', (place) => {
    expect(placeIn(addressOf(place))).toEqual(place);
  });

  it('leads to the page where it names nothing that there is', () => {
    expect(placeIn('?view=kitchen&tab=x')).toEqual({ view: 'page', review: null, tab: null, note: null });
  });
});

describe('a story in order', () => {
  const told = story([desk().record, check({ ...PAGE, text: SOURCE.text }, [SOURCE])]);
  const states = (page: number) =>
    ordered(told, { by: 'page', page }).map(({ cells }) => cells[page]?.state ?? 'none');

  it('has every fact in every order', () => {
    for (const order of [
      { by: 'given' },
      { by: 'standing' },
      { by: 'leaning' },
      { by: 'page', page: 0 },
    ] as const)
      expect(new Set(ordered(told, order))).toEqual(new Set(told.facts));
  });

  it('begins with what a page tells otherwise or leaves out', () => {
    expect(told.facts.length).toBeGreaterThan(2);
    expect(states(0)[0]).toBe('changed');
    expect(states(0).at(-1)).toBe('kept');
    expect(new Set(states(1))).toEqual(new Set(['kept']));
  });
});
