/** Which blocks of a survey are the article's body. */
import { headingLevel, isProse } from './elements';
import type { Headline } from './headline';
import { asksToSubscribe } from './incomplete';
import { endsSentence, isNotice, LINK_SHARE, score } from './score';
import { type Box, innermost, type Survey, type TextBlock } from './survey';

/** A list or part is links when more than this share of its text is. */
const LINKS_PART = 0.5;
/** How much prose counts towards being the main text, by where it stands. */
const MAIN_SHARE = { no: 1, likely: 0.3, certain: 0 };
/** A box that is named as the article's body is taken for it when it holds this share of the prose. */
const NAMED_SHARE = 0.5;
/** A card of a listing holds at most so many characters of prose, and has at least so many like it beside it. */
const CARD_PROSE = 600;
const CARDS = 3;
/** A headline has at least this share of the prose below it. */
const BELOW_SHARE = 0.8;
/** The most blocks between headline and body that are taken for the article's standfirst. */
const STANDFIRST = 2;
/** A heading of so many characters above all text is more than a kicker. */
const KICKER = 30;
const TABLE_PARTS = new Set(['table', 'tbody', 'tr']);
/** An offer to subscribe has at most so many blocks. */
const OFFER_BLOCKS = 5;
const BLOCKS_A_STEP = 300;
const CARD_ELEMENTS = new Set(['li', 'div', 'article', 'section']);

export interface Body {
  /** Indices into `survey.blocks`, in order of the document; never empty. */
  kept: number[];
}

/** @returns null where the document holds no prose. Yields between its parts, each linear in the survey. */
export function* findBodySteps(survey: Survey, headline: Headline): Generator<void, Body | null> {
  const { blocks, boxes } = survey;
  const raw: number[] = [];
  for (const block of blocks) {
    raw.push(score(block));
    if (raw.length % BLOCKS_A_STEP === 0) yield;
  }
  yield;
  const outside = outsideBlocks(survey, raw);
  const scores = raw.map((value, index) => (outside[index] ? Math.min(0, value) : value));
  yield;
  const root = findRoot(boxes, prefixSums(scores));
  if (root < 0) return null;
  const found = keep(survey, root, scores, outside);
  yield;
  const kept = withoutOffer(blocks, withHeadline(survey, headline, scores, outside, found));
  const trimmed = withoutEdges(blocks, scores, kept);
  return trimmed.length > 0 ? { kept: trimmed } : null;
}

/** `sums[end] - sums[first]` is the sum of `values.slice(first, end)`. */
function prefixSums(values: number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let index = 0; index < values.length; index++)
    sums[index + 1] = (sums[index] ?? 0) + (values[index] ?? 0);
  return sums;
}

function within(sums: Float64Array, box: Box): number {
  return (sums[box.end] ?? 0) - (sums[box.first] ?? 0);
}

/** True for each block that stands in a box beside the article, or in a card of a listing. */
function outsideBlocks(survey: Survey, scores: number[]): boolean[] {
  const { blocks, boxes } = survey;
  const main = mainBlock(survey, scores);
  const cards = cardBoxes(survey, scores);
  const outside: boolean[] = [];
  boxes.forEach((box, index) => {
    const holdsMain = box.first <= main && main < box.end;
    const own = box.aside === 'certain' || (!holdsMain && (box.aside === 'likely' || cards.has(index)));
    outside.push(own || (outside[box.parent] ?? false));
  });
  return blocks.map((block) => outside[block.box] ?? false);
}

/**
 * A block in the middle of the article: in the box with the most prose directly in it, or in its own
 * paragraphs. Teasers, captions and comments stand one by one in boxes of their own.
 */
function mainBlock(survey: Survey, scores: number[]): number {
  const { blocks, boxes } = survey;
  const held = new Float64Array(boxes.length);
  const shares: number[] = [];
  for (const box of boxes) shares.push(Math.min(MAIN_SHARE[box.aside], shares[box.parent] ?? 1));
  let main = 0;
  let most = 0;
  blocks.forEach((block, index) => {
    const value = scores[index] ?? 0;
    const box = boxes[block.box];
    const share = shares[block.box] ?? 0;
    if (value <= 0 || box === undefined || share === 0) return;
    const home = box.name === 'p' || box.name === 'blockquote' ? box.parent : block.box;
    held[home] = (held[home] ?? 0) + share * value;
    if ((held[home] ?? 0) > most) {
      most = held[home] ?? 0;
      main = index;
    }
  });
  return main;
}

/** Boxes that repeat side by side, each with a link over a few words: a listing's cards. */
function cardBoxes(survey: Survey, scores: number[]): Set<number> {
  const { blocks, boxes } = survey;
  const prose = prefixSums(scores.map((value) => Math.max(0, value)));
  const headings = prefixSums(blocks.map((block) => (isLink(block) && headingLevel(block.name) > 0 ? 1 : 0)));
  const isCard = (box: Box) => {
    const held = within(prose, box);
    if (held <= 0 || held >= CARD_PROSE || !CARD_ELEMENTS.has(box.name)) return false;
    const first = blocks[box.first];
    return within(headings, box) > 0 || (first !== undefined && isLink(first));
  };
  const beside = new Map<number, number[]>();
  boxes.forEach((box, index) => {
    if (!isCard(box)) return;
    const others = beside.get(box.parent);
    if (others === undefined) beside.set(box.parent, [index]);
    else others.push(index);
  });
  const cards = new Set<number>();
  for (const group of beside.values()) if (group.length >= CARDS) for (const index of group) cards.add(index);
  return cards;
}

