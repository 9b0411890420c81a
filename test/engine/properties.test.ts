import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  check,
  documentId,
  eventProfile,
  isEnglish,
  presence,
  sameEvent,
  splitSentences,
  support,
} from '../../src/engine';
import type { PageInput, SourceDocument } from '../../src/engine/record';
import { analyseText } from '../../src/engine/text/analyse';
import { findNumbers } from '../../src/engine/text/numbers';
import { hostileText } from './hostile';

function page(text: string): PageInput {
  return { title: '', byline: null, date: null, language: null, address: null, complete: true, text };
}

function source(text: string): SourceDocument {
  const common = { title: '', publisher: null, author: null, date: null, language: null, address: null };
  return { ...common, id: documentId(text), kind: 'report', text };
}

describe('text', () => {
  it('sentences, quotations, tokens and numbers lie in order within the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { tokens, sentences, quotations } = analyseText(text);
        for (const list of [tokens, sentences, quotations]) {
          let end = 0;
          for (const stretch of list) {
            expect(stretch.start).toBeGreaterThanOrEqual(end);
            expect(stretch.end).toBeGreaterThan(stretch.start);
            end = stretch.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { start, end } of findNumbers(analyseText(text), { start: 0, end: text.length })) {
          expect(text.slice(start, end)).toMatch(/\S/);
        }
      }),
    );
  });

  it('no character but white space and marks falls between two sentences', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(from, start)).not.toMatch(/\p{L}/u);
          from = end;
        }
        expect(text.slice(from)).not.toMatch(/\p{L}/u);
      }),
    );
  });
});

describe('check', () => {
  it('never throws, and every span is where it says', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (pageText, sourceText) => {
        const record = check(page(pageText), [source(sourceText)]);
        for (const { claim, mark, facts, against } of record.notes) {
          for (const span of [claim, mark]) {
            if (span !== null) expect(pageText.slice(span.start, span.end)).toBe(span.text);
          }
          for (const span of [...facts, ...against]) {
            expect(sourceText.slice(span.start, span.end)).toBe(span.text);
          }
        }
        expect(new Set(record.notes.map((note) => note.id)).size).toBe(record.notes.length);
      }),
    );
  });

  it('gives the same record twice, and none that marks a page against itself', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const record = check(page(text), [source(text)]);
        expect(check(page(text), [source(text)])).toEqual(record);
        expect(record.notes).toEqual([]);
      }),
    );
  });

  it('the other measures stay between 0 and 1', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        for (const value of [
          sameEvent(eventProfile(a), eventProfile(b)),
          support(a, b, []),
          ...presence(a, [b]),
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(sameEvent(eventProfile(a), eventProfile(b))).toBe(sameEvent(eventProfile(b), eventProfile(a)));
        expect(typeof isEnglish(a)).toBe('boolean');
      }),
    );
  });
});
