import { utf8ToBytes } from '@noble/hashes/utils.js';
import { markdownLine } from '../markdown';
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
  const about = known.flatMap(([name, value]) => (value ? [`- ${name}: ${markdownLine(value)}`] : []));
  return [`# ${markdownLine(title)}`, about.join('\n'), paragraphs(text)].join('\n\n');
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(markdownLine).join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
