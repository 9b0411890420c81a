/** HTML that is safe to write as it stands. */
export interface Markup {
  markup: string;
}

/** Foreign text; a way to its address where it has one. */
export function link(address: string | null, text: string): Markup {
  return address === null
    ? html`<bdi>${text}</bdi>`
    : html`<a href="${address}" rel="noopener noreferrer"><bdi>${text}</bdi></a>`;
}

type Part = string | number | Markup | readonly Part[];

/** HTML of a template: what is filled in is escaped, for text and for quoted attributes, unless it is `Markup` itself. */
export function html(template: TemplateStringsArray, ...parts: Part[]): Markup {
  return {
    markup: template.map((text, at) => text + (at < parts.length ? written(parts[at] ?? '') : '')).join(''),
  };
}

/** HTML, or a style, of the project's own. */
export function raw(markup: string): Markup {
  return { markup };
}

function written(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
}

/** The characters that mean something; controls that HTML forbids become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '\uFFFD');
}
