import { strToU8, zipSync } from 'fflate';

/** Small Word files, written by hand. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

interface Given {
  /** Where in the archive the text is. */
  path?: string;
  type?: string;
  link?: string;
  /** What `docProps/core.xml` says, as elements. */
  about?: string;
  files?: Record<string, Uint8Array>;
}

/** A Word file with this body, which is WordprocessingML with the prefix `w`. */
export function docxOf(body: string, given: Given = {}): Uint8Array {
  const { path = 'word/document.xml', type = MAIN, link = OFFICE, about, files = {} } = given;
  const xml = (content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
  return zipSync({
    '[Content_Types].xml': xml(`<Types><Override PartName="/${path}" ContentType="${type}"/></Types>`),
    '_rels/.rels': xml(
      `<Relationships><Relationship Id="r1" Type="${link}" Target="${path}"/></Relationships>`,
    ),
    [path]: xml(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...(about === undefined
      ? {}
      : {
          'docProps/core.xml': xml(
            `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc" xmlns:dcterms="urn:dcterms">${about}</cp:coreProperties>`,
          ),
        }),
    ...files,
  });
}

/** A run of words. */
export const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs. */
export const paragraph = (runs: string, look = '') => `<w:p><w:pPr>${look}</w:pPr>${runs}</w:p>`;
