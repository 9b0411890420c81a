/** `npm run explain -- PAGE --source SRC [--source SRC…] --sentence N`: why a sentence is marked, or not. */
import { parseArgs } from 'node:util';
import { type Explanation, explain, prepareSource } from '../engine';
import { InputError, readPage, readSource } from './input';
import { oneLine } from './one-line';
import { run } from './run';

const USAGE = 'usage: npm run explain -- PAGE --source SRC [--source SRC…] --sentence N';

await run('explain', async () => {
  const { values, positionals } = parse(process.argv.slice(2));
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new InputError(`exactly one PAGE is needed; ${USAGE}`);
  if (values.source.length === 0) throw new InputError(`at least one --source is needed; ${USAGE}`);
  const number = Number(values.sentence);
  if (!Number.isInteger(number) || number < 1) {
    throw new InputError(`--sentence ${values.sentence ?? ''} is not a number from 1; ${USAGE}`);
  }
  const page = await readPage(path);
  const sources = [];
  for (const source of values.source) sources.push(prepareSource(await readSource(source)));
  const explanation = explain(page, sources, number);
  if (explanation === null) throw new InputError(`${path} has no sentence ${number}`);
  process.stdout.write(`${describe(explanation).join('\n')}\n`);
});

function describe({ claim, facts, rules }: Explanation): string[] {
  const looked = rules.filter(({ found, silent }) => found.length > 0 || silent.length > 0);
  const others = rules.filter((rule) => !looked.includes(rule)).map(({ rule }) => rule);
  return [
    `Sentence: ${oneLine(claim.text)}`,
    facts.length === 0 ? 'No fact of the sources speaks of it.' : 'Aligned facts, best first:',
    ...facts.flatMap(({ text, score, covered, common }) => [
      `  ${score.toFixed(2)}, ${Math.round(covered * 100)} % of the sentence's weight: ${oneLine(text)}`,
      `    in common: ${common.join(', ')}`,
    ]),
    ...looked.flatMap(({ rule, kind, found, silent }) => [
      `${rule} (${kind})`,
      ...found.flatMap(({ mark, tier, confidence, shown, fact, reasons }) => {
        const seen = shown ? 'shown' : 'not shown';
        return [
          `  found "${oneLine(mark)}": ${tier}, confidence ${confidence}, ${seen}; rests on: ${oneLine(fact)}`,
          ...reasons.map(({ look, what, weight }) => `    ${look} ${weight.toFixed(2).padStart(6)}  ${what}`),
        ];
      }),
      ...silent.map((why) => `  silent: ${why}`),
    ]),
    `Nothing for these rules to look at: ${others.join(', ')}`,
  ];
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: 'string', multiple: true, default: [] },
        sentence: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new InputError(`${reason}; ${USAGE}`, { cause });
  }
}
