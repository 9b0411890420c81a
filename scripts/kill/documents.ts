import type { NewDocument } from '../../src/engine/record';

export function documentOf(text: string): NewDocument {
  return {
    title: text.slice(0, 30),
    publisher: null,
    author: null,
    date: null,
    language: 'en',
    kind: 'report',
    address: null,
    text,
  };
}
