import { DOMParser } from '@xmldom/xmldom';
import { parseHTML } from 'linkedom';
import type { Parsers } from '../corpus/formats/file';

/** The parsers of the command line. */
export const parsers: Parsers = {
  html: (html) => parseHTML(html).document,
  xml: (xml) => new DOMParser({ onError: refuse }).parseFromString(xml, 'application/xml'),
  pdf: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
};

function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}
