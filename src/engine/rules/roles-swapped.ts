import type { AlignedFact } from '../align/align';
import { groundOf, sideChanges } from '../align/belongings';
import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { mentionsIn, type Name, namesOf, sameName } from '../text/names';
import { partsOf } from '../text/parts-of-speech';
import { oncePerSentence } from '../text/remember';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { afterParticiples, eitherWay, empty, irregularPasts, passives } from './roles-swapped.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

const FACTS_LOOKED_AT = 2;
/** Every two are compared: of more in one sentence the first. */
const MOST_SHARED = 24;
const MOST_NAMES = 8;
/** Words between the two, on either side, that the other side does not have. */
const MOST_MISSING = 1;
const MOST_ADDED = 3;
const LONGEST_BETWEEN = 10;
/** A mark from the first to the second of them is no longer than this, in words. */
const LONGEST_MARK = 12;
/** How far before a participle a form of "be" makes it passive. */
const PASSIVE_REACH = 3;

/** Somebody or something that a sentence may speak of: a name, or any telling word until the tagger is asked. */
interface Figure extends Stretch {
  name: Name | null;
  stem: string;
  /** Its tokens, as indices into the tokens of its sentence. */
  first: number;
  last: number;
}

interface Side {
  text: AnalysedText;
  sentence: Sentence;
  tokens: readonly Token[];
}

/** One figure on both sides. */
interface Shared {
  page: Figure;
  source: Figure;
}

/**
 * Who did what to whom is turned round: the same verb stands between the same two, in the other order and as
 * active as before ("A sued B" → "B sued A"); or what the source says of one name the page says of the other.
 */
export const rolesSwapped: Rule = {
  id: 'roles-swapped',
  kind: 'contradicted',
  needsFollowing: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const found = facts.slice(0, FACTS_LOOKED_AT).map((fact) => examine(claim, fact, context));
      return found.find((finding) => finding !== null) ?? [];
    }),
};

function examine(claim: Sentence, { source, fact }: AlignedFact, { page }: CheckContext): Finding | null {
  const onPage: Side = { text: page, sentence: claim, tokens: tokensIn(page, claim) };
  const inSource: Side = { text: source, sentence: fact, tokens: tokensIn(source, fact) };
  const shared = sharedFigures(onPage, inSource);
  const turned = firstPair(shared, (a, b) => isTurnedRound(onPage, inSource, a, b));
  const names = shared.filter((figure) => figure.page.name !== null).slice(0, MOST_NAMES);
  const found = turned ?? firstPair(names, (a, b) => haveChangedSides(onPage, inSource, a, b));
  if (found === undefined) return null;
  const [a, b] = found;
  const both = { start: a.page.start, end: b.page.end };
  const isShort = b.page.last - a.page.first < LONGEST_MARK;
  const [first, second] = a.source.start < b.source.start ? [a.source, b.source] : [b.source, a.source];
  return {
    severity: 3,
    tier: turned === undefined ? 'names exchanged' : 'same verb',
    claim,
    mark: isShort ? both : { start: a.page.start, end: a.page.end },
    facts: [{ source, start: fact.start, end: fact.end }],
    against: [],
    says: saying(source.text, { start: first.start, end: second.end }, page.text, both),
  };
}

/** The first two, in their order, that suit each other. */
function firstPair<Item>(
  items: readonly Item[],
  suits: (a: Item, b: Item) => boolean,
): [Item, Item] | undefined {
  for (const [at, a] of items.entries()) {
    const b = items.find((other, place) => place > at && suits(a, other));
    if (b !== undefined) return [a, b];
  }
  return undefined;
}

/** Whether the same active verb leads from the first to the second on the page, and back in the source. */
function isTurnedRound(page: Side, source: Side, a: Shared, b: Shared): boolean {
  if (a.source.start < b.source.start || !areNear(a.page, b.page) || !areNear(b.source, a.source))
    return false;
  const onPage = wordsBetween(page, a.page, b.page);
  const inSource = wordsBetween(source, b.source, a.source);
  if (onPage === null || inSource === null) return false;
  const [fewer, more] = onPage.length < inSource.length ? [onPage, inSource] : [inSource, onPage];
  if (fewer.filter((word) => !more.includes(word)).length > MOST_MISSING) return false;
  if (more.filter((word) => !fewer.includes(word)).length > MOST_ADDED) return false;
  if (!onPage.some((word) => inSource.includes(word) && mayBeVerb(word))) return false;
  if (![a.page, b.page].every((figure) => isNoun(page, figure))) return false;
  if (![a.source, b.source].every((figure) => isNoun(source, figure))) return false;
  const verbs = new Set(activeVerbs(source, b.source, a.source));
  return activeVerbs(page, a.page, b.page).some((verb) => verbs.has(verb));
}

function areNear(first: Figure, second: Figure): boolean {
  return second.first - first.last <= LONGEST_BETWEEN;
}

/** The words between two figures of one part of a sentence, without the empty ones. */
function wordsBetween({ text, tokens }: Side, first: Figure, second: Figure): string[] | null {
  if (/[;:()—–!?]|\.\s/.test(text.text.slice(first.end, second.start))) return null;
  return tokens
    .slice(first.last + 1, second.first)
    .map(({ lower }) => lower)
    .filter((word) => !empty.has(word));
}

