import { describe, expect, it } from 'vitest';
import { support, sureNotes } from '../../src/engine';
import { type CountedNote, supportFeatures } from '../../src/engine/judge/support';
import { keptSurroundings, placesOfWords } from '../../src/engine/judge/support-surroundings';
import { tokenize } from '../../src/engine/text/tokens';

const SOURCE = `The harbour board approved a ferry terminal on Tuesday after months of dispute.

Residents of Quayside protested outside the town hall, where the mayor had opened a museum last spring.

She said that the trees on Dock Street would be kept.`;

const FAIR = 'On Tuesday the harbour board approved a ferry terminal.';

describe('keptSurroundings', () => {
  const source = placesOfWords(tokenize(SOURCE));
  const kept = (text: string) => keptSurroundings(tokenize(text), source);

  it('a word among its own neighbours keeps them, one from elsewhere does not, one that is nowhere has none', () => {
    const [, , own = 0] = kept('harbour board approved terminal');
    const [, , elsewhere = 1] = kept('harbour board protested terminal');
    const [, , nowhere = 1] = kept('harbour board juggled terminal');
    expect(own).toBe(1);
    expect(elsewhere).toBeLessThan(0.5);
    expect(nowhere).toBe(0);
  });

  it('a word of the same family among the same neighbours counts in part', () => {
    const [kin = 0] = kept('residential protested town hall');
    expect(kin).toBeGreaterThan(0.5);
    expect(kin).toBeLessThan(1);
  });

  it('a word without neighbours that the source has counts where the source has it', () => {
    expect(kept('terminal')).toEqual([1]);
    expect(kept('zeppelin')).toEqual([0]);
  });
});

describe('support', () => {
  it('falls where a word of the source is put to another use', () => {
    const swapped = FAIR.replace('approved', 'protested');
    expect(support(swapped, SOURCE, [])).toBeLessThan(support(FAIR, SOURCE, []));
  });

  it('falls by what is found against the page, the more the surer it is, and not by what is dropped', () => {
    const by = (...notes: CountedNote[]) => support(FAIR, SOURCE, notes);
    const contradicted = (confidence: number) => by({ kind: 'contradicted', confidence });
    expect(contradicted(0.3)).toBeLessThan(by());
    expect(contradicted(0.7)).toBeLessThan(contradicted(0.3));
    expect(by({ kind: 'overstated', confidence: 0.9 })).toBeLessThan(by());
    expect(by({ kind: 'dropped', confidence: 0.95 })).toBe(by());
  });

  it('only the sure notes are counted as notes', () => {
    const notes: CountedNote[] = [
      { kind: 'unsupported', confidence: 0.9 },
      { kind: 'overstated', confidence: 0.6 },
      { kind: 'dropped', confidence: 0.9 },
    ];
    expect(sureNotes(notes)).toEqual(notes.slice(0, 1));
  });

  it('a page that opens by a pronoun names nobody, unless it copies its source', () => {
    const opens = (page: string) => supportFeatures(page, SOURCE, []).opensWithPronoun;
    expect(opens('She approved a ferry terminal.')).toBe(1);
    expect(opens('She said that the trees on Dock Street would be kept.')).toBe(0);
    expect(opens(FAIR)).toBe(0);
  });

  it('of an empty text nothing is told, and nothing is foreign', () => {
    const { bestFacts, surroundings, foreignNames } = supportFeatures('', SOURCE, []);
    expect([bestFacts, surroundings, foreignNames]).toEqual([0, 0, 0]);
  });
});
