/** What went wrong in Plumbline itself, as it can pass from thread to thread. */
export interface Defect {
  reason: string;
  trace: string;
}

/** An error that nothing in a page should have caused. */
export function defectOf(error: unknown): Defect {
  if (!(error instanceof Error)) return { reason: String(error), trace: String(error) };
  return { reason: error.message, trace: error.stack ?? error.message };
}
