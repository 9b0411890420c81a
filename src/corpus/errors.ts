import type { Saying } from '../protocol';

/** What went wrong with a document, a pack or the database; `saying` tells the user. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  /** `bad-input`: not what is expected; `too-large`: over a limit; `corpus`: the database itself. */
  readonly code: 'bad-input' | 'too-large' | 'corpus';
  readonly saying: Saying;

  constructor(code: CorpusError['code'], saying: Saying, options?: ErrorOptions) {
    super(JSON.stringify(saying), options);
    this.code = code;
    this.saying = saying;
  }
}
