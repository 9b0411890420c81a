const LONGEST = 1000;

/**
 * Foreign text on one line of a terminal: white space collapsed, control characters (which could steer the
 * terminal) shown as \uFFFD, cut where it is very long.
 */
export function oneLine(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
