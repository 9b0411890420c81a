/** As much of a document of XML as is needed: browsers' and Node's differ in their types. */
interface XmlNode {
  readonly nodeType: number;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
}

export interface XmlElement extends XmlNode {
  readonly localName: string | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

interface XmlDocument {
  readonly documentElement: XmlElement | null;
  getElementsByTagName(name: string): { readonly length: number };
}

/** Makes a document of XML, loading nothing that it names; throws or makes a `parsererror` of what is malformed. */
export type ParseXml = (xml: string) => XmlDocument;

/** An attribute by its name alone: its namespace differs between the two kinds of Word files. */
export function attribute(element: XmlElement, name: string): string | null {
  return element.getAttribute(name) ?? element.getAttribute(`w:${name}`);
}

/** An element's child elements. */
export function* elementsOf(parent: XmlElement): Generator<XmlElement, undefined> {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) yield node;
  }
}

function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === 1;
}

/** Its first child element of this name. */
export function childOf(parent: XmlElement, name: string): XmlElement | null {
  for (const child of elementsOf(parent)) if (child.localName === name) return child;
  return null;
}

/**
 * The root of an XML file. None of Word's has a document type: with one come entities, and with these bombs.
 * @throws Error where it is malformed, or has one
 */
export function rootOf(bytes: Uint8Array, parse: ParseXml): XmlElement {
  const xml = decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new Error('It has a document type.');
  const parsed = parse(xml);
  if (parsed.documentElement === null || parsed.getElementsByTagName('parsererror').length > 0) {
    throw new Error('It is malformed.');
  }
  return parsed.documentElement;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const encoding = isLittle ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
