import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/engine/text/quotations';

const quotationsOf = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe('quotations over several paragraphs', () => {
  it('go on to the mark in the next paragraph', () => {
    expect(quotationsOf('She said: "We will close.\n\nNobody asked us." Then she left.')).toEqual([
      'We will close.',
      'Nobody asked us.',
    ]);
  });

  it('go on where the next paragraph opens them again', () => {
    expect(quotationsOf('"We will close.\n\n"Nobody asked us," she said.')).toEqual([
      'We will close.',
      'Nobody asked us,',
    ]);
  });

  it('go on over a paragraph without a mark', () => {
    expect(quotationsOf('“One.\n\nTwo.\n\nThree,” she said.')).toEqual(['One.', 'Two.', 'Three,']);
  });

  it('end with their paragraph where nothing closes them', () => {
    expect(quotationsOf('A 6" nail.\n\nShe said "no" and left.')).toEqual(['no']);
  });

  it('do not swallow what stands between two quotations', () => {
    expect(quotationsOf('"Yes," he said.\n\nNobody spoke.\n\n"No," she said.')).toEqual(['Yes,', 'No,']);
  });
});
