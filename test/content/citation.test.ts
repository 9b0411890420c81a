import { expect, test } from 'vitest';
import { citationOf } from '../../src/card/citation';
import { quotationsOf } from '../../src/card/quotations';
import { say, sayIn } from '../locales/say';
import { PORT, WIRE } from './notes';

const fact = (source: string, text: string) => ({ source, text, start: 0, end: text.length });

test('cites the sentence, then title, publisher, date and address', () => {
  const { text, html } = citationOf(quotationsOf([fact('wire', 'It could\n sail.')], [WIRE]), say);
  expect(text).toBe(
    '“It could sail.” Ferry link could open next year, Coast Wire, 7 May 2025, https://wire.example/ferry',
  );
  expect(html).toBe(
    '<p>“It could sail.” <a href="https://wire.example/ferry#:~:text=It%20could%20sail"><cite>Ferry link could open next year</cite></a>, Coast Wire, 7 May 2025</p>',
  );
});

test('names the pages of a source that has them', () => {
  const report = { ...PORT, id: 'report', pages: [0, 100, 100, 200] };
  const at = (start: number) => ({ source: 'report', text: 'It may.', start, end: start + 7 });
  const cited = (...facts: ReturnType<typeof at>[]) => citationOf(quotationsOf(facts, [report]), say).text;
  expect(cited(at(0))).toBe('“It may.” Minutes of the port, p. 1');
  // A page without text is never where something stands.
  expect(cited(at(250), at(100), at(120))).toBe(
    '“It may.” “It may.” “It may.” Minutes of the port, p. 3, p. 4',
  );
});

test('cites each source once, in a paragraph of its own, with what is known of it', () => {
  const facts = [fact('wire', 'It could.'), fact('port', 'It may.'), fact('wire', 'Perhaps.')];
  const { text } = citationOf(quotationsOf(facts, [WIRE, PORT]), sayIn('de'));
  expect(text.split('\n\n')).toEqual([
    '„It could.“ „Perhaps.“ Ferry link could open next year, Coast Wire, 7. Mai 2025, https://wire.example/ferry',
    '„It may.“ Minutes of the port',
  ]);
});

test('foreign markup stays text, and addresses that must not be followed are no links', () => {
  const evil = { ...WIRE, title: '<b>"A" & B</b>', publisher: '<i>', address: 'javascript:alert(1)' };
  const { text, html } = citationOf(quotationsOf([fact('wire', '<img src=x>')], [evil]), say);
  expect(html).toBe(
    '<p>“&lt;img src=x&gt;” <cite>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</cite>, &lt;i&gt;, 7 May 2025</p>',
  );
  expect(text).not.toContain('javascript');
});
