/** What `article` finds in a document. All offsets are UTF-16 code units into `Article.text`. */

export type BlockRole = 'title' | 'subhead' | 'paragraph';

export interface Block {
  role: BlockRole;
  start: number;
  end: number;
}

/** Why an article is not the whole text that its publisher wrote; `long`: only its first part was read. */
export type IncompleteReason = 'paywall' | 'teaser' | 'long';

export interface Article {
  /** The headline; also the first block of `text`. */
  title: string;
  byline: string | null;
  /** The day of publication, `YYYY-MM-DD`. */
  date: string | null;
  /** BCP 47, as the document declares it. */
  language: string | null;
  /** The canonical address, else the document's own. */
  address: string | null;
  publisher: string | null;
  incomplete: IncompleteReason | null;
  /** Title and paragraphs, white space collapsed, joined by blank lines. */
  text: string;
  blocks: Block[];
}

/** The headline and the first paragraphs: enough to ask whether the corpus covers the event. */
export interface Opening {
  title: string;
  text: string;
  language: string | null;
}

/** Why a page is left alone although it holds an article: it asks for a password, or is being written. */
export type Guard = 'password' | 'editable';

/** Why a page has no opening to read. */
export type NoOpening = 'no-article' | Guard;

/** Where words of the article stand in its document. */
export interface Place {
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

/** From every character of `Article.text` to its DOM node. */
export interface TextMap {
  /** The place of `[start, end)`, or null where it holds no text of the document. */
  place(start: number, end: number): Place | null;
}

export interface FoundArticle {
  article: Article;
  map: TextMap;
  /** The smallest element that holds every block but the title: what to watch for changes. */
  root: Element;
  /** The shadow roots that hold parts of it: watching `root` tells nothing of them. */
  shadows: Node[];
}

/** The document holds no article. */
export type NoArticle = 'no-article';
