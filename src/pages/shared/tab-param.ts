/** The tab that a page was opened for, from its `?tab=ID`; null where it names none. */
export function tabParam(search: string): number | null {
  const given = new URLSearchParams(search).get('tab');
  return given !== null && /^\d{1,10}$/.test(given) ? Number(given) : null;
}
