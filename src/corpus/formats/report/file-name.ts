/** Longer names are cut, in code points: with an ending they fit every file system, whatever their letters. */
const LONGEST = 60;

/** What Windows takes for a device, whatever its ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file's name of a page's title and day, without its ending: nothing in it means anything to a system or hides its
 * end. A long title is cut, the day never: it tells apart what has the same title.
 */
export function fileName(title: string, date: string | null): string {
  const day = date === null ? '' : ` ${harmless(date)}`;
  const start = [...harmless(title)]
    .slice(0, LONGEST - day.length)
    .join('')
    .trim();
  const name = `${start}${day}`.trim();
  return name === '' || DEVICE.test(name) ? 'plumbline' : name;
}

function harmless(words: string): string {
  return (
    words
      .normalize('NFC')
      // Controls, marks of direction, half characters, and what separates folders or streams.
      .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
      .replace(/[\s.]+/gu, ' ')
      .trim()
      .replace(/^[-\s]+/, '')
  );
}
