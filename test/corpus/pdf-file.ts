/** Small PDFs, written by hand. */

/** Words on a page, in points from its upper left corner. */
export interface Drawn {
  /** A part in `^…^` is raised and small. */
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Anticlockwise, in degrees. */
  turned?: number;
}

interface Given {
  info?: Record<string, string>;
  /** Further objects, numbered from 5 on: `5 0 R` names the first. */
  objects?: string[];
  /** What the catalogue says besides. */
  catalogue?: string;
  trailer?: string;
  /** What every page says besides. */
  page?: string;
}

const HEIGHT = 792;

/** A PDF with these pages, in Helvetica, drawn in the order given. */
export function pdfOf(pages: readonly (readonly Drawn[])[], given: Given = {}): Uint8Array {
  const { info = {}, objects = [], catalogue = '', trailer = '', page = '' } = given;
  const first = 5 + objects.length;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`);
  const about = Object.entries(info).map(([key, value]) => `/${key} ${literal(value)}`);
  return pdfOfObjects(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      `<< ${about.join(' ')} >>`,
      ...objects,
      ...pages.flatMap((drawn, at) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> ` +
          `/Contents ${first + 2 * at + 1} 0 R ${page} >>`,
        stream(drawn.map(show).join('\n')),
      ]),
    ],
    `/Root 1 0 R /Info 4 0 R ${trailer}`,
  );
}

/** A PDF of these objects, numbered from 1 on. */
export function pdfOfObjects(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

export function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A paragraph as lines of about so many letters. */
export function wrapped(text: string, letters = 80): string[] {
  return text.match(new RegExp(`\\S.{0,${letters - 1}}(?=\\s|$)`, 'g')) ?? [];
}

/** Lines below each other. */
export function lines(
  texts: readonly string[],
  at: { x?: number; y?: number; size?: number; step?: number } = {},
) {
  const { x = 72, y = 100, size = 12, step = 14 } = at;
  return texts.map((text, line): Drawn => ({ text, x, y: y + line * step, size }));
}

/** WinAnsi, for the few signs beyond Latin 1 that are needed. */
const SIGNS: Record<string, string> = { '’': '\x92', '“': '\x93', '”': '\x94', '•': '\x95', '–': '\x96' };

function literal(text: string): string {
  const bytes = text.replace(/[’“”•–]/g, (sign) => SIGNS[sign] ?? sign);
  return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
}

function show({ text, x, y, size = 12, turned = 0 }: Drawn): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, HEIGHT - y].map((value) => value.toFixed(3)).join(' ');
  const shown = text.split('^').map((part, at) => {
    const [given, rise] = at % 2 === 1 ? [size * 0.6, size * 0.35] : [size, 0];
    return `/F ${given} Tf ${rise} Ts ${literal(part)} Tj`;
  });
  return `BT ${matrix} Tm ${shown.join(' ')} ET`;
}
