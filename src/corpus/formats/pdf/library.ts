import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is needed of pdf.js. Who reads loads it: it differs between Node and a browser, and most never need it. */
export type PdfLibrary = Pick<typeof pdfjs, 'getDocument' | 'Util' | 'VerbosityLevel'>;

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
