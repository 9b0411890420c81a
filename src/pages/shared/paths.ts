/** Where the extension's pages are, for `openPage` and for links between them. */
export const PAGES = {
  add: 'src/pages/add/index.html',
  compare: 'src/pages/compare/index.html',
  desk: 'src/pages/desk/index.html',
  library: 'src/pages/library/index.html',
  settings: 'src/pages/settings/index.html',
  welcome: 'src/pages/welcome/index.html',
} as const;

/** The library with one document open, as a link. */
export function libraryLink(document?: string): string {
  return `/${PAGES.library}${document === undefined ? '' : `?document=${encodeURIComponent(document)}`}`;
}
