/** What the tests use of citation-js, which comes without types. */
declare module '@citation-js/core' {
  interface CslItem {
    id: string;
    type: string;
    title?: string;
    genre?: string;
    author?: { literal?: string; family?: string }[];
    publisher?: string;
    issued?: { 'date-parts': number[][] };
    language?: string;
    URL?: string;
    accessed?: unknown;
  }
  export class Cite {
    constructor(text: string, options: { forceType: string });
    data: CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
