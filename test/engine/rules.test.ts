import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentId, prepareSource } from '../../src/engine';
import { compare, findAll, type SureFound, sureOf } from '../../src/engine/propose';
import type { SourceDocument } from '../../src/engine/record';
import { rules } from '../../src/engine/rules';

/** The examples in a rule's page of documentation are its tests; a headline, where there is one, stands above its page. */
interface Example {
  source: string;
  page: string;
  mark?: string;
  fact?: string;
}

const docs = new URL('../../docs/rules/', import.meta.url);
const LEAST_EXAMPLES = 3;
/** A rule may look wider than what it is sure of: silent means that nothing is more likely right than not. */
const EVEN = 0.5;

function sections(markdown: string): Map<string, Example[]> {
  return new Map(
    markdown
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split('\n', 1)[0] ?? '', examplesOf(section)]),
  );
}

function examplesOf(section: string): Example[] {
  return [...section.matchAll(/```example\n(.*?)\n```/gs)].map(([, block = '']) => {
    const fields = new Map(
      block.split('\n').map((line) => {
        const [name = '', ...value] = line.split(': ');
        return [name, value.join(': ')];
      }),
    );
    const headline = fields.get('headline');
    const page = fields.get('page') ?? '';
    const mark = fields.get('mark');
    const fact = fields.get('fact');
    return {
      source: fields.get('source') ?? '',
      page: headline === undefined ? page : `${headline}\n\n${page}`,
      ...(mark === undefined ? {} : { mark }),
      ...(fact === undefined ? {} : { fact }),
    };
  });
}

/** What the rules find in an example, with how sure the judge is, before of overlapping marks the surest is kept. */
function run({ source, page }: Example): SureFound[] {
  const common = { title: '', date: null, language: 'en', address: null };
  const document: SourceDocument = {
    ...common,
    id: documentId(source),
    publisher: null,
    author: null,
    kind: 'report',
    text: source,
  };
  const input = { ...common, byline: null, complete: true, text: page };
  const context = compare(input, [prepareSource(document).analysed]);
  return sureOf(findAll(context), context);
}

function wordsOf({ finding: { mark, facts } }: SureFound, page: string): string | undefined {
  const [fact] = facts;
  return mark === null ? fact?.source.text.slice(fact.start, fact.end) : page.slice(mark.start, mark.end);
}

it('every rule has a page of documentation, and every page a rule', () => {
  const pages = readdirSync(docs).map((name) => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual(rules.map((rule) => rule.id).sort());
});

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  const examples = sections(readFileSync(new URL(`${id}.md`, docs), 'utf8'));
  const of = (section: string) => examples.get(section) ?? [];
  const found = (example: Example) => run(example).filter(({ rule }) => rule.id === id);
  const likely = (example: Example) => found(example).filter(({ confidence }) => confidence >= EVEN);

  it.each(['Fires', 'Does not fire', 'Nearly'])('has examples under "%s"', (section) => {
    expect(of(section).length).toBeGreaterThanOrEqual(LEAST_EXAMPLES);
  });

  it.each(of('Fires'))('fires: $page', (example) => {
    const what = found(example).map((one) => wordsOf(one, example.page));
    expect(what).toEqual([example.mark ?? example.fact]);
  });

  it.each([...of('Does not fire'), ...of('Nearly')])('is silent: $page', (example) => {
    expect(likely(example)).toEqual([]);
  });
});
