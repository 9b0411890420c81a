/**
 * What the rules find and how sure the typed judge is of it, for `adds.py`: `node scripts/run.mjs model/findings.ts`.
 * Writes `out/pages.jsonl` (a page's findings, its labels and its claims) and `out/claims.jsonl` (`{id, claim, facts}`,
 * the rows that `evaluate.py score` reads). Articles are those of kept-out.txt, judged by a fit without their fold.
 */
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { isFound, placeOf } from '../scripts/accuracy/labels';
import { type ArticleSet, readArticles } from '../scripts/fit/articles';
import { fitJudge, folds } from '../scripts/fit/fit-judge';
import { articlePages, rewritePages } from '../scripts/fit/judged-examples';
import { readRewrites } from '../scripts/fit/rewrites';
import { run } from '../src/cli/run';
import { asPage, asSource } from '../src/cli/texts';
import { prepareSource } from '../src/engine';
import { type JudgeWeights, judge } from '../src/engine/judge/judge';
import { compare, findAll } from '../src/engine/propose';
import { readSet, setNames } from '../test/pairs/sets';

interface Label {
  start: number;
  end: number;
  kind: string;
  severity: number;
}

/** A page to look at; `weights` where the judge that ships was fitted on it. */
interface Page {
  part: 'articles' | 'calibrate' | 'test';
  set: string;
  page: string;
  text: string;
  source: string;
  date: string | null;
  labels: Label[];
  weights?: JudgeWeights;
}

const out = new URL('out/', import.meta.url);

await run('findings', async () => {
  mkdirSync(out, { recursive: true });
  const pages = createWriteStream(new URL('pages.jsonl', out));
  const claims = createWriteStream(new URL('claims.jsonl', out));
  for (const page of [...benchmarkPages(), ...keptOutPages()]) {
    const { line, rows } = look(page);
    pages.write(`${JSON.stringify(line)}\n`);
    for (const row of rows) claims.write(`${JSON.stringify(row)}\n`);
  }
  pages.end();
  claims.end();
});

function look({ part, set, page, text, source, date, labels, weights }: Page) {
  const context = compare({ ...asPage(text, date), complete: true }, [
    prepareSource(asSource(source, date)).analysed,
  ]);
  const findings = judge(findAll(context), context, weights).flatMap(({ rule, finding, confidence }) => {
    // Readers do not see `unsupported` by default, and `dropped` has no words on the page.
    if (finding.mark === null || rule.kind === 'unsupported') return [];
    const { start, end } = finding.mark;
    const mark = { start, end, text: text.slice(start, end) };
    const hits = labels.flatMap((label, at) => (isFound(label, mark) ? [at] : []));
    return [{ rule: rule.id, start, end, claim: finding.claim?.start ?? -1, confidence, hits }];
  });
  const aligned = context.alignments.map(({ claim: { start, end }, facts }) => ({
    id: `${part}|${set}|${page}|${start}`,
    start,
    end,
    facts: facts.map(({ source: from, fact }) => from.text.slice(fact.start, fact.end)),
    covered: facts[0]?.covered ?? 0,
    kinds: labels.filter((label) => label.start < end && start < label.end).map(({ kind }) => kind),
  }));
  const claims = aligned.map(({ facts, ...claim }) => ({ ...claim, facts: facts.length }));
  const rows = aligned
    .filter(({ facts }) => facts.length > 0)
    .map(({ id, start, end, facts }) => ({ id, claim: text.slice(start, end), facts }));
  return { line: { part, set, page, faithful: page.startsWith('faithful'), labels, claims, findings }, rows };
}

/** The benchmark's pages, but for the part that rules are tuned on. */
function benchmarkPages(): Page[] {
  return setNames().flatMap((name) => {
    const { part, spun, faithful, source, date, gold } = readSet(name);
    if (part === 'tune') return [];
    const labels = gold.flatMap(({ sentence, span, kind, severity }) => {
      const place = placeOf(spun, sentence, span);
      return place === null ? [] : [{ ...place, kind, severity }];
    });
    const of = { part, set: name, source, date };
    return [
      { ...of, page: 'spun', text: spun, labels },
      ...faithful.map((text, at) => ({ ...of, page: `faithful-${at}`, text, labels: [] })),
    ];
  });
}

/** The articles that the model does not learn from, each with a judge that was not fitted on its fold either. */
function keptOutPages(): Page[] {
  const kept = new Set(readFileSync(new URL('kept-out.txt', import.meta.url), 'utf8').split('\n'));
  const articles = readArticles();
  const labelled = [...articles.flatMap(articlePages), ...readRewrites().flatMap(rewritePages)];
  return folds(labelled).flatMap(({ held, others }) => {
    const documents = new Set(held.map(({ document }) => document));
    const own = articles.filter(({ name }) => kept.has(name) && documents.has(name));
    if (own.length === 0) return [];
    const weights = fitJudge(others);
    return own.flatMap((article) => pagesOf(article, weights));
  });
}

function pagesOf({ name, source, date, spun, faithful }: ArticleSet, weights: JudgeWeights): Page[] {
  const of = { part: 'articles' as const, set: name, source, date, weights };
  return [
    ...spun.map(({ text, marks }, at) => ({ ...of, page: `spun-${at}`, text, labels: marks })),
    ...faithful.map((text, at) => ({ ...of, page: `faithful-${at}`, text, labels: [] })),
  ];
}
