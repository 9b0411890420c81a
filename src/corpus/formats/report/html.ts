import type { Say } from '../../../protocol';
import { recordHash } from '../record';
import { articleHtml } from './article-html';
import { html, link, type Markup, raw } from './markup';
import { REVIEW_STYLE, STYLE } from './style';
import type { Subject } from './subject';
import { type Cited, type ToldNote, told } from './told';
import type { Remark, ToldDecision, ToldReview } from './told-review';

/**
 * A report that opens anywhere and prints well: one file, without script, font, image or anything else from elsewhere.
 * Foreign text is text in it, and only web addresses are links.
 */
export function htmlReport(subject: Subject, say: Say): string {
  const { page, engine } = subject.record;
  const all = told(subject, say);
  const { title, address, details, compared, review, shown, undecided, dropped, unsure, rejected, sources } =
    all;
  const article = articleHtml(page.text, all.standing);

  const cited = ({ text, title, details, address }: Cited): Markup => html`
<blockquote><p dir="auto">${text}</p>
<footer>— ${link(address, title)}${details.map((detail) => html`, ${detail}`)}</footer></blockquote>`;

  const ways = ({ id }: ToldNote['note'], address: string | null): Markup[] => [
    ...(address === null
      ? []
      : [html`<a href="${address}" rel="noopener noreferrer">${say('reportOnPage')}</a>`]),
    ...(article.marked.has(id) ? [html`<a href="#m-${id}">${say('reportInArticle')}</a>`] : []),
  ];

  const note = ({ note, kind, headline, why, words, facts, against, reviewed }: ToldNote): Markup => html`
<li id="n-${note.id}">
<h3>${kind}</h3>
<p class="headline" dir="auto">${headline}</p>
${words === null ? '' : html`<p><span class="soft">${say('reportPage')}</span> <q dir="auto">${words.text}</q>${ways(note, words.address).map((way) => html` <span class="small">· ${way}</span>`)}</p>`}
${facts.map(cited)}
${against.length === 0 ? '' : html`<p class="soft">${say.count('cardAgainst', against.length)}</p>${against.map(cited)}`}
${reviewed === null ? '' : decided(reviewed)}<p class="soft small">${why.join(' · ')}</p>
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
<style>${raw(review === null ? STYLE : STYLE + REVIEW_STYLE)}</style>
</head>
<body>
<header>
<h1 dir="auto">${title}</h1>
<p class="soft">${[...details, ...(address === null ? [] : [link(address, address)])].map((part, at) => html`${at > 0 ? ' · ' : ''}${part}`)}</p>
<p>${compared}${page.complete ? '' : html`<br>${say('reportIncomplete')}`}</p>
${review === null ? '' : whole(review)}</header>
<main>
${shown.length + undecided.length === 0 ? html`<p>${say('recapNoNotes')}</p>` : list(say('recapNotesTitle'), shown)}
${undecided.length === 0 ? '' : html`${list(say('reportIsUndecided'), undecided)}\n`}${list(say('kindDropped'), dropped)}
${rejected.length === 0 ? '' : html`${list(say('reportIsRejected'), rejected)}\n`}<section><h2>${say('reportArticle')}</h2><div class="article" lang="${page.language ?? 'en'}" dir="auto">${article.paragraphs}</div></section>
<section><h2>${say('reportSources')}</h2><ul>${sources.map(
    (source) =>
      html`<li>${link(source.address, source.title)}${source.details.map((detail) => html`, ${detail}`)}</li>`,
  )}</ul></section>
${unsure.length === 0 ? '' : html`<details><summary>${say('reportUnsure')}</summary><ol>${unsure.map(note)}</ol></details>`}
</main>
<footer class="soft small">${say('reportMade', { hash: recordHash(subject.record), version: engine.version })}</footer>
</body>
</html>
`.markup;
}

function whole({ status, counts, remarks }: ToldReview): Markup {
  return html`<div class="review"><p>${status.join(' ')}${counts === '' ? '' : html`<br>${counts}`}</p>${remarks.map(remark)}</div>
`;
}

function decided({ decision, who, when, more, remarks }: ToldDecision): Markup {
  const parts = [
    html`<strong>${decision}</strong>`,
    ...(who === '' ? [] : [html`<bdi>${who}</bdi>`]),
    ...(when === null ? [] : [html`<time datetime="${when.iso}">${when.words}</time>`]),
  ];
  return html`<div class="review"><p>${parts.map((part, at) => html`${at > 0 ? ' · ' : ''}${part}`)}</p>${more.map((line) => html`<p dir="auto">${line}</p>`)}${remarks.map(remark)}</div>
`;
}

function remark({ label, lines }: Remark): Markup {
  return html`${lines.map((line, at) => html`<p dir="auto">${at > 0 ? '' : html`<span class="soft">${label}</span> `}${line}</p>`)}`;
}
