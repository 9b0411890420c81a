import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { linksIn } from '../../src/content/links';
import { withoutFragment } from '../../src/content/navigation';

const HERE = 'https://paper.example/ferry?page=1#top';
const CANONICAL = 'https://paper.example/canonical';

function linksOf(body: string): { address: string; text: string }[] {
  const { document } = parseHTML(
    `<!doctype html><html><head><base href="https://paper.example/ferry"></head><body><form><div id="root">${body}</div></form></body></html>`,
  );
  const root = document.querySelector('#root');
  if (!root) throw new Error('no root');
  return linksIn(root, [HERE, CANONICAL, null]);
}

test('finds the web pages that an article links to, each once', () => {
  const links = linksOf(`
    <p>As <a href="https://wire.example/ferry#second">Coast
      Wire</a> and <a href="../minutes">the port</a> said. <a href="https://wire.example/ferry">Again</a>.</p>`);
  expect(links).toEqual([
    { address: 'https://wire.example/ferry', text: 'Coast Wire' },
    { address: 'https://paper.example/minutes', text: 'the port' },
  ]);
});

test('names links in running text before a section, whose name stands alone', () => {
  const links = linksOf(`
    <p><a href="/world">World</a></p>
    <p>The pier will close in May, <a href="/report">the commission found</a> after a long inquiry.</p>`);
  expect(links.map(({ text }) => text)).toEqual(['the commission found', 'World']);
});

test.each([
  ['a long teaser', `<h2><a href="/teaser">${'The harbour closes. '.repeat(12)}</a></h2>`],
  ['an indented one', `<div>\n${' '.repeat(40)}<a href="/teaser">World\n${' '.repeat(40)}news</a>\n</div>`],
])('%s is no running text', (_, teaser) => {
  const links = linksOf(
    `${teaser}<p>The pier will close, <a href="/report">the commission found</a> in May.</p>`,
  );
  expect(links.map(({ address }) => address)).toEqual([
    'https://paper.example/report',
    'https://paper.example/teaser',
  ]);
});

test.each([
  ['another scheme', '<a href="javascript:alert(1)">x</a><a href="mailto:a@b.example">x</a>'],
  [
    'itself',
    '<a href="https://paper.example/ferry?page=1#below">x</a><a href="?page=1">x</a><a href="/canonical#a">x</a>',
  ],
  ['nothing to read', '<a href="/a"><img alt=""></a>'],
  ['no address', '<a href="http://[">x</a><a name="here">x</a>'],
  ['things beside the text', '<aside><a href="/more">x</a></aside><nav><a href="/b">x</a></nav>'],
  ['an endless address', `<a href="/${'a'.repeat(5000)}">x</a>`],
])('leaves out links to %s', (_, body) => {
  expect(linksOf(body)).toEqual([]);
});

test('stops at fifty, and cuts long texts', () => {
  const links = linksOf(
    Array.from({ length: 80 }, (_, index) => `<a href="/${index}">${'long '.repeat(100)}</a>`).join(' '),
  );
  expect(links).toHaveLength(50);
  expect(links[0]?.text.length).toBeLessThanOrEqual(160);
});

test('an address has no fragment', () => {
  expect(withoutFragment(HERE)).toBe('https://paper.example/ferry?page=1');
});
