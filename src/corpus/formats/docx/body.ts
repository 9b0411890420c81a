/** What stands in a Word document's body, as text. */
import { attribute, childOf, elementsOf, type XmlElement } from './xml';

/** Elements nested deeper than this are left out. */
const DEEPEST = 200;

/** Between the cells of a table's row. */
const CELL = ' | ';

/**
 * What is no part of the text as it now is: deleted and moved words, marks of notes, codes of fields, how things look, and
 * the second form of what older programs cannot draw.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'del moveFrom delText instrText delInstrText footnoteReference endnoteReference commentReference Fallback ' +
    'pPr rPr tblPr tblGrid trPr tcPr sectPr sdtPr'
  ).split(' '),
);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['ptab', ' '],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

/** The paragraphs, headings, list items and table rows of a body, in their order. */
export function blocksOf(body: XmlElement): string[] {
  const blocks: string[] = [];
  collect(body, blocks, 0);
  return blocks;
}

function collect(parent: XmlElement, blocks: string[], depth: number): void {
  if (depth > DEEPEST) return;
  // A paragraph whose end was deleted goes on in the next, as a large first letter does.
  let open = '';
  for (const element of elementsOf(parent)) {
    const { localName } = element;
    if (localName === null || LEFT_OUT.has(localName)) continue;
    if (localName === 'p') {
      const boxes: string[] = [];
      const text = open + textOf(element, boxes, depth + 1);
      open = has(element, 'pPr', 'rPr', 'del') || isDropCap(element) ? text : '';
      blocks.push(...[open === '' ? tidy(text) : '', ...boxes].filter((block) => block !== ''));
    } else if (localName === 'tr') {
      const row = rowOf(element, depth);
      if (row !== '') blocks.push(row);
    } else collect(element, blocks, depth + 1);
  }
  if (tidy(open) !== '') blocks.push(tidy(open));
}

function rowOf(row: XmlElement, depth: number): string {
  if (has(row, 'trPr', 'del')) return '';
  const cells: string[] = [];
  for (const cell of elementsOf(row)) {
    if (cell.localName === null || LEFT_OUT.has(cell.localName)) continue;
    const blocks: string[] = [];
    collect(cell, blocks, depth + 1);
    if (blocks.length > 0) cells.push(blocks.join(' ').replace(/\s+/g, ' '));
  }
  return cells.join(CELL);
}

/** The words of a paragraph or a part of it; what stands in text boxes goes to `boxes`. */
function textOf(part: XmlElement, boxes: string[], depth: number): string {
  if (depth > DEEPEST) return '';
  let text = '';
  for (const element of elementsOf(part)) {
    const { localName } = element;
    if (localName === null || LEFT_OUT.has(localName)) continue;
    if (localName === 'r' && has(element, 'rPr', 'vanish')) continue;
    if (localName === 't') text += element.textContent ?? '';
    else if (localName === 'txbxContent') collect(element, boxes, depth + 1);
    else text += SIGNS.get(localName) ?? textOf(element, boxes, depth + 1);
  }
  return text;
}

function isDropCap(paragraph: XmlElement): boolean {
  const look = childOf(paragraph, 'pPr');
  const frame = look && childOf(look, 'framePr');
  return frame !== null && /drop|margin/.test(attribute(frame, 'dropCap') ?? '');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether an element has a child of this name with such a child, and so on. */
function has(element: XmlElement, ...[name, ...others]: string[]): boolean {
  if (name === undefined) return !/^(?:0|false|off)$/.test(attribute(element, 'val') ?? '');
  for (const child of elementsOf(element)) {
    if (child.localName === name) return has(child, ...others);
  }
  return false;
}
