import { addressOfSentence } from '../../../card/fragment';
import type { FactSpan } from '../../../engine/record';
import { pagesApart } from '../../../engine/story/apart';
import {
  CELL_STATES,
  type CellState,
  type Story,
  type StoryCell,
  type StoryFact,
  type StoryPage,
} from '../../../engine/story/schema';
import type { Say } from '../../../protocol';
import { html, link, type Markup, raw } from './markup';
import { STORY_STYLE, STYLE } from './style';
import { detailsOf, titleOf } from './told';
import { webLink } from './web-link';

/** What stands for a state beside its word, so that a table is read at a glance and without colours. */
const SIGNS: Record<CellState, string> = { kept: '✓', changed: '≠', dropped: '–', unknown: '?' };

/**
 * A story as a table that opens anywhere and prints well: one file, without script, font, image or anything else from
 * elsewhere. Foreign text is text in it, and only web addresses are links.
 */
export function storyHtml({ pages, sources, facts, leftOut, engine }: Story, say: Say): string {
  const apart = new Set(pagesApart({ pages }));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const nameOf = (id: string) => titleOf(byId.get(id) ?? { title: id }, say);
  const namesOf = (ids: readonly string[]) => say.list(ids.map(nameOf));
  const pageTitle = ({ title }: StoryPage) => title.trim() || say('storyUntitledPage');
  const words: Record<CellState, string> = {
    kept: say('storyKept'),
    changed: say('storyChanged'),
    dropped: say('kindDropped'),
    unknown: say('storyUnknown'),
  };
  const means: Record<CellState, string> = {
    kept: say('storyKeptMeans'),
    changed: say('storyChangedMeans'),
    dropped: say('storyDroppedMeans'),
    unknown: say('storyUnknownMeans'),
  };
  const sign = (state: CellState): Markup =>
    html`<span class="sign" aria-hidden="true">${SIGNS[state]}</span> ${words[state]}`;

  const cited = ({ source, text }: FactSpan): Markup => {
    const address = webLink(byId.get(source)?.address ?? null);
    const to = address && addressOfSentence(address, text);
    return html`<div class="cited"><p dir="auto">${text}</p><p class="soft small">— ${link(to, nameOf(source))}</p></div>`;
  };

  const standing = ({ facts, standing }: StoryFact): Markup => {
    if (standing === 'differ') return html`${say('recapDiffer')}`;
    if (standing === 'alone') return html`${say('storyAlone')}`;
    const names = namesOf(facts.map(({ source }) => source));
    return html`${say.count('storyAgree', facts.length)}: <bdi>${names}</bdi>`;
  };

  const why = ({ why, missing, follows }: StoryCell): string => {
    if (follows !== null) return say('storyFollows', { source: nameOf(follows) });
    if (why === 'not-compared') return say('storyNotCompared', { sources: namesOf(missing) });
    if (why === 'incomplete') return say('storyIncomplete');
    return why === 'unsure' ? say('storyUnsure') : '';
  };

  const cell = (one: StoryCell): Markup => {
    const more = [
      // The sentence that something left out belongs to does not tell it.
      ...(one.claim === null || one.state === 'dropped' ? [] : [html`<q dir="auto">${one.claim.text}</q>`]),
      ...(why(one) === '' ? [] : [html`${why(one)}`]),
    ];
    const inside = more.length === 0 ? sign(one.state) : details(sign(one.state), more);
    return html`<td class="${one.state}">${inside}</td>`;
  };

  const row = (fact: StoryFact): Markup => html`
<tr><th scope="row">${fact.facts.slice(0, 1).map(cited)}
${sources.length < 2 ? '' : html`<p class="soft small">${standing(fact)}</p>`}
${fact.otherwise.map((other) => cited(other.fact))}</th>
${fact.cells.map(cell)}</tr>`;

  const page = (one: StoryPage, at: number): Markup => html`
<li>${link(webLink(one.address), pageTitle(one))}${detailsOf(one.byline, one.date, say).map((detail) => html`, ${detail}`)}
<br><span class="soft small">${CELL_STATES.map((state, at) => html`${at > 0 ? ' · ' : ''}${words[state]}: ${say.number(one.totals[state])}`)} · ${say.count('recapNotes', one.notes)}${one.complete ? '' : html` · ${say('storyIncomplete')}`}${apart.has(at) ? html` · ${say('storyApart')}` : ''}</span></li>`;

  return html`<!doctype html>
<html lang="${say.language()}" dir="${say.direction()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${say('storyHeading')}</title>
<style>${raw(STYLE + STORY_STYLE)}</style>
</head>
<body class="story">
<header>
<h1>${say('storyHeading')}</h1>
<p>${say.count('storyFacts', facts.length, { sources: say.count('sources', sources.length), pages: say.count('storyPages', pages.length) })}</p>
</header>
<main>
<section><h2>${say('storyPagesHeading')}</h2><ol>${pages.map(page)}</ol></section>
<section><h2>${say('storySigns')}</h2><dl>${CELL_STATES.map(
    (state) => html`
<dt class="${state}">${sign(state)}</dt><dd>${means[state]}</dd>`,
  )}
</dl></section>
<section><h2 id="facts">${say('storyFact')}</h2>
<section class="wide" aria-labelledby="facts" tabindex="0"><table>
<thead><tr><th scope="col">${say('storyFact')}</th>
${pages.map((one, at) => html`<th scope="col">${say.number(at + 1)}<br><span class="small" dir="auto">${pageTitle(one)}</span></th>`)}</tr></thead>
<tbody>${facts.map(row)}
</tbody></table></section>
${leftOut === 0 ? '' : html`<p class="soft">${say.count('storyLeftOut', leftOut)}</p>`}</section>
<section><h2>${say('reportSources')}</h2><ul>${sources.map(
    (source) =>
      html`<li>${link(webLink(source.address), titleOf(source, say))}${detailsOf(source.publisher, source.date, say).map((detail) => html`, ${detail}`)}</li>`,
  )}</ul></section>
</main>
<footer class="soft small">${say('storyMade', { version: engine.version })}</footer>
</body>
</html>
`.markup;
}

function details(summary: Markup, more: readonly Markup[]): Markup {
  return html`<details><summary>${summary}</summary>${more.map((part) => html`<p>${part}</p>`)}</details>`;
}
