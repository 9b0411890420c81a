/** One line of collapsed text, put together from text nodes, and the way back to them. */
import { collapse } from './collapse';
import { isBlock, isElement, isHidden, isUnread } from './elements';

/** A text node's share of a line: its collapsed text begins at `start` of the line's text. */
export interface Run {
  node: Text;
  start: number;
  /** White space at the beginning of the node was dropped: a space, or nothing, came before it. */
  leading: boolean;
}

export interface Line {
  /** White space collapsed, none at the ends; never empty. */
  text: string;
  runs: Run[];
  /** How many characters of `text` stand in links. */
  linked: number;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** Gathers text nodes; linear however many there are, as parts are joined only once. */
export class LineBuilder {
  private parts: string[] = [];
  private runs: Run[] = [];
  private length = 0;
  private linked = 0;
  /** A space, or nothing, was written last. */
  private spaced = true;

  /** Nothing but white space so far. */
  get blank(): boolean {
    return this.length === 0;
  }

  /** @returns how many characters the node added. */
  add(node: Text, inLink: boolean): number {
    const collapsed = collapse(node.data);
    const shown = this.spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (shown === '') return 0;
    this.runs.push({ node, start: this.length, leading: this.spaced });
    this.parts.push(shown);
    this.length += shown.length;
    if (inLink) this.linked += shown.length;
    this.spaced = shown.endsWith(' ');
    return shown.length;
  }

  space(): void {
    if (this.spaced) return;
    this.parts.push(' ');
    this.length++;
    this.spaced = true;
  }

  /** The line, or null where it is blank; begins a new one. */
  take(): Line | null {
    if (this.length === 0) return null;
    const line = { text: this.parts.join('').trimEnd(), runs: this.runs, linked: this.linked };
    this.parts = [];
    this.runs = [];
    this.length = 0;
    this.linked = 0;
    this.spaced = true;
    return line;
  }
}

/** The most nodes that `readLine` looks at: it is for headlines and names. */
const MAX_NODES = 500;

/** All text of a small element as one line; null where it holds none, or too much. */
export function readLine(element: Element): Line | null {
  const builder = new LineBuilder();
  let node: Node = element;
  for (let steps = 0; steps < MAX_NODES; steps++) {
    if (isText(node)) builder.add(node, false);
    else if (isElement(node) && (node.localName === 'br' || isBlock(node.localName))) builder.space();
    let next = isElement(node) && isReadable(node) ? node.firstChild : null;
    while (next === null) {
      if (node === element) return builder.take();
      next = node.nextSibling;
      if (next === null) {
        const parent: Node | null = node.parentNode;
        if (parent === null) return null;
        if (isElement(node) && isBlock(node.localName)) builder.space();
        node = parent;
      }
    }
    node = next;
  }
  return null;
}

function isReadable(element: Element): boolean {
  return !isUnread(element.localName) && !isHidden(element);
}
