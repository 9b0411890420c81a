/**
 * The interface's words, as every room may take them: the keys and placeholders of `_locales/en`, as types only, so
 * that nothing of the table is packed into a script. The browser holds the tables.
 */
type Messages = typeof import('../../public/_locales/en/messages.json');

/** The name of a message. */
export type MessageKey = keyof Messages;

type PlaceholderOf<K extends MessageKey> = K extends unknown
  ? Messages[K] extends { placeholders: infer P }
    ? keyof P
    : never
  : never;

type Filled<P extends PropertyKey> = [P] extends [never] ? [] : [values: Record<P, string | number>];

/** What fills a message's placeholders; numbers are written as the language writes them. */
export type Values<K extends MessageKey> = Filled<PlaceholderOf<K>>;

/** A message without placeholders. */
export type PlainKey = { [K in MessageKey]: [PlaceholderOf<K>] extends [never] ? K : never }[MessageKey];

/** A message with a form for each plural: `notes` stands for `notes_one`, `notes_other` and what a language adds. */
export type CountKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

type OtherForm<K extends CountKey> = `${K}_other` & MessageKey;

type FilledKey = Exclude<MessageKey, PlainKey>;

/**
 * A message and what fills it, as data: an error carries it to where it is said. Those without placeholders are one type:
 * the compiler gives up where it has to tell a thousand apart.
 */
export type Saying = { key: PlainKey } | { [K in FilledKey]: { key: K; values: Values<K>[0] } }[FilledKey];

/** A part of a message: its own words, or those that fill the placeholder `of`. */
export interface SaidPart {
  text: string;
  of: string | null;
}

/** Says something in the interface's language. `platform` has the one of the browser. */
export interface Say {
  <K extends MessageKey>(key: K, ...values: Values<K>): string;
  /** What an error, for example, wants to be said. */
  of(saying: Saying): string;
  /** The form that goes with an amount, which fills `$COUNT$`. */
  count<K extends CountKey>(
    key: K,
    amount: number,
    ...values: Filled<Exclude<PlaceholderOf<OtherForm<K>>, 'count'>>
  ): string;
  /** A message cut at its placeholders, to put something other than plain text in their places. */
  parts<K extends MessageKey>(key: K, ...values: Values<K>): SaidPart[];
  /** As one line, `3 notes, 2 left out`. */
  list(parts: readonly string[]): string;
  number(amount: number): string;
  /** A day, given as `2025-05-07`; what is no day stays as it is. */
  day(day: string): string;
  /** A moment, given in ms since 1970, as day and time of the device's time zone. */
  moment(ms: number): string;
  /** A file's size in the unit that suits it, decimal as file managers show it. */
  bytes(bytes: number): string;
  /** As `lang` takes it. */
  language(): string;
  /** As `dir` takes it. */
  direction(): 'ltr' | 'rtl';
}
