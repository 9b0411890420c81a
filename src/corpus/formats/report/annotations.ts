import { documentId } from '../../../engine';
import type { CheckRecord, FactSpan, Note, Span } from '../../../engine/record';
import type { Say } from '../../../protocol';
import { recordHash } from '../record';
import { told } from './told';

/** Characters of context that a quote selector carries, in UTF-16 units. */
const CONTEXT = 32;

/**
 * The notes that readers see as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/): each assesses
 * words of the page, and links the source's own words. Selectors are quotes, not positions: a record's offsets count
 * into the article's text, which is not the page's.
 */
export function annotationsReport(record: CheckRecord, say: Say): string {
  const { page, sources } = record;
  const { shown, dropped, title } = told(record, say);
  const addresses = new Map(
    sources.map(({ id, address, text }) => [id, { address: address ?? urn(id), text }]),
  );
  const pageAddress = page.address ?? urn(documentId(page.text));
  const items = [...shown, ...dropped].map(({ note, kind, headline }) => ({
    id: urn(note.id),
    type: 'Annotation',
    motivation: note.kind === 'dropped' ? 'commenting' : 'assessing',
    body: [
      {
        type: 'TextualBody',
        value: `${kind}. ${headline}`,
        format: 'text/plain',
        language: say.language(),
        purpose: 'commenting',
      },
      { type: 'TextualBody', value: note.kind, format: 'text/plain', purpose: 'tagging' },
      ...note.facts.flatMap((fact) => linked(fact)),
    ],
    target: targetOf(note),
  }));

  function linked(fact: FactSpan) {
    const source = addresses.get(fact.source);
    return source === undefined
      ? []
      : [
          {
            type: 'SpecificResource',
            source: source.address,
            selector: quoteOf(fact, source.text),
            purpose: 'linking',
          },
        ];
  }

  function targetOf({ mark, claim }: Note) {
    const words = mark ?? claim;
    return words === null ? pageAddress : { source: pageAddress, selector: quoteOf(words, page.text) };
  }

  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn(`record:${recordHash(record)}`),
    type: 'AnnotationCollection',
    label: title,
    total: items.length,
    first: { id: urn(`record:${recordHash(record)}:1`), type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** Names without an address: they are one within this file. */
function urn(name: string): string {
  return `urn:plumbline:${name}`;
}

function quoteOf({ text, start, end }: Span, all: string) {
  return {
    type: 'TextQuoteSelector',
    exact: text,
    prefix: all.slice(Math.max(0, start - CONTEXT), start),
    suffix: all.slice(end, end + CONTEXT),
  };
}
