/**
 * One walk over a document, without touching it: its text as blocks, and the boxes that hold them.
 * Iterative, linear, and in steps, so that a page's main thread can be given back in between.
 */
import { isBlock, isElement, isHidden, isUnread, type Kind, kindOf, type NameCache } from './elements';
import { isText, type Line, LineBuilder } from './line';

/** Text that stands by itself: what lies between two borders of block elements or two line breaks. */
export interface TextBlock extends Line {
  /** The name of the innermost block element around it. */
  name: string;
  /** Index of that element's box. */
  box: number;
}

/** A block element; its blocks are `blocks.slice(first, end)`, those of boxes inside it included. */
export interface Box extends Kind {
  element: Element | null;
  name: string;
  parent: number;
  first: number;
  end: number;
}

export interface Survey {
  blocks: TextBlock[];
  /** In order of the document; box 0 is the document itself. */
  boxes: Box[];
  /** The walk ended early because the document is larger than any article: there is more of it. */
  cut: boolean;
}

const NODES_A_STEP = 250;
const MAX_NODES = 400_000;
const MAX_TEXT = 2_000_000;
const MAX_RESTARTS = 3;

interface Frame {
  node: Node;
  /** The box opened here, or -1. */
  box: number;
  link: boolean;
  /** The light children of an element are read after its shadow root. */
  light: Node | null;
}

/**
 * Reads the document. Yields every few hundred nodes; when the place it stood at was taken out of the
 * document meanwhile, it begins anew.
 * @returns null where the document changed under every attempt.
 */
export function* surveySteps(document: Document): Generator<void, Survey | null> {
  for (let attempt = 0; attempt < MAX_RESTARTS; attempt++) {
    const survey = yield* attemptSteps(document);
    if (survey !== null) return survey;
  }
  return null;
}

function* attemptSteps(document: Document): Generator<void, Survey | null> {
  const builder = new SurveyBuilder();
  const names: NameCache = new Map();
  const frames: Frame[] = [];
  let links = 0;
  let node: Node | null = document.documentElement;
  for (let steps = 1; ; steps++) {
    if (steps % NODES_A_STEP === 0) {
      yield;
      if (node !== null && !node.isConnected) return null;
    }
    if (steps > MAX_NODES || builder.length > MAX_TEXT) {
      builder.cut = true;
      break;
    }
    if (node === null) {
      const frame = frames.pop();
      if (frame === undefined) break;
      if (frame.light !== null) {
        node = frame.light;
        frame.light = null;
        frames.push(frame);
        continue;
      }
      if (frame.box >= 0) builder.close(frame.box);
      if (frame.link) links--;
      node = frame.node.nextSibling;
    } else if (isText(node)) {
      builder.add(node, links > 0);
      node = node.nextSibling;
    } else if (isElement(node)) {
      const name = node.localName;
      const inside = insideOf(node, name);
      if (name === 'br') builder.lineBreak();
      if (inside === null) {
        if (name === 'hr') builder.flush();
        node = node.nextSibling;
        continue;
      }
      const box = isBlock(name) ? builder.open(node, name, kindOf(node, name, names)) : -1;
      const link = name === 'a' && node.hasAttribute('href');
      if (link) links++;
      frames.push({ node, box, link, light: inside.light });
      node = inside.first;
    } else {
      node = node.nextSibling;
    }
  }
  builder.finish();
  return builder;
}

/** Where reading goes on inside an element, or null where nothing inside is to be read. */
function insideOf(element: Element, name: string): { first: Node | null; light: Node | null } | null {
  if (name === 'br' || name === 'hr' || name === 'img') return null;
  if (isUnread(name) || isHidden(element)) return null;
  const shadow = element.shadowRoot;
  return shadow
    ? { first: shadow.firstChild, light: element.firstChild }
    : { first: element.firstChild, light: null };
}

class SurveyBuilder implements Survey {
  readonly blocks: TextBlock[] = [];
  readonly boxes: Box[] = [
    { element: null, name: '', parent: -1, first: 0, end: 0, aside: 'no', body: false },
  ];
  cut = false;
  /** Characters read so far. */
  length = 0;
  private box = 0;
  private readonly line = new LineBuilder();
  private breaks = 0;

  add(node: Text, inLink: boolean): void {
    const added = this.line.add(node, inLink);
    this.length += added;
    if (added > 0 && !this.line.blank) this.breaks = 0;
  }

  /** One line break is a space, two in a row end the block. */
  lineBreak(): void {
    this.breaks++;
    if (this.breaks > 1) this.flush();
    else this.line.space();
  }

  open(element: Element, name: string, kind: Kind): number {
    this.flush();
    const first = this.blocks.length;
    this.boxes.push({ element, name, parent: this.box, first, end: first, ...kind });
    this.box = this.boxes.length - 1;
    return this.box;
  }

  close(index: number): void {
    this.flush();
    const box = this.boxes[index];
    if (box === undefined) return;
    box.end = this.blocks.length;
    this.box = box.parent;
  }

  flush(): void {
    const line = this.line.take();
    if (line !== null) this.blocks.push({ ...line, name: this.boxes[this.box]?.name ?? '', box: this.box });
    this.breaks = 0;
  }

  finish(): void {
    while (this.box > 0) this.close(this.box);
    this.close(0);
  }
}

/** The innermost box, at or under `root`, that holds the blocks `[first, end)`. */
export function innermost(boxes: Box[], root: number, first: number, end: number): number {
  let inner = root;
  for (let index = root + 1; index < boxes.length; index++) {
    const box = boxes[index];
    if (box === undefined || box.first > first) break;
    if (box.end >= end) inner = index;
  }
  return inner;
}
