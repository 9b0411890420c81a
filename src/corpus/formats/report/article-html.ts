import { familyOf } from '../../../card/family';
import { html, type Markup } from './markup';
import type { ToldNote } from './told';

/** A stretch of the article: plain, or the words of a note. */
interface Piece {
  start: number;
  end: number;
  told: ToldNote | null;
}

/** The article's paragraphs, with the notes' words marked and led to their notes, and the ids of those that are. */
export function articleHtml(
  text: string,
  notes: readonly ToldNote[],
): { paragraphs: Markup[]; marked: ReadonlySet<string> } {
  const pieces = piecesOf(text.length, notes);
  let next = 0;
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((line) => {
    const start = line.index;
    const end = start + line[0].length;
    while ((pieces[next]?.end ?? end) <= start) next++;
    const parts: Markup[] = [];
    for (let at = next; (pieces[at]?.start ?? end) < end; at++) {
      const piece = pieces[at];
      if (piece !== undefined)
        parts.push(part(text, Math.max(start, piece.start), Math.min(end, piece.end), piece));
    }
    return html`<p>${parts}</p>\n`;
  });
  return { paragraphs, marked: new Set(pieces.flatMap(({ told }) => told?.note.id ?? [])) };
}

function part(text: string, start: number, end: number, { start: begin, told }: Piece): Markup {
  const words = text.slice(start, end);
  if (told === null) return html`${words}`;
  const { note, kind, headline } = told;
  const look = `${familyOf(note.kind)} severity-${note.severity}`;
  // Words that go over a paragraph's end are marked in both; the first is led to.
  const id = start === begin ? html` id="m-${note.id}"` : '';
  return html`<a class="${look}"${id} href="#n-${note.id}" title="${kind}. ${headline}">${words}</a>`;
}

/** The whole text, cut where marks begin and end; of marks that overlap the first stays whole. */
function piecesOf(length: number, notes: readonly ToldNote[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const marked = notes.flatMap((told) => (told.note.mark === null ? [] : [{ told, mark: told.note.mark }]));
  for (const { told, mark } of marked.sort((a, b) => a.mark.start - b.mark.start)) {
    const start = Math.max(at, mark.start);
    if (mark.end <= start) continue;
    if (start > at) pieces.push({ start: at, end: start, told: null });
    pieces.push({ start, end: mark.end, told });
    at = mark.end;
  }
  if (at < length) pieces.push({ start: at, end: length, told: null });
  return pieces;
}
