/** Lets other messages be answered in between. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
