import { isAbsolute, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { type About, type PackedDocument, PackWriter } from '../../corpus/formats/pack';
import { manifestLine, manifestSchema } from '../../corpus/formats/pack/manifest';
import { DOCUMENT_KINDS, type DocumentKind } from '../../engine/record';
import { InputError } from '../input';
import { oneLine } from '../one-line';
import { argumentsOf, type Command } from './command';
import { isFolder, MANIFEST, replaceFile, writeLines } from './files';
import { gather } from './gather';

const USAGE =
  'usage: npm run --silent corpus -- build FOLDER|FILE… --out DIR --name NAME --publisher NAME --licence LICENCE ' +
  '[--contact TEXT] [--home ADDRESS] [--updated YYYY-MM-DD] [--expires YYYY-MM-DD] [--kind KIND] [--gzip]';

const OPTIONS = {
  out: { type: 'string' },
  name: { type: 'string' },
  publisher: { type: 'string' },
  licence: { type: 'string' },
  contact: { type: 'string' },
  home: { type: 'string' },
  updated: { type: 'string' },
  expires: { type: 'string' },
  kind: { type: 'string', default: 'report' },
  gzip: { type: 'boolean', default: false },
} as const;

/** Makes a pack of files. */
export const build: Command = {
  usage: USAGE,
  does: `Makes a pack of files: DIR/${MANIFEST}, and the documents beside it. It reads .html, .txt, .md, .pdf and .docx;
.json, a document in the pack's JSON; .jsonl, one on each line. A folder inside of FOLDER becomes a collection.
What cannot be read is told and left out. --updated is today unless it is given: then the same files give the
same pack, byte for byte. --kind says what the texts are: ${DOCUMENT_KINDS.join(', ')}.`,

  async run(args) {
    const { values, positionals } = argumentsOf(args, OPTIONS, USAGE);
    const { out, gzip, kind, ...rest } = values;
    if (positionals.length === 0) throw new InputError(`at least one FOLDER or FILE is needed; ${USAGE}`);
    if (out === undefined) throw new InputError(`--out is needed; ${USAGE}`);
    const about = aboutOf(rest);
    for (const path of positionals) await refuseInside(path, out);
    const documents = await collected(positionals, kindOf(kind));

    const writer = new PackWriter();
    const lines = function* () {
      for (const document of documents) yield writer.add(document);
    };
    const body = await writeLines(out, lines(), () => writer.file(gzip ? '.jsonl.gz' : '.jsonl'));
    const manifest = writer.manifest(about, body);
    await replaceFile(`${out}/${MANIFEST}`, `${manifestLine(manifest)}\n`);
    console.log(
      `${out}: ${manifest.documents} documents, ${manifest.facts} facts, ${manifest.body.bytes} bytes; not signed yet`,
    );
  },
};

/** What the options say of the pack. @throws InputError where it is not enough, or nothing a manifest can say */
function aboutOf(values: { [Field in keyof About]?: string | undefined }): About {
  const { name, publisher, licence, contact = null, home = null, expires = null } = values;
  const { updated = new Date().toISOString().slice(0, 10) } = values;
  if (name === undefined || publisher === undefined || licence === undefined) {
    throw new InputError(`--name, --publisher and --licence are needed; ${USAGE}`);
  }
  const { format: _, documents, body, ...entries } = manifestSchema.entries;
  const checked = v.safeParse(v.object(entries), {
    name,
    publisher,
    licence,
    contact,
    home,
    expires,
    updated,
  });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new InputError(`--${v.getDotPath(issue)} ${issue.message}`);
}

function kindOf(given: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((known) => known === given);
  if (kind === undefined) throw new InputError(`--kind ${given} is none of ${DOCUMENT_KINDS.join(', ')}`);
  return kind;
}

/** The next pack would hold this one. */
async function refuseInside(path: string, out: string): Promise<void> {
  const way = relative(resolve(path), resolve(out));
  const isInside = way.split(sep)[0] !== '..' && !isAbsolute(way);
  if (isInside && (await isFolder(path))) throw new InputError(`--out ${out} lies inside of ${path}`);
}

/** What could be read, in the order of ids, so that it does not matter where a file lay. */
async function collected(paths: string[], kind: DocumentKind): Promise<PackedDocument[]> {
  const documents = new Map<string, { document: PackedDocument; place: string }>();
  for await (const { place, result, complete } of gather(paths, kind)) {
    if (typeof result === 'string') {
      tell(`left out: ${place}: ${result}`);
      continue;
    }
    const same = documents.get(result.id);
    if (same !== undefined) tell(`left out: ${place}: the same text as ${same.place}`);
    else documents.set(result.id, { document: result, place });
    if (!complete) tell(`taken as it is: ${place}: it seems to be a part of an article only`);
  }
  if (documents.size === 0) throw new InputError('nothing could be read; no pack was written');
  return [...documents.values()].map(({ document }) => document).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function tell(line: string): void {
  console.error(oneLine(`corpus: ${line}`));
}
