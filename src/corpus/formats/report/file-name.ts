/** Longer names are cut, in code points: with an ending they fit every file system, whatever their letters. */
const LONGEST = 60;

/** What Windows takes for a device, whatever its ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file's name of words from anywhere, without its ending: nothing in it means anything to a system or hides its end. */
export function fileName(parts: readonly (string | null)[]): string {
  const words = parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFC')
    // Controls, marks of direction, half characters, and what separates folders or streams.
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replace(/[\s.]+/gu, ' ');
  const cut = [...words].slice(0, LONGEST).join('').trim().replace(/^-+/, '').trim();
  return cut === '' || DEVICE.test(cut) ? 'plumbline' : cut;
}
