/**
 * The address as a URL where it may be followed, or null: only http and https addresses are ever fetched or
 * made into links, since others (`javascript:`, `data:`, `file:`) come from foreign text.
 */
export function webAddress(address: string | null | undefined): URL | null {
  const trimmed = address?.trim() ?? '';
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
