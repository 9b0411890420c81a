/** An invented article that leans in nearly every sentence, and the invented documents that it could be held against. */
import { readFileSync } from 'node:fs';
import type { Page } from '../../scripts/demo/serve';
import type { NewDocument } from '../../src/engine/record';

const read = (name: string) => readFileSync(new URL(`../fixtures/desk/${name}`, import.meta.url), 'utf8');

const REPORT_TEXT = read('report.txt');

/** What the article reports on. */
export const REPORT: NewDocument = {
  title: REPORT_TEXT.slice(0, REPORT_TEXT.indexOf('\n')),
  publisher: 'Ossery Water Board',
  author: null,
  date: '2026-03-12',
  language: 'en',
  kind: 'report',
  address: 'https://water.example/ossery',
  text: REPORT_TEXT,
};

/** What bears the article out in two of its figures. */
export const STATEMENT = read('fire-service.txt');

const [HEADLINE = '', ...PARAGRAPHS] = read('article.txt').trim().split('\n\n');

export const ARTICLE = '/weir.html';
export { HEADLINE };

export const WEIR_PAGES: Record<string, Page> = {
  [ARTICLE]: {
    body: `<!doctype html><html lang="en"><head><title>${HEADLINE}</title><link rel="icon" href="data:,">
<meta property="article:published_time" content="2026-03-13T07:00:00Z"><meta name="author" content="Ada Quill"></head>
<body><main><article><h1>${HEADLINE}</h1>
${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main></body></html>`,
  },
};
