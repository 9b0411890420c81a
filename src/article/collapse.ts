/**
 * White space, the one way that holds in every parser: a run of it is one space. Written by hand over
 * `data` of text nodes, because `innerText` needs layout and exists only in browsers.
 */

const SPACES = /\s+/g;
/** Anything that collapsing would change. */
const UNEVEN = /[^\S ]|\s\s/;

/** Every run of white space as one space; one is kept at either end. */
export function collapse(text: string): string {
  return UNEVEN.test(text) ? text.replace(SPACES, ' ') : text;
}

/** Every run of white space as one space, none at the ends. */
export function tidy(text: string | null | undefined): string {
  return collapse(text ?? '').trim();
}

/** The characters of `\s`, by code: `rawOffset` asks for each character of a text node. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 160) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * Where the collapsed character `index` stands in `data`.
 * @param leading a space, or nothing, was written before `data`: its leading white space was dropped.
 * @returns a UTF-16 offset into `data`, or -1 where `data` collapses to fewer characters.
 */
export function rawOffset(data: string, index: number, leading: boolean): number {
  let written = 0;
  let inSpace = leading;
  for (let at = 0; at < data.length; at++) {
    const space = isSpace(data.charCodeAt(at));
    if (space && inSpace) continue;
    if (written === index) return at;
    written++;
    inSpace = space;
  }
  return -1;
}
