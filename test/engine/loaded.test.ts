import { describe, expect, it } from 'vitest';
import { wording } from '../../src/engine';
import { formsOf } from '../../src/engine/rules/loaded-inflections';
import { loadedIn } from '../../src/engine/rules/loaded-lexicon';
import { analyseText } from '../../src/engine/text/analyse';

function loadedWords(text: string): string[] {
  const analysed = analyseText(text);
  return analysed.sentences.flatMap((sentence) =>
    loadedIn(analysed, sentence).map(({ first, last }) => text.slice(first.start, last.end)),
  );
}

describe('inflections', () => {
  it.each([
    ['slam', 'VERB', 'slam slams slammed slamming'],
    ['whine', 'VERB', 'whine whines whined whining'],
    ['bully', 'VERB', 'bully bullies bullied bullying'],
    ['slash', 'VERB', 'slash slashes slashed slashing'],
    ['cling', 'VERB', 'cling clings clung clinging'],
    ['crony', 'NOUN', 'crony cronies'],
    ['henchman', 'NOUN', 'henchman henchmen'],
    ['greedy', 'ADJ', 'greedy'],
  ])('of %s', (word, part, forms) => {
    expect(formsOf(word, part).map((words) => words.join(' '))).toEqual(forms.split(' '));
  });

  it('inflects the first word of a phrase and fills in possessives', () => {
    const forms = formsOf('line_ones_pockets', 'VERB').map((words) => words.join(' '));
    expect(forms).toContain('lined their pockets');
  });
});

describe('loaded words', () => {
  it.each([
    ['He stormed that the greedy council had lined its pockets.', ['stormed', 'greedy', 'lined its pockets']],
    ['SHIRKER leaves the club', ['SHIRKER']],
    ['The Book-hating mayor closed the library.', ['Book-hating']],
  ])('in %s', (text, words) => {
    expect(loadedWords(text)).toEqual(words);
  });

  it.each([
    'A storm damaged the roof of the library on Monday.',
    'Soldiers stormed the town hall on Monday.',
    'The mayor called it “a shambles”.',
    'The film Rogue Fool opens on Friday.',
  ])('none in %s', (text) => {
    expect(loadedWords(text)).toEqual([]);
  });
});

describe('wording', () => {
  it('is hotter for a loaded sentence and marks its words', () => {
    const plain = wording('The council said on Monday that it had closed the library.');
    const text = 'The shameless council boasted on Monday that it had closed the library.';
    const loaded = wording(text);
    expect(loaded.loaded).toBeGreaterThan(plain.loaded);
    expect(loaded.spans.map(([start, end]) => text.slice(start, end))).toEqual(['shameless', 'boasted']);
  });

  it('takes any text', () => {
    expect(wording('')).toEqual({ loaded: 0, spans: [] });
    expect(wording('…').loaded).toBeLessThan(0.5);
  });
});
