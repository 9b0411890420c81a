import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../scripts/schema-files';
import { readArticle } from '../../src/article';
import { readPack } from '../../src/corpus/formats/pack';
import { asksOf, check, conclude, DEFAULT_THRESHOLD, prepareSource, propose } from '../../src/engine';
import { ASK_FROM, isJudgeable } from '../../src/engine/judge/judgeable';
import type { CheckRecord, PageInput, SourceDocument } from '../../src/engine/record';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const documents: SourceDocument[] = [...readPack(read('public/starter.corpus.jsonl')).documents];

function demoPage(name: string): PageInput {
  const found = readArticle(parseHTML(read(`scripts/demo/site/${name}.html`)).document);
  if (typeof found === 'string') throw new Error(`${name} holds no article: ${found}`);
  const { title, byline, date, language, address, text, incomplete } = found.article;
  return { title, byline, date, language, address, complete: incomplete === null, text };
}

const mainReport = documents.filter((document) => document.title.startsWith('US sounds out'));
const record = (name: string): CheckRecord => check(demoPage(name), mainReport);
const shownOf = ({ notes }: CheckRecord) => notes.filter((note) => note.shown);

interface Gold {
  differences: { span: string }[];
  dropped: { source: string }[];
}
const gold: Gold = JSON.parse(read('test/fixtures/demo-gold.json'));

describe('golden records of the demo pages', () => {
  it.each(['libya-rwanda', 'libya-rwanda-report', 'source-report', 'premium', 'channel-crossings'])(
    '%s',
    async (name) => {
      const { sources, ...rest } = record(name);
      const text = JSON.stringify({ ...rest, sources: sources.map((source) => source.id) }, null, 2);
      await expect(`${text}\n`).toMatchFileSnapshot(`../golden/${name}.json`);
    },
  );

  it('the spun page: every mark lies on a difference that its writer planted', () => {
    const { page } = record('libya-rwanda');
    const planted = gold.differences.map(({ span }) => page.text.indexOf(span));
    for (const { mark } of shownOf(record('libya-rwanda'))) {
      if (mark === null) continue;
      const touches = planted.some((start, at) => {
        const span = gold.differences[at]?.span ?? '';
        return start >= 0 && start < mark.end && mark.start < start + span.length;
      });
      expect(touches, mark.text).toBe(true);
    }
  });

  it.each(['libya-rwanda-report', 'source-report'])('the faithful page %s: nothing to see', (name) => {
    expect(shownOf(record(name))).toEqual([]);
  });

  it('the paywalled page: nothing is called dropped', () => {
    expect(record('premium').notes.filter((note) => note.kind === 'dropped')).toEqual([]);
  });
});

describe('the record', () => {
  it('is valid against the published schema, by another implementation', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(read('docs/schemas/check-1.schema.json')));
    for (const name of ['libya-rwanda', 'libya-rwanda-report', 'premium']) {
      validate(record(name));
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(validate({ ...record('premium'), format: 'plumbline.check/2' })).toBe(false);
  });

  it('the published schemas are what the code says', () => {
    for (const { file, text } of schemas()) expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('ids stay the same when the page grows before and after', () => {
    const page = demoPage('libya-rwanda');
    const ids = (text: string) =>
      check({ ...page, text }, mainReport)
        .notes.filter((note) => note.mark !== null)
        .map((note) => note.id);
    const [headline = '', ...paragraphs] = page.text.split('\n\n');
    const grown = [headline, 'Updated on Friday.', ...paragraphs, 'The newsroom can be reached by letter.'];
    expect(ids(page.text).length).toBeGreaterThan(5);
    expect(ids(grown.join('\n\n'))).toEqual(expect.arrayContaining(ids(page.text)));
  });

  it('counts a source that is given twice once', () => {
    const page = demoPage('libya-rwanda');
    expect(check(page, [...mainReport, ...mainReport])).toEqual(check(page, mainReport));
  });
});

describe('conclude', () => {
  const page = demoPage('libya-rwanda');
  const proposals = propose(page, mainReport.map(prepareSource));
  /** The surest one that readers do not see, and that a judge may be asked about. */
  const unsure = proposals.proposals
    .filter((proposal) => isJudgeable(proposal, DEFAULT_THRESHOLD))
    .reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const judgement = (score: number | null) => [{ note: unsure.id, model: 'ollama x q1', score }];
  const judged = (score: number | null) => {
    const record = conclude(proposals, judgement(score));
    return record.notes.find(({ id }) => id === unsure.id);
  };

  it('shows a note that it is not sure of once it was judged, and as sure as it was judged', () => {
    expect(conclude(proposals, []).notes.find(({ id }) => id === unsure.id)?.shown).toBe(false);
    expect(judged(0.9)).toMatchObject({ shown: true, confidence: 0.9 });
    expect(judged(0.2)).toMatchObject({ shown: false, confidence: 0.2 });
    expect(judged(null)).toMatchObject({ shown: false, confidence: unsure.confidence });
  });

  it('takes no note back that was sure enough, and asks only where an answer can matter', () => {
    for (const proposal of proposals.proposals.filter((one) => !isJudgeable(one, DEFAULT_THRESHOLD))) {
      for (const score of [0, 1, null]) {
        const judgements = [{ note: proposal.id, model: 'x', score }];
        expect(conclude(proposals, judgements)).toEqual(conclude(proposals, []));
      }
    }
    for (const { note, confidence } of asksOf(proposals.proposals, DEFAULT_THRESHOLD)) {
      expect(confidence).toBeGreaterThanOrEqual(ASK_FROM);
      expect(confidence).toBeLessThan(DEFAULT_THRESHOLD);
      const asked = proposals.proposals.find(({ id }) => id === note);
      expect(asked?.kind).not.toMatch(/^(dropped|unsupported)$/);
    }
  });

  it('replays with the judgements that a record holds', () => {
    const record = conclude(proposals, judgement(0.9));
    expect(conclude(proposals, record.judgements, record.engine.threshold)).toEqual(record);
  });

  it('shows what is as sure as asked for, and says how sure that was', () => {
    const all = proposals.proposals.filter(({ kind }) => kind !== 'unsupported' && kind !== 'dropped');
    const least = Math.min(...all.map(({ confidence }) => confidence));
    for (const threshold of [least, 0.9, 1]) {
      const record = conclude(proposals, [], threshold);
      expect(record.engine.threshold).toBe(threshold);
      const sure = all.filter(({ confidence }) => confidence >= threshold);
      const marks = record.notes.filter((note) => note.shown && note.mark !== null);
      expect(marks.map(({ id }) => id)).toEqual(sure.map(({ id }) => id));
      expect(record.notes).toHaveLength(proposals.proposals.length);
    }
    expect(conclude(proposals, [])).toEqual(conclude(proposals, [], DEFAULT_THRESHOLD));
  });

  it('asks less of what is listed as left out, and marks no word', () => {
    const [dropped] = conclude(proposals, []).notes.filter(({ kind }) => kind === 'dropped');
    expect(dropped).toMatchObject({ shown: true, mark: null });
    expect(dropped?.confidence).toBeLessThan(DEFAULT_THRESHOLD);
    expect(conclude(proposals, [], 1).notes.some(({ kind, shown }) => kind === 'dropped' && shown)).toBe(
      false,
    );
  });

  it('keeps the judgements that it used, and no others', () => {
    const others = [{ note: 'of another page', model: 'x', score: 1 }];
    expect(conclude(proposals, [...judgement(null), ...others]).judgements).toEqual(judgement(null));
  });
});
