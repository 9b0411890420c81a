/** The browser may read a file only after the click that saves it, so its address stays for a while, in ms. */
const KEPT = 60_000;

/** Saves a file where the browser saves downloads. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
