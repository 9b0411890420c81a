/** What went wrong with a document, a pack or the database; `message` is written for the user. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  /** `bad-input`: not what is expected; `too-large`: over a limit; `corpus`: the database itself. */
  readonly code: 'bad-input' | 'too-large' | 'corpus';

  constructor(code: CorpusError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
