import type { Parsers } from '../corpus/formats/file';

/** The parsers of the page that hosts the engine. None of them loads or runs anything of what it reads. */
export const parsers: Parsers = {
  html: (html) => new DOMParser().parseFromString(html, 'text/html'),
  xml: (xml) => new DOMParser().parseFromString(xml, 'application/xml'),
  async pdf() {
    const [library, { default: worker }] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
    ]);
    library.GlobalWorkerOptions.workerSrc = worker;
    return library;
  },
};
