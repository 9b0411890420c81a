/** The engine in Node, without a model, beside a word diff of the same texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { readPack } from '../../src/corpus/formats/pack';
import { check, conclude, documentId, prepareSource, propose } from '../../src/engine';
import type { NewDocument, PageInput, SourceDocument } from '../../src/engine/record';
import { root } from '../launch';
import { median, type Row, timings } from './report';

const WORDS = 1000;

export function benchEngine(): Row[] {
  const documents = starterDocuments();
  const page = pageOf(documents);
  return [3, 10].flatMap((count): Row[] => {
    const sources = Array.from({ length: count }, (_, index) => sourceOf(documents, index));
    const prepared = sources.map(prepareSource);
    const diff = median(timings(() => sources.map((source) => diffWords(source.text, page.text)), 3, 1));
    const common = {
      unit: 'ms',
      beside: { name: 'diffWords', value: diff },
      on: `Node ${process.versions.node}, page and ${count} sources of ${WORDS} words each`,
    } as const;
    return [
      {
        ...common,
        what: 'engine, sources analysed before',
        value: median(timings(() => conclude(propose(page, prepared), []), 15, 5)),
        budget: 30,
      },
      {
        ...common,
        what: 'engine with the sources’ analysis',
        value: median(timings(() => check(page, sources), 15, 5)),
        budget: 150,
      },
    ];
  });
}

function starterDocuments(): NewDocument[] {
  const pack = readPack(readFileSync(join(root, 'public', 'starter.corpus.jsonl'), 'utf8'));
  return [...pack.documents];
}

/** A source of `WORDS` words: a document, and as much of those after it as fits. */
function sourceOf(documents: NewDocument[], first: number): SourceDocument {
  const [document] = rotated(documents, first);
  if (document === undefined) throw new Error('The starter corpus is empty.');
  const text = firstWords(rotated(documents, first).map((one) => one.text));
  return { ...document, text, id: documentId(text) };
}

/** A page that retells its sources: every second paragraph of each, in another order. */
function pageOf(documents: NewDocument[]): PageInput {
  const paragraphs = documents.flatMap(({ text }) =>
    text.split('\n\n').filter((_, index) => index % 2 === 0),
  );
  return {
    title: documents[0]?.title ?? '',
    byline: null,
    date: null,
    language: 'en',
    address: null,
    complete: true,
    text: firstWords(paragraphs.reverse()),
  };
}

const rotated = <T>(list: T[], first: number) => [
  ...list.slice(first % list.length),
  ...list.slice(0, first % list.length),
];

function firstWords(texts: string[]): string {
  const whole = texts.join('\n\n');
  const end = [...whole.matchAll(/\S+/g)][WORDS]?.index;
  return whole.slice(0, end).trim();
}
