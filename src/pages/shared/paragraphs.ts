/** A part of a paragraph; where a page of the original begins with it, which one. */
export interface PageRun {
  text: string;
  /** From 1 on. */
  page: number | null;
}

/** Cut at blank lines; lines within a paragraph stay, and the style keeps their breaks. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}

/**
 * The same paragraphs, each cut where a page of the original begins.
 * @param pages where in the text each page begins
 */
export function pageRunsOf(text: string, pages: readonly number[]): PageRun[][] {
  let page = 0;
  let from = 0;
  return paragraphsOf(text).map((paragraph) => {
    const start = text.indexOf(paragraph, from);
    from = start + paragraph.length;
    const runs: PageRun[] = [{ text: paragraph, page: null }];
    let cut = start;
    for (let begins = pages[page]; begins !== undefined && begins < from; begins = pages[++page]) {
      // Of pages without a text between them the last one is named.
      const at = Math.max(begins, cut);
      const last = runs.pop();
      if (last === undefined) break;
      const before = last.text.slice(0, at - cut);
      if (before !== '') runs.push({ ...last, text: before });
      runs.push({ text: last.text.slice(at - cut), page: page + 1 });
      cut = at;
    }
    return runs;
  });
}

/** A sentence with where it stands in its text. */
export interface PlacedSentence {
  text: string;
  start: number;
  end: number;
}

/** The sentences of a text by its paragraphs, each with the white space behind it. */
export function paragraphsIn(
  text: string,
  sentences: readonly [start: number, end: number][],
): PlacedSentence[][] {
  const paragraphs: PlacedSentence[][] = [];
  sentences.forEach(([start, end], at) => {
    const [next] = sentences[at + 1] ?? [end];
    const [before] = sentences.slice(at - 1, at);
    const isNew = at === 0 || before === undefined || /\n\s*\n/.test(text.slice(before[1], start));
    const gap = text.slice(end, next);
    const placed = { text: text.slice(start, end) + (/\n\s*\n/.test(gap) ? '' : gap), start, end };
    if (isNew) paragraphs.push([placed]);
    else paragraphs.at(-1)?.push(placed);
  });
  return paragraphs;
}
