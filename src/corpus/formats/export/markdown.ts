import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ExportWriter, Leaving } from './writer';

/** A text for people: each document below its title, with what is known of it. */
export function markdownExport(): ExportWriter {
  return {
    add: (document) => utf8ToBytes(`${sectionOf(document)}\n\n`),
    head: () => '',
  };
}

function sectionOf(document: Leaving): string {
  const { title, publisher, author, date, language, kind, address, collections = [], text } = document;
  const known: [string, string | null][] = [
    ['Kind', kind],
    ['Publisher', publisher],
    ['Author', author],
    ['Date', date],
    ['Language', language],
    ['Address', address],
    ['Collections', collections.join('; ')],
  ];
  const about = known.flatMap(([name, value]) => (value ? [`- ${name}: ${inLine(value)}`] : []));
  return [`# ${inLine(title)}`, about.join('\n'), paragraphs(text)].join('\n\n');
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(inLine).join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Foreign words as they are: nothing in them is markup. Spaces before a line would make code of it. */
function inLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^(\d*)([#+\-=.)])/, '$1\\$2');
}
