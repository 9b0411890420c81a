import type { CheckRecord } from '../../../engine/record';
import type { Say } from '../../../protocol';
import { recordHash } from '../record';
import { articleHtml } from './article-html';
import { html, type Markup, raw } from './markup';
import { STYLE } from './style';
import { type Cited, type ToldNote, told } from './told';

/**
 * A report that opens anywhere and prints well: one file, without script, font, image or anything else from elsewhere.
 * Foreign text is text in it, and only web addresses are links.
 */
export function htmlReport(record: CheckRecord, say: Say): string {
  const { page, engine } = record;
  const { title, address, details, compared, shown, dropped, unsure, sources } = told(record, say);

  const cited = ({ text, title, details, address }: Cited): Markup => html`
<blockquote><p dir="auto">${text}</p>
<footer>— ${link(address, title)}${details.map((detail) => html`, ${detail}`)}</footer></blockquote>`;

  const note = ({ note, kind, headline, facts, against }: ToldNote): Markup => html`
<li id="n-${note.id}">
<h3>${kind}</h3>
<p class="headline" dir="auto">${headline}</p>
${note.claim === null ? '' : html`<p><span class="soft">${say('reportPage')}</span> <q dir="auto">${note.claim.text}</q>${note.mark !== null && note.shown ? html` <a href="#m-${note.id}" aria-label="${say('reportInArticle')}">↓</a>` : ''}</p>`}
${facts.map(cited)}
${against.length === 0 ? '' : html`<p class="soft">${say.count('cardAgainst', against.length)}</p>${against.map(cited)}`}
<p class="soft small">${note.rule} · ${say('reportWeight', { severity: note.severity, confidence: say.number(note.confidence) })}</p>
</li>`;

  const list = (heading: string, notes: readonly ToldNote[]): Markup | string =>
    notes.length === 0 ? '' : html`<section><h2>${heading}</h2><ol>${notes.map(note)}</ol></section>`;

  return html`<!doctype html>
<html lang="${say.language()}" dir="${say.direction()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header>
<h1 dir="auto">${title}</h1>
<p class="soft">${[...details, ...(address === null ? [] : [link(address, address)])].map((part, at) => html`${at > 0 ? ' · ' : ''}${part}`)}</p>
<p>${compared}${page.complete ? '' : html`<br>${say('reportIncomplete')}`}</p>
</header>
<main>
${shown.length === 0 ? html`<p>${say('recapNoNotes')}</p>` : list(say('recapNotesTitle'), shown)}
${list(say('kindDropped'), dropped)}
<section><h2>${say('reportArticle')}</h2><div class="article" lang="${page.language ?? 'en'}" dir="auto">${articleHtml(page.text, shown)}</div></section>
<section><h2>${say('reportSources')}</h2><ul>${sources.map(
    (source) =>
      html`<li>${link(source.address, source.title)}${source.details.map((detail) => html`, ${detail}`)}</li>`,
  )}</ul></section>
${unsure.length === 0 ? '' : html`<details><summary>${say('reportUnsure')}</summary><ol>${unsure.map(note)}</ol></details>`}
</main>
<footer class="soft small">${say('reportMade', { hash: recordHash(record), version: engine.version })}</footer>
</body>
</html>
`.markup;
}

function link(address: string | null, text: string): Markup {
  return address === null
    ? html`<bdi>${text}</bdi>`
    : html`<a href="${address}" rel="noopener noreferrer"><bdi>${text}</bdi></a>`;
}
