import { say } from '../../../platform';

/** "March 2025", or "Mar 2025" where `isShort`; a year stays as it is. */
export function spanWords(span: string, isShort = false): string {
  if (span.length === 4) return span;
  const month = isShort ? 'short' : 'long';
  return new Intl.DateTimeFormat(say.language(), { year: 'numeric', month, timeZone: 'UTC' }).format(
    new Date(`${span}-01T00:00:00Z`),
  );
}

/** "English" for `en`; what is no language stays as it is. */
export function languageWords(language: string): string {
  try {
    return new Intl.DisplayNames(say.language(), { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
