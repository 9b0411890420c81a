import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOfSentence } from '../../src/card/fragment';

const PAGE = 'https://wire.example/ferry';

/** The parts of a text directive, decoded as a browser decodes them. */
function partsOf(address: string): string[] {
  const [, text] = /:~:text=(.*)$/.exec(address) ?? [];
  return text === undefined ? [] : text.split(',').map(decodeURIComponent);
}

describe('addressOfSentence', () => {
  test('names a short sentence whole, without the marks around it', () => {
    expect(addressOfSentence(PAGE, '“The ferry could sail in May,” he said.')).toBe(
      `${PAGE}#:~:text=The%20ferry%20could%20sail%20in%20May%2C%E2%80%9D%20he%20said`,
    );
  });

  test('writes what has a meaning of its own in a directive', () => {
    const address = addressOfSentence(PAGE, 'Twenty-one ships, all of Smith & Sons');
    expect(address).toBe(`${PAGE}#:~:text=Twenty%2Done%20ships%2C%20all%20of%20Smith%20%26%20Sons`);
  });

  test('names a long sentence by its ends', () => {
    const sentence = `It all began ${'on a very long day '.repeat(20)}and it ended in the old harbour of the town`;
    const [start = '', end = '', ...others] = partsOf(addressOfSentence(PAGE, sentence));
    expect(others).toEqual([]);
    expect(sentence.startsWith(start)).toBe(true);
    expect(sentence.endsWith(end)).toBe(true);
    expect(start.length).toBeGreaterThan(30);
    expect(end.length).toBeGreaterThan(30);
  });

  test.each([
    ['#part-2', '#part-2:~:text=It%20sails'],
    ['#/app/route?x=1', '#/app/route?x=1:~:text=It%20sails'],
    ['#part:~:text=other', '#part:~:text=It%20sails'],
    ['#:~:text=other', '#:~:text=It%20sails'],
    ['#', '#:~:text=It%20sails'],
    ['?a=b-c', '?a=b-c#:~:text=It%20sails'],
  ])('keeps the fragment that an address has: %s', (own, wanted) => {
    expect(addressOfSentence(PAGE + own, 'It sails.')).toBe(PAGE + wanted);
  });

  test('is the address itself where there are no words', () => {
    expect(addressOfSentence(PAGE, ' … ')).toBe(PAGE);
    expect(addressOfSentence(`${PAGE}#part`, '')).toBe(`${PAGE}#part`);
  });

  test('of any text is an address with one directive, whose parts stand in the text in this order', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(fc.stringMatching(/^[\p{L}\p{N},&\-–“”.]{1,12}$/u), { maxLength: 60 }).map((w) => w.join(' ')),
    );
    const owns = fc.constantFrom('', '#', '#part', '#/route', '#a:~:text=b');
    fc.assert(
      fc.property(texts, owns, (text, own) => {
        const address = addressOfSentence(PAGE + own, text);
        expect(new URL(address).origin + new URL(address).pathname).toBe(PAGE);
        const directive = address.split(':~:').slice(1);
        expect(directive.length).toBeLessThanOrEqual(1);
        expect(directive.join('')).toMatch(/^$|^text=[^,&\-\s]+(,[^,&\-\s]+)?$/);
        const shown = text.replace(/\s+/g, ' ');
        const [start = '', end = ''] = partsOf(address);
        const at = shown.indexOf(start);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(shown.indexOf(end, at + start.length)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
