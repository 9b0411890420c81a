import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, documentId } from '../../src/engine';
import type { CheckRecord } from '../../src/engine/record';
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

function run({ source, page }: Example): CheckRecord {
  const common = { title: '', date: null, language: 'en', address: null };
  return check({ ...common, byline: null, complete: true, text: page }, [
    { ...common, id: documentId(source), publisher: null, author: null, kind: 'report', text: source },
  ]);
}

it('every rule has a page of documentation, and every page a rule', () => {
  const pages = readdirSync(docs).map((name) => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual(rules.map((rule) => rule.id).sort());
});

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  const examples = sections(readFileSync(new URL(`${id}.md`, docs), 'utf8'));
  const of = (section: string) => examples.get(section) ?? [];
  const found = (example: Example) => run(example).notes.filter((note) => note.rule === id);

  it.each(['Fires', 'Does not fire', 'Nearly'])('has examples under "%s"', (section) => {
    expect(of(section).length).toBeGreaterThanOrEqual(LEAST_EXAMPLES);
  });

  it.each(of('Fires'))('fires: $page', (example) => {
    const notes = found(example);
    const what = notes.map((note) => note.mark?.text ?? note.facts[0]?.text);
    expect(what).toEqual([example.mark ?? example.fact]);
  });

  it.each([...of('Does not fire'), ...of('Nearly')])('is silent: $page', (example) => {
    expect(found(example)).toEqual([]);
  });
});
