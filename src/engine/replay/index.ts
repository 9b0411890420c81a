/** Records made again, and held against what they were. */
export * from './compare-records';
export { type Instead, pageOf, replay } from './replay';
export { type SentenceChange, sentenceChanges } from './sentence-changes';
