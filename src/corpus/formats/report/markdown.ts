import type { Say } from '../../../protocol';
import { markdownLine } from '../markdown';
import type { Subject } from './subject';
import { type Cited, type ToldNote, told } from './told';
import type { Remark, ToldDecision, ToldReview } from './told-review';

/** The notes that readers see and what is left out, as a text for people. */
export function markdownReport(subject: Subject, say: Say): string {
  const { title, address, details, compared, review, shown, undecided, dropped, rejected } = told(
    subject,
    say,
  );
  const sections = [
    [
      `# ${markdownLine(title)}`,
      [...details.map(markdownLine), ...(address ? [`<${address}>`] : [])].join(' · '),
    ],
    [compared + (subject.record.page.complete ? '' : `\n\n${say('reportIncomplete')}`)],
    review === null ? [] : whole(review),
    shown.length + undecided.length === 0 ? [say('recapNoNotes')] : section(say('recapNotesTitle'), shown),
    section(say('reportIsUndecided'), undecided),
    section(say('kindDropped'), dropped),
    section(say('reportIsRejected'), rejected),
  ];

  function section(heading: string, notes: readonly ToldNote[]): string[] {
    return notes.length === 0 ? [] : [`## ${heading}`, ...notes.map(note)];
  }

  function note({ kind, headline, words, facts, against, reviewed }: ToldNote): string {
    return [
      `### ${markdownLine(kind)}`,
      markdownLine(headline),
      words === null ? '' : `${say('reportPage')} ${linked(words.text, words.address)}`,
      facts.map(cited).join('\n>\n'),
      against.length === 0
        ? ''
        : `${say.count('cardAgainst', against.length)}:\n\n${against.map(cited).join('\n>\n')}`,
      ...(reviewed === null ? [] : decided(reviewed)),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  }

  return `${sections
    .flat()
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function whole({ status, counts, remarks }: ToldReview): string[] {
  return [status.map(markdownLine).join(' '), counts, ...remarks.map(remark)];
}

function decided({ decision, who, when, more, remarks }: ToldDecision): string[] {
  const line = [decision, markdownLine(who), when?.words ?? ''].filter((part) => part !== '').join(' · ');
  return [line, ...more.map(markdownLine), ...remarks.map(remark)];
}

function remark({ label, lines }: Remark): string {
  return `${label} ${lines.map(markdownLine).join('\n\n')}`;
}

function linked(text: string, address: string | null): string {
  return address === null ? markdownLine(text) : `[${markdownLine(text)}](<${address}>)`;
}

function cited({ text, title, details, address }: Cited): string {
  const source = [linked(title, address), ...details.map(markdownLine)].join(', ');
  return `> ${markdownLine(text)}\n>\n> — ${source}`;
}
