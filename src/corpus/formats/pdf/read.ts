import type { NewDocument } from '../../../engine/record';
import { CorpusError } from '../../errors';
import { authorOf, dayOf } from '../labels';
import { MAX_DOCUMENT, MAX_PAGES } from '../limits';
import { compose } from './compose';
import { titleOf } from './labels';
import type { PDFDocumentProxy, PdfLibrary } from './library';
import { joinedLines } from './lines';
import { withoutMargins } from './margins';
import { regionsOf } from './order';
import { piecesOf } from './pieces';
import { type Segment, segmentsOf } from './segments';

/** How long a file may take, in ms. Where pdf.js has a worker, it is ended then. */
const TIME_LIMIT = 60_000;

/**
 * Reads the text of a PDF, page by page, as a source document. Only text is asked of pdf.js: it draws nothing, and
 * scripts, forms and attachments of the file stay what they are, data.
 * @throws CorpusError when it is encrypted, damaged, too long, takes too long or holds no text
 */
export async function readPdf(
  bytes: Uint8Array,
  { name, address }: { name: string; address: string | null },
  load: () => Promise<PdfLibrary>,
): Promise<NewDocument> {
  const library = await load();
  const task = library.getDocument({
    // It is handed over to the worker, after which nobody here has it.
    data: new Uint8Array(bytes),
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    return await inTime(read(task.promise, library, { name, address }), name);
  } catch (error) {
    throw faultOf(error, name);
  } finally {
    // What a broken file leaves behind is no error of its own.
    await task.destroy().catch(() => {});
  }
}

async function read(
  opening: Promise<PDFDocumentProxy>,
  library: PdfLibrary,
  { name, address }: { name: string; address: string | null },
): Promise<NewDocument> {
  const file = await opening;
  if (file.numPages > MAX_PAGES) {
    const values = { name, pages: file.numPages, most: MAX_PAGES };
    throw new CorpusError('too-large', { key: 'documentManyPages', values });
  }
  const segments: Segment[][] = [];
  let left = MAX_DOCUMENT;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const pieces = await piecesOf(page, library, left);
    page.cleanup();
    left -= pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (left < 0) {
      const values = { name, most: MAX_DOCUMENT };
      throw new CorpusError('too-large', { key: 'documentLongText', values });
    }
    segments.push(segmentsOf(pieces));
  }
  const lines = withoutMargins(segments).map((page, number) =>
    regionsOf(page).map((region) => joinedLines(region, number)),
  );
  const { text, pages } = compose(lines);
  const { info } = await file.getMetadata();
  const about = new Map<string, unknown>(Object.entries(info));
  // A form whose text is elsewhere holds a page that says so.
  const isForm = about.get('IsXFAPresent') === true && /^Please wait/i.test(text);
  if (isForm || !/\p{L}{2}/u.test(text)) {
    throw new CorpusError('bad-input', { key: 'documentScan', values: { name } });
  }
  return {
    title: titleOf(about.get('Title'), lines.flat(2), text),
    publisher: null,
    author: authorOf(about.get('Author')),
    date: dayOf(about.get('CreationDate')),
    language: null,
    kind: 'report',
    address,
    text,
    pages,
  };
}

async function inTime<T>(work: Promise<T>, name: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const values = { name, seconds: TIME_LIMIT / 1_000 };
    const error = new CorpusError('too-large', { key: 'documentSlow', values });
    timer = setTimeout(() => reject(error), TIME_LIMIT);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function faultOf(error: unknown, name: string): CorpusError {
  if (error instanceof CorpusError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  const key = isLocked ? 'documentLocked' : 'documentDamaged';
  return new CorpusError('bad-input', { key, values: { name } }, { cause: error });
}
