import type { SaidPart, Say, Saying } from '../protocol';

/** Gives the text of a message, `values` in the place of `$1`, `$2`…; '' where there is none. */
export type Lookup = (name: string, values: string[]) => string;

/** The messages of a language, as `messages.json` holds them. */
export type MessageTable = Readonly<
  Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>
>;

/** Looks messages up in their table as browsers do. */
export function lookIn(table: MessageTable): Lookup {
  return (name, values) => {
    const { message = '', placeholders = {} } = table[name] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, placeholder: string) => {
      const number = placeholders[placeholder.toLowerCase()]?.content.slice(1);
      return values[Number(number) - 1] ?? '';
    });
  };
}

/** Stands in no message: what is between two of it is a placeholder's number. */
const CUT = '\uE000';

/** What fills placeholders, by their names. */
type Named = Record<string, string | number>;

/**
 * Makes `say` of what holds the messages. A message's placeholders are numbered by the alphabet, so that nobody has
 * to know the table. Nothing is looked up before something is said: in most pages nothing ever is.
 */
export function createSay(look: Lookup): Say {
  let made: Languages | null = null;
  const its = () => {
    made ??= languages(look('language', []), look('direction', []));
    return made;
  };

  const fill = (name: string, values: Named): string =>
    look(
      name,
      Object.keys(values)
        .sort()
        .map((one) => inSentence(values[one] ?? '')),
    );
  const write = (value: string | number) => (typeof value === 'number' ? its().numbers.format(value) : value);
  // Foreign words keep their own direction, and do not take the sentence's punctuation along.
  const inSentence = (value: string | number) =>
    its().direction === 'rtl' ? `\u2068${write(value)}\u2069` : write(value);

  const parts = (name: string, values: Named = {}): SaidPart[] => {
    const names = Object.keys(values).sort();
    const cut = look(
      name,
      names.map((_, at) => CUT + at + CUT),
    ).split(CUT);
    return cut.map((text, at) => {
      const of = at % 2 === 1 ? names[Number(text)] : undefined;
      return of === undefined ? { text, of: null } : { text: write(values[of] ?? ''), of };
    });
  };

  return Object.assign((name: string, values: Named = {}) => fill(name, values), {
    of: (saying: Saying) => fill(saying.key, 'values' in saying ? saying.values : {}),
    count(key: string, amount: number, values: Named = {}): string {
      const all = { ...values, count: amount };
      return fill(`${key}_${its().plurals.select(amount)}`, all) || fill(`${key}_other`, all);
    },
    parts,
    list: (parts: readonly string[]) => its().lists.format(parts),
    number: (amount: number) => its().numbers.format(amount),
    day(day: string): string {
      const date = new Date(`${day}T00:00:00Z`);
      return Number.isNaN(date.getTime()) ? day : its().days.format(date);
    },
    moment: (ms: number) => its().moments.format(ms),
    bytes(bytes: number): string {
      const [unit, size] = bytes < 1000 ? ['byte', 1] : bytes < 1e6 ? ['kilobyte', 1000] : ['megabyte', 1e6];
      return new Intl.NumberFormat(its().language, {
        style: 'unit',
        unit,
        unitDisplay: bytes < 1000 ? 'long' : 'short',
        maximumFractionDigits: bytes < 1e6 ? 0 : 1,
      }).format(bytes / size);
    },
    language: () => its().language,
    direction: () => its().direction,
  });
}

interface Languages {
  language: string;
  direction: ReturnType<Say['direction']>;
  plurals: Intl.PluralRules;
  lists: Intl.ListFormat;
  numbers: Intl.NumberFormat;
  days: Intl.DateTimeFormat;
  moments: Intl.DateTimeFormat;
}

function languages(language: string, direction: string): Languages {
  return {
    language,
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    plurals: new Intl.PluralRules(language),
    lists: new Intl.ListFormat(language, { type: 'unit' }),
    numbers: new Intl.NumberFormat(language),
    days: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
    moments: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  };
}
