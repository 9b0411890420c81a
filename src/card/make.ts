/** Makes elements out of text: whatever a page or a source says stays text. */
export function maker(document: Document) {
  return <T extends keyof HTMLElementTagNameMap>(
    tag: T,
    attributes: Record<string, string>,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[T] => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
}

export type Make = ReturnType<typeof maker>;