function activeVerbs({ text, sentence, tokens }: Side, first: Figure, second: Figure): string[] {
  const parts = partsOf(text, sentence);
  const named = mentionsIn(namesOf(text), sentence);
  const isNamed = (at: number) =>
    named.some(({ tokens: inside }) => inside.some((token) => token === tokens[at]));
  const verbs: string[] = [];
  for (let at = first.last + 1; at < second.first; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'by') return [];
    if (parts[at] !== 'VERB' || !mayBeVerb(lower) || isNamed(at)) continue;
    const before = tokens.slice(Math.max(0, at - PASSIVE_REACH), at);
    const isActive = lower.endsWith('ing') || !before.some((token) => passives.has(token.lower));
    const isParticiple = /(?:ed|en)$/.test(lower) && afterParticiples.has(tokens[at + 1]?.lower ?? '');
    if (isActive && !isParticiple) verbs.push(lower);
  }
  return verbs;
}

function isNoun({ text, sentence }: Side, { name, first }: Figure): boolean {
  return name !== null || partsOf(text, sentence)[first] === 'NOUN';
}

/** The tagger takes many a noun for a verb's plain form: only inflected ones count. */
function mayBeVerb(lower: string): boolean {
  return !eitherWay.has(lower) && (/(?:ed|ing|s)$/.test(lower) || irregularPasts.has(lower));
}

const groundOfNames = oncePerSentence((text, sentence: Sentence) =>
  groundOf(text, sentence, mentionsIn(namesOf(text), sentence)),
);

/** Whether what the source says of either name the page says of the other; not where they stand in a list. */
function haveChangedSides(page: Side, source: Side, a: Shared, b: Shared): boolean {
  const [first, second] = [a.page.name, b.page.name];
  if (first === null || second === null || first.kind !== second.kind) return false;
  if ((first.nation === null) !== (second.nation === null)) return false;
  if (areListed(page, a.page, b.page) || areListed(source, a.source, b.source)) return false;
  const couple = ({ text, sentence }: Side, places: [Figure, Figure]) => ({
    ground: groundOfNames(text, sentence),
    places,
  });
  const { changed, telling, kept } = sideChanges(
    couple(page, [a.page, b.page]),
    couple(source, [a.source, b.source]),
  );
  return kept === 0 && changed[0] > 0 && changed[1] > 0 && telling > 1;
}

/** "Kenya and Uganda", "the Liberals, the Greens" */
function areListed({ text }: Side, a: Figure, b: Figure): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = text.text.slice(first.end, second.start);
  return /^(?:['’]s)?(?:,? (?:and|or|nor|with|versus|v|against) (?:the )?|, (?:the )?|[-–—/ ]+)$/.test(
    between,
  );
}

/** The names and telling words that stand once on both sides, outside quotations, in the order of the page. */
function sharedFigures(page: Side, source: Side): Shared[] {
  const known = figuresOf(source.text, source.sentence);
  const stated = figuresOf(page.text, page.sentence);
  const shared: Shared[] = [];
  for (const figure of stated.all) {
    if (onlyOne(figure, stated) === null) continue;
    const found = onlyOne(figure, known);
    if (found !== null) shared.push({ page: figure, source: found });
    if (shared.length === MOST_SHARED) break;
  }
  return shared;
}

/** The figures of a sentence, to be found by what they are. */
interface Figures {
  all: readonly Figure[];
  named: readonly Figure[];
  /** Stem → the figure without a name that has it; null where several have. */
  others: ReadonlyMap<string, Figure | null>;
}

/** The figure that is the same as one of this sentence or of another; null where there is none, or several. */
function onlyOne({ name, stem }: Figure, { named, others }: Figures): Figure | null {
  if (name === null) return others.get(stem) ?? null;
  const [found, ...more] = named.filter((other) => other.name !== null && sameName(name, other.name));
  return found !== undefined && more.length === 0 ? found : null;
}

const MOST_FIGURES = 60;

const figuresOf = oncePerSentence((text, sentence: Sentence): Figures => {
  const all = figuresIn(text, sentence);
  const others = new Map<string, Figure | null>();
  for (const figure of all) {
    if (figure.name === null) others.set(figure.stem, others.has(figure.stem) ? null : figure);
  }
  return { all, named: all.filter(({ name }) => name !== null), others };
});

function figuresIn(text: AnalysedText, sentence: Sentence): Figure[] {
  const tokens = tokensIn(text, sentence);
  const mentions = new Map(mentionsIn(namesOf(text), sentence).map((mention) => [mention.start, mention]));
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length && figures.length < MOST_FIGURES; at++) {
    const token = tokens[at];
    if (token === undefined || token.quoted) continue;
    const mention = mentions.get(token.start);
    const { start, end, stem } = token;
    if (mention !== undefined) {
      const last = at + mention.tokens.length - 1;
      figures.push({ start, end: mention.end, name: mention.name, stem, first: at, last });
      at = last;
    } else if (token.weight > COMMON_WEIGHT) {
      figures.push({ start, end, name: null, stem, first: at, last: at });
    }
  }
  return figures;
}
