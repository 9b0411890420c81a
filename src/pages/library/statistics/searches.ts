/** The searches that find what a figure counts. */

/** Null where no search finds it. A longer or quoted name is found by its words. */
export function publisherSearch(publisher: string | null): string | null {
  const words = publisher?.replaceAll('"', ' ').trim().slice(0, 300) ?? '';
  return /[\p{L}\p{N}]/u.test(words) ? `publisher:"${words}"` : null;
}

export function kindSearch(kind: string | null): string | null {
  return kind && `kind:${kind}`;
}

export function languageSearch(language: string | null): string | null {
  return language !== null && /^[^\s"]+$/.test(language) ? `language:${language}` : null;
}

/** @param span a month, `2025-03`, or a year */
export function spanSearch(span: string | null): string | null {
  return span && `after:${span} before:${span}`;
}