function isLink(block: TextBlock): boolean {
  return block.linked > LINK_SHARE * block.text.length;
}

/**
 * The box whose blocks add up to the most, of equal ones the innermost; inside it, the smallest box
 * around all that is named as the article's body, where that holds most of the prose.
 */
function findRoot(boxes: Box[], sums: Float64Array): number {
  let root = -1;
  let most = 0;
  boxes.forEach((box, index) => {
    const sum = within(sums, box);
    if (sum > 0 && sum >= most) {
      root = index;
      most = sum;
    }
  });
  // Rows of a table are not a whole article: its introduction stands beside the table.
  while (TABLE_PARTS.has(boxes[root]?.name ?? '')) root = boxes[root]?.parent ?? -1;
  const around = boxes[root];
  if (around === undefined) return -1;
  let named = 0;
  let first = -1;
  let end = -1;
  for (let index = root + 1; index < boxes.length; index++) {
    const box = boxes[index];
    if (box === undefined || box.first >= around.end) break;
    if (!box.body || box.first < end || within(sums, box) <= 0) continue;
    if (first < 0) first = box.first;
    end = box.end;
    named += within(sums, box);
  }
  return named >= NAMED_SHARE * most ? innermost(boxes, root, first, end) : root;
}

function keep(survey: Survey, root: number, scores: number[], outside: boolean[]): number[] {
  const { blocks, boxes } = survey;
  const box = boxes[root];
  if (box === undefined) return [];
  const sums = prefixSums(scores);
  const dropped = linkParts(survey, root);
  const kept: number[] = [];
  for (let index = box.first; index < box.end; index++) {
    const block = blocks[index];
    if (block === undefined || outside[index] || dropped[block.box] || isNotice(block)) continue;
    const value = scores[index] ?? 0;
    const home = boxes[block.box];
    if (value >= 0 || isProse(block.name) || (home !== undefined && within(sums, home) > 0)) kept.push(index);
  }
  return kept;
}

/** True for each box under the root that is nothing but links; an item of a list goes with its list. */
function linkParts(survey: Survey, root: number): boolean[] {
  const linked = prefixSums(survey.blocks.map((block) => block.linked));
  const lengths = prefixSums(survey.blocks.map((block) => block.text.length));
  const dropped: boolean[] = [];
  survey.boxes.forEach((box, index) => {
    const links =
      index > root && box.name !== 'li' && within(linked, box) > LINKS_PART * within(lengths, box);
    dropped.push(links || (index > root && (dropped[box.parent] ?? false)));
  });
  return dropped;
}

/**
 * The headline is no block of the body; what stands above it is not the article's, and sentences between
 * it and the body are the article's standfirst.
 */
function withHeadline(
  survey: Survey,
  headline: Headline,
  scores: number[],
  outside: boolean[],
  kept: number[],
): number[] {
  const { blocks } = survey;
  const place = headlineBlock(blocks, headline);
  const body = kept.filter((index) => index !== place && blocks[index]?.text !== headline.text);
  const below = body.filter((index) => index > place);
  const prose = (indices: number[]) =>
    indices.reduce((sum, index) => sum + Math.max(0, scores[index] ?? 0), 0);
  // Under a heading that much of the text stands above, this is not the headline of the text.
  if (place < 0 || prose(below) < BELOW_SHARE * prose(body)) return body;
  const standfirst: number[] = [];
  for (let index = place + 1; index < (below[0] ?? 0) && standfirst.length < STANDFIRST; index++) {
    if (!outside[index] && (scores[index] ?? 0) > 0) standfirst.push(index);
  }
  return [...standfirst, ...below];
}

/** Index of the block that holds the headline's first text node, or -1. */
function headlineBlock(blocks: TextBlock[], headline: Headline): number {
  const node = headline.line?.runs[0]?.node;
  return node === undefined ? -1 : blocks.findIndex((block) => block.runs.some((run) => run.node === node));
}

/** Ends the article where it asks to subscribe, unless much more follows. */
function withoutOffer(blocks: TextBlock[], kept: number[]): number[] {
  const offer = kept.findIndex((index) => asksToSubscribe(blocks[index]?.text ?? ''));
  return offer > 0 && kept.length - offer <= OFFER_BLOCKS ? kept.slice(0, offer) : kept;
}

/** Drops labels before the first and after the last sentence, and subheads with nothing under them. */
function withoutEdges(blocks: TextBlock[], scores: number[], kept: number[]): number[] {
  const isSentence = (index: number) => (scores[index] ?? 0) > 0;
  const isHeading = (index: number) => headingLevel(blocks[index]?.name ?? '') > 0;
  const first = kept.findIndex(isSentence);
  if (first < 0) return [];
  // A short heading above all text is a kicker, a longer one the standfirst.
  const start = kept.findIndex((index) => isHeading(index) && (blocks[index]?.text.length ?? 0) >= KICKER);
  let end = kept.length;
  while (end > first + 1) {
    const index = kept[end - 1] ?? 0;
    const block = blocks[index];
    if (isSentence(index) || (block !== undefined && isProse(block.name) && endsSentence(block.text))) break;
    end--;
  }
  const trimmed = kept.slice(start >= 0 && start < first ? start : first, end);
  return trimmed.filter((index, place) => {
    const next = trimmed[place + 1];
    if (!isHeading(index)) return true;
    const below = blocks[index + 1];
    if (next === undefined || (place > 0 && next !== index + 1 && below !== undefined && isLink(below)))
      return false;
    return (
      !isHeading(next) || headingLevel(blocks[next]?.name ?? '') > headingLevel(blocks[index]?.name ?? '')
    );
  });
}
