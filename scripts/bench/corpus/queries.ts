/** What is asked of every store: the same pages and searches, made from documents spread over the corpus. */
import { FACTS, pageOn, reportAt, seeded } from './texts';

/** Pages, each of which retells a document. */
export function pages(documents: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => pageOn(Math.floor((at * documents) / count), at));
}

/** Searches as a user types them: one to three words of a document, each of them rare or common. */
export function searches(documents: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const random = seeded(at * 31 + 7);
    const sentences = reportAt(Math.floor((at * documents) / count)).text.split(/\n\n|(?<=\.) /);
    const sentence = sentences[Math.floor(random() * Math.min(FACTS, sentences.length))] ?? '';
    const words = sentence.replaceAll(/[^\p{L}\s]/gu, '').split(/\s+/);
    return Array.from({ length: 1 + (at % 3) }, () => words[Math.floor(random() * words.length)]).join(' ');
  });
}
