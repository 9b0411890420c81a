import { splitSentences } from '../../engine/text/sentences';
import { oneLine } from '../one-line';
import { argumentsOf, type Command, onePath } from './command';
import { openStored } from './files';

const USAGE = 'usage: npm run --silent corpus -- stats PACK';

/** So many values of a field are listed. */
const LISTED = 20;

/** Tells what is in a pack. */
export const stats: Command = {
  usage: USAGE,
  does: 'Counts what is in a pack, by kind, language, publisher, collection and year. The signature is not checked.',

  async run(args) {
    const { documents, head } = await openStored(onePath(argumentsOf(args, {}, USAGE).positionals, USAGE));
    const total = { documents: 0, 'of bare facts': 0, facts: 0, characters: 0 };
    const counts = new Map<string, Map<string, number>>();
    const count = (field: string, value: string | null | undefined) => {
      const values = counts.get(field) ?? new Map<string, number>();
      counts.set(field, values.set(value ?? '(none)', (values.get(value ?? '(none)') ?? 0) + 1));
    };
    for await (const document of documents) {
      total.documents += 1;
      total['of bare facts'] += document.factsOnly ? 1 : 0;
      total.facts += splitSentences(document.text).length;
      total.characters += document.text.length;
      count('kind', document.kind);
      count('language', document.language);
      count('publisher', document.publisher);
      count('year', document.date?.slice(0, 4));
      for (const collection of document.collections ?? []) count('collection', collection);
    }
    console.log(oneLine(`${head.manifest.name}, by ${head.manifest.publisher}`));
    for (const [what, number] of Object.entries(total)) console.log(`${number}\t${what}`);
    for (const [field, values] of counts)
      for (const line of listed(field, values)) console.log(oneLine(line));
  },
};

/** The commonest values first. */
function listed(field: string, values: ReadonlyMap<string, number>): string[] {
  const sorted = [...values].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const more = sorted.length - LISTED;
  return [
    ...sorted.slice(0, LISTED).map(([value, number]) => `${number}  ${field} ${value}`),
    ...(more > 0 ? [`${more} more of ${field}`] : []),
  ];
}
