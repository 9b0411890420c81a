import type { NewDocument } from '../../engine/record';
import { CorpusError } from '../errors';
import {
  fileTooLarge,
  labelsOf,
  nameOf,
  type RawInput,
  type ReadDocument,
  readDocument,
  tooLarge,
} from './document';
import type { ParseXml } from './docx/xml';
import { MAX_DOCUMENT, MAX_INPUT } from './limits';
import type { PdfLibrary } from './pdf/library';

/** What reads the formats that are read with the help of others. */
export interface Parsers {
  /** Makes a document of HTML without loading or running anything of it. */
  html: (html: string) => Document;
  xml: ParseXml;
  /** Loads pdf.js. */
  pdf: () => Promise<PdfLibrary>;
}

/** How far into a file a PDF may begin, in bytes: mail and servers have put lines before it. */
const PDF_WITHIN = 1_024;

/** The bytes with which files of Word before 2007 begin, and newer ones that have a password. */
const OLD_WORD = '\u00D0\u00CF\u0011\u00E0';

/**
 * Reads a file as a source document: what it begins with tells its format, and only then its name.
 * @throws CorpusError when it is too large, of another format, damaged, or without text
 */
export async function readFile(raw: RawInput, parsers: Parsers): Promise<ReadDocument> {
  const { content, address } = raw;
  if (typeof content === 'string') return readDocument(raw, parsers.html);
  const name = nameOf(raw);
  if (content.length > MAX_INPUT) throw fileTooLarge(name, content.length, MAX_INPUT);
  const format = formatOf(content, `${raw.type} ${raw.name}`);
  if (format === null) return readDocument(raw, parsers.html);
  if (format === 'old-word') throw refusal('documentOldWord', name);
  if (format === 'other') throw refusal(content.length === 0 ? 'documentNoText' : 'documentDamaged', name);
  // Loaded only here: most who start this read no such file.
  if (format === 'pdf') {
    const { readPdf } = await import('./pdf/read');
    return bounded(await readPdf(content, { name, address }, parsers.pdf), name);
  }
  const { readDocx } = await import('./docx/read');
  return bounded(readDocx(content, { name, address }, parsers.xml), name);
}

/** `other` for what is not what it is called; null for what may be text or HTML. */
function formatOf(content: Uint8Array, said: string): 'pdf' | 'zip' | 'old-word' | 'other' | null {
  const beginning = new TextDecoder('latin1').decode(content.subarray(0, PDF_WITHIN));
  const isPdf = /\.pdf$|^application\/(?:x-)?pdf\b/i.test(said);
  // A text about PDFs may begin with such words, too.
  if (beginning.startsWith('%PDF-') || (isPdf && beginning.includes('%PDF-'))) return 'pdf';
  if (beginning.startsWith('PK\u0003\u0004') || beginning.startsWith('PK\u0005\u0006')) return 'zip';
  if (beginning.startsWith(OLD_WORD)) return 'old-word';
  return isPdf || /\.do[ct][xm]$/i.test(said) ? 'other' : null;
}

function refusal(key: 'documentOldWord' | 'documentNoText' | 'documentDamaged', name: string): CorpusError {
  return new CorpusError('bad-input', { key, values: { name } });
}

function bounded(document: NewDocument, name: string): ReadDocument {
  if (document.text.length > MAX_DOCUMENT) throw tooLarge(name, document.text.length, MAX_DOCUMENT);
  return { document: { ...document, ...labelsOf(document) }, complete: true };
}
