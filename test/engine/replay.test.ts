import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/errors';
import { readPack } from '../../src/corpus/formats/pack';
import { readRecord, writeRecord } from '../../src/corpus/formats/record';
import { alteredSources, check, compareRecords, documentId, replay, sentenceChanges } from '../../src/engine';
import type { CheckRecord } from '../../src/engine/record';
import { documentOf } from '../corpus/documents';

const root = new URL('../../', import.meta.url);
const { documents } = readPack(readFileSync(new URL('public/starter.corpus.jsonl', root), 'utf8'));
const sources = [...documents];

const REPORT =
  'Library to be reviewed\n\nThe council could close the Elm Road library in September, after 300 people signed a petition, it said. The library opened in 1962 and lends some 40,000 books a year. No decision has been made yet.\n';
const PAGE =
  'Library to close\n\nThe council will close the Elm Road library in September, after 700 people signed a petition. The library opened in 1962 and lends 90,000 books a year.\n';
const report = { id: documentId(REPORT), ...documentOf(REPORT) };
const pageWith = (text: string) => ({
  title: 'Library to close',
  byline: null,
  date: null,
  language: 'en',
  address: null,
  complete: true,
  text,
});
const record = check(pageWith(PAGE), [report]);
const read = (one: CheckRecord) => readRecord(writeRecord(one), 'a.json');
const changesFrom = (text: string) =>
  compareRecords(record, replay(record, { page: pageWith(text) })).notes.map((one) => ({
    change: one.change,
    rule: (one.change === 'gone' ? one.before : one.after).rule,
    ...(one.change === 'changed' && { aspects: one.aspects }),
  }));

describe('replay', () => {
  it.each([
    ['an invented page', record],
    ...sources
      .slice(0, 4)
      .map((source): [string, CheckRecord] => [
        source.title,
        check(pageWith(source.text), sources.filter(({ id }) => id !== source.id).slice(0, 5)),
      ]),
  ])('of %s, out of its file: the same bytes', (_, made) => {
    expect(writeRecord(replay(read(made)))).toBe(writeRecord(made));
    expect(compareRecords(made, replay(read(made)))).toEqual({ causes: [], same: true, notes: [] });
  });

  it('takes judgements and threshold as they stand', () => {
    const [unsure] = record.notes.filter(({ shown }) => !shown);
    if (unsure === undefined) throw new Error('All is shown.');
    const judgements = [{ note: unsure.id, model: 'test/1', score: 0.9 }];
    const judged = replay(record, { judgements });
    expect(judged.judgements).toEqual(judgements);
    expect(replay(read(judged))).toEqual(judged);
    const { causes, notes } = compareRecords(record, judged);
    expect(causes).toEqual(['model']);
    expect(notes).toMatchObject([{ before: { id: unsure.id }, aspects: ['shown', 'confidence'] }]);
  });

  it('of a page with one figure changed: the notes of its sentence alone', () => {
    expect(changesFrom(PAGE.replace('700', '900'))).toEqual([
      { change: 'changed', rule: 'modality-raised', aspects: ['claim'] },
      { change: 'gone', rule: 'number-changed' },
      { change: 'new', rule: 'number-changed' },
    ]);
    expect(changesFrom(PAGE.replace('will', 'could')).map(({ rule }) => rule)).not.toContain(
      'quantity-raised',
    );
  });

  it('of a page with a line more before its sentences: all notes move along', () => {
    const changes = changesFrom(PAGE.replace('\n\n', '\n\n\n\n'));
    expect(changes.length).toBeGreaterThan(1);
    for (const change of changes) expect(change).toMatchObject({ change: 'changed', aspects: ['place'] });
  });

  it('says what a change comes from', () => {
    const older = { ...record, engine: { ...record.engine, version: '0.0.1' } };
    expect(compareRecords(older, replay(older)).causes).toEqual(['rules']);
    const stricter = { ...record, engine: { ...record.engine, threshold: 0.99 } };
    expect(compareRecords(record, replay(stricter)).causes).toEqual(['settings']);
    expect(compareRecords(record, check(pageWith(PAGE), [])).causes).toEqual(['sources']);
    expect(compareRecords(record, check(pageWith(`${PAGE}More.`), [report])).causes).toEqual(['text']);
  });

  it('tells a source whose text was altered', () => {
    expect(alteredSources(record)).toEqual([]);
    const altered = { ...report, text: REPORT.replace('could', 'might') };
    expect(alteredSources({ ...record, sources: [altered] })).toEqual([altered]);
  });

  it('lists the sentences that went and came, and none of texts that are the same', () => {
    expect(sentenceChanges(PAGE, PAGE)).toEqual([]);
    expect(sentenceChanges('One stays. Two goes.', 'One stays. Three comes.')).toEqual([
      { in: 'old', text: 'Two goes.' },
      { in: 'new', text: 'Three comes.' },
    ]);
    const others = (from: string) =>
      Array.from({ length: 2_000 }, (_, at) => `${from} ${at} was here.`).join(' ');
    expect(sentenceChanges(others('Cat'), others('Dog'))).toBeNull();
  });
});

describe('a record’s file', () => {
  const keyOf = (text: string) => {
    try {
      readRecord(text, 'a.json');
    } catch (error) {
      if (error instanceof CorpusError) return error.saying.key;
      throw error;
    }
    return null;
  };

  it.each([
    ['{', 'recordNotJson'],
    ['[]', 'recordNone'],
    ['{"format":"plumbline.corpus/1"}', 'recordNone'],
    ['{"format":"plumbline.check/2"}', 'recordNewer'],
    ['{"format":"plumbline.check/1"}', 'recordMalformed'],
    [writeRecord(record).replaceAll('700', '800'), null],
    [writeRecord(record).replace('700', '800'), 'recordMalformed'],
    [writeRecord({ ...record, sources: [] }), 'recordMalformed'],
  ])('%.40s: %s', (text, key) => expect(keyOf(text)).toBe(key));

  it('throws nothing else, whatever it holds', () => {
    const text = writeRecord(record);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (from, to, other) => {
        keyOf(text.slice(0, Math.min(from, to)) + other + text.slice(Math.max(from, to)));
      }),
    );
  });
});
