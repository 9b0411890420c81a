import type { CheckRecord } from '../../../engine/record';
import type { Say } from '../../../protocol';
import { markdownLine } from '../markdown';
import { type Cited, type ToldNote, told } from './told';

/** The notes that readers see and what is left out, as a text for people. */
export function markdownReport(record: CheckRecord, say: Say): string {
  const { title, address, details, compared, shown, dropped } = told(record, say);
  const sections = [
    [
      `# ${markdownLine(title)}`,
      [...details.map(markdownLine), ...(address ? [`<${address}>`] : [])].join(' · '),
    ],
    [compared + (record.page.complete ? '' : `\n\n${say('reportIncomplete')}`)],
    shown.length === 0 ? [say('recapNoNotes')] : [`## ${say('recapNotesTitle')}`, ...shown.map(note)],
    dropped.length === 0 ? [] : [`## ${say('kindDropped')}`, ...dropped.map(note)],
  ];

  function note({ kind, headline, note: { claim }, facts, against }: ToldNote): string {
    return [
      `### ${markdownLine(kind)}`,
      markdownLine(headline),
      claim === null ? '' : `${say('reportPage')} ${markdownLine(claim.text)}`,
      facts.map(cited).join('\n>\n'),
      against.length === 0
        ? ''
        : `${say.count('cardAgainst', against.length)}:\n\n${against.map(cited).join('\n>\n')}`,
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  }

  return `${sections
    .flat()
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function cited({ text, title, details, address }: Cited): string {
  const name = markdownLine(title);
  const source = [address ? `[${name}](<${address}>)` : name, ...details.map(markdownLine)].join(', ');
  return `> ${markdownLine(text)}\n>\n> — ${source}`;
}
