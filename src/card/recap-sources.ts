/** The part of the recap about the sources: their key facts, and what else the library has on the event. */
import type { KeyFact, Note } from '../engine/record';
import type { CheckView, Say, SourceInfo } from '../protocol';
import { titleOf } from './citation';
import type { Make } from './make';
import { linkOf } from './quotations';
import { namesOf, tellingOf, tellingWords } from './recap';
import { withMark } from './source-figures';
import { shorten } from './words';

/** The longest sentence or name shown, in UTF-16 units. */
const LONGEST_FACT = 500;
const LONGEST_NAME = 160;

/** The key facts, each with who says it, what the page makes of it, and what another source says instead. */
export function keyFactList(
  make: Make,
  facts: readonly KeyFact[],
  notes: readonly Note[],
  view: CheckView,
  say: Say,
): HTMLElement {
  const nameOf = (...ids: string[]) =>
    say.list(namesOf(ids, view.sources).map((name) => shorten(name, LONGEST_NAME)));
  const quotation = (text: string, words: string | null, who: string) =>
    make(
      'div',
      {},
      make(
        'blockquote',
        { dir: 'auto' },
        ...withMark(make, shorten(text.replace(/\s+/g, ' '), LONGEST_FACT), words),
      ),
      make('p', { class: 'soft' }, make('bdi', {}, who)),
    );
  const entries = facts.map((fact) => {
    const [first, ...others] = fact.facts;
    if (first === undefined) return make('li', {});
    const telling = tellingOf(fact, notes, view);
    const said = quotation(
      first.text,
      fact.otherwise[0]?.says?.here ?? null,
      nameOf(first.source, ...others.map(({ source }) => source)),
    );
    if (telling !== null) said.append(make('p', { class: `telling ${telling}` }, tellingWords(telling, say)));
    if (fact.otherwise.length === 0) return make('li', { class: 'fact' }, said);
    const otherwise = fact.otherwise.map((other) =>
      quotation(other.fact.text, other.says?.there ?? null, nameOf(other.fact.source)),
    );
    return make(
      'li',
      { class: 'fact' },
      make('p', { class: 'differ' }, say('recapDiffer')),
      make('div', { class: 'sides' }, said, ...otherwise),
    );
  });
  return make('ul', {}, ...entries);
}

/** Documents with publisher and day, each a way to where it was published. */
export function documentList(
  make: Make,
  documents: readonly SourceInfo[],
  { sources }: CheckView,
  say: Say,
): HTMLElement {
  const entries = documents.map((document) => {
    const title = shorten(titleOf(document, say), LONGEST_NAME);
    const address = linkOf(document);
    const name = address
      ? make(
          'a',
          { href: address, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' },
          title,
          make('span', { class: 'unseen', lang: say.language() }, ` ${say('opensInNewTab')}`),
        )
      : make('bdi', {}, title);
    const details = [
      document.publisher && make('bdi', {}, shorten(document.publisher, LONGEST_NAME)),
      document.date && say.day(document.date),
      sources.some(({ id }) => id === document.id) && say('recapDocumentCompared'),
    ].filter((part) => part !== null && part !== false);
    const line = details.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]));
    return make('li', {}, name, make('p', { class: 'soft' }, ...line));
  });
  return make('ul', { class: 'documents' }, ...entries);
}
