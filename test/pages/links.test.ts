import { describe, expect, test } from 'vitest';
import { sourceLinks } from '../../src/pages/compare/links';

const link = (address: string, text = 'a link') => ({ address, text });

describe('links that may lead to the source', () => {
  test('web pages only, each once, not the article itself', () => {
    const found = sourceLinks(
      [
        link('javascript:alert(1)'),
        link('mailto:a@example.org'),
        link('https://news.example.org/this#comments'),
        link('https://wire.example.com/report'),
        link('https://wire.example.com/report#top'),
      ],
      'https://news.example.org/this',
    );
    expect(found.map(({ address }) => address)).toEqual(['https://wire.example.com/report']);
  });

  test('those to other sites first, otherwise in the order of the article', () => {
    const found = sourceLinks(
      [
        link('https://a.example/1'),
        link('https://b.example/2'),
        link('https://a.example/3'),
        link('https://c.example/4'),
      ],
      'https://a.example/',
    );
    expect(found.map(({ address }) => address.slice(-1))).toEqual(['2', '4', '1', '3']);
  });

  test('a link without words is named by its address; there is an end to them', () => {
    expect(sourceLinks([link('https://b.example/2', ' \n ')], null)[0]?.text).toBe('https://b.example/2');
    const many = Array.from({ length: 300 }, (_, at) => link(`https://b.example/${at}`));
    expect(sourceLinks(many, null)).toHaveLength(100);
  });
});
