/** Foreign words on one line of Markdown as they are: nothing in them is markup. Spaces before a line would make code of it. */
export function markdownLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^(\d*)([#+\-=.)])/, '$1\\$2');
}
