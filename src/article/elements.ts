/** What an element is to a reader, told from its name, attributes and class names alone: no layout. */

/** Never read: no prose, or not on the page. */
const UNREAD = new Set(
  (
    'head title script style noscript template button svg math iframe object embed canvas audio video ' +
    'select option datalist textarea input meta link dialog map progress meter'
  ).split(' '),
);

/** Set apart from the text around them by default; anything else runs on in the line. */
const BLOCKS = new Set(
  (
    'html body address article aside blockquote center dd details div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section ' +
    'summary table caption colgroup tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text is meant as running text, however short it is. */
const PROSE = new Set('p li blockquote pre dd dt'.split(' '));

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isUnread(name: string): boolean {
  return UNREAD.has(name);
}

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function isProse(name: string): boolean {
  return PROSE.has(name);
}

/** 1 to 6 for a heading, else 0. */
export function headingLevel(name: string): number {
  if (name.length !== 2 || name.charCodeAt(0) !== 104) return 0;
  const level = name.charCodeAt(1) - 48;
  return level >= 1 && level <= 6 ? level : 0;
}

/** Inside what is shown only without scripts, or not at all: parsers differ on whether elements are there. */
export function isInert(element: Element): boolean {
  return element.closest('noscript, template') !== null;
}

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const HIDING_NAME =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|visuallyhidden|u-hidden)(?:\s|$)/i;

/** Out of sight by its own markup. Style sheets are not asked: that would cost a layout. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style !== null && HIDING_STYLE.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && HIDING_NAME.test(names);
}

/**
 * How likely an element stands beside the article: `certain` is never read; `likely` is not read unless
 * the page keeps a good part of its text there (a whole page inside a form, a class name too many).
 */
export type Aside = 'no' | 'likely' | 'certain';

const CERTAIN_ELEMENTS = new Set(['nav', 'figcaption', 'footer', 'menu', 'search']);
const LIKELY_ELEMENTS = new Set(['aside', 'form', 'figure', 'caption', 'fieldset']);
const LIKELY_ROLES =
  /^(?:navigation|complementary|contentinfo|search|menu|menubar|toolbar|dialog|alertdialog|banner|note|tablist)$/;
/** Names on these say how the page is laid out, not what they are. */
const UNNAMED = new Set(['html', 'body', 'main', 'article']);

/** A whole class name or id that is only ever given to readers' comments, or to legal pop-ups. */
const CERTAIN_NAMES =
  /(?:^|\s)(?:comments?|comment-?(?:list|section|area|wrapper|thread|container)|disqus_thread|respond|responses|livefyre|cookie-?(?:banner|consent|notice)|onetrust\S*|gdpr\S*|outbrain\S*|taboola\S*|ob_\S*|navbox|infobox|catlinks|printfooter|mw-editsection|toc)(?=\s|$)/i;

/** A part of a class name or id that tells of things beside the article. */
const LIKELY_NAMES = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'comments?|disqus|replies',
    'shar(?:e|es|ing|ebar)|socials?|addthis|sharedaddy|sharethis|follow(?:-us)?',
    'related\\w*|recirc(?:ulation)?|recommend(?:ed|ations?)|read-?(?:more|also|next)|see-?also|also-?read|more-(?:on|from|stories|news|in)',
    'most-?(?:read|popular|viewed|shared)|trending|popular|teasers?|promos?|promoted|promotion|upsell',
    'newsletters?|subscri(?:be|ption)|sign-?up|opt-?in|donate|donation',
    'ads?|adverts?|advertise(?:ment)?|adbox|adunit|dfp|sponsor(?:s|ed|ship)?|partners?|affiliates?|outbrain|taboola|zergnet',
    'cookies?|consent|gdpr|modal|popup|pop-up|overlay|lightbox|tooltip|toast|hovercard',
    'breadcrumbs?|nav|navbar|navigation|menus?|sidebar|side-bar|rail|footer|foot|masthead|site-header|pagination|pager|paging|toolbar|skip',
    'tags?|taglist|keywords|topics|categories|hashtags',
    'captions?|credits?|copyright|photographer|attribution',
    'bylines?|author|authors|author-?(?:bio|box|info|card)|bio|biography|about-?author|avatar',
    'timestamp|dateline|posted-?on|published|pubdate|post-?meta|entry-?meta|metadata|meta|utility',
    'widgets?|gallery|slideshow|carousel|slider|player|video|jwplayer|login|register',
    'shopping|products?|buy|coupon|poll|quiz|corrections?-?form|feedback|report-?error|print(?:-?only)?',
  ].join('|')})(?:[\\s_-]|$|\\d)`,
);
const CAMEL = /([a-z\d])([A-Z])/g;

/** A class name or id that publishers give to the article's own text. */
const BODY_NAMES =
  /(?:^|[\s_-])(?:article|story|entry|post|news)[_-]{0,2}(?:body|content|text|copy)(?:[\s_-]|$)/;
/** An id made of a heading's words says nothing about what the element is. */
const SLUG = /^(?:[a-z\d]+-){3,}[a-z\d]+$/;

/** What names say of an element. */
type Named = Aside | 'body';
/** Remembers it: pages repeat their names. */
export type NameCache = Map<string, Named>;

export interface Kind {
  aside: Aside;
  /** Its names say that it holds the article's own text. */
  body: boolean;
}

/** @param name the element's local name. */
export function kindOf(element: Element, name: string, cache: NameCache): Kind {
  if (CERTAIN_ELEMENTS.has(name)) return { aside: 'certain', body: false };
  const named = UNNAMED.has(name) ? 'no' : namedAs(element, cache);
  if (named === 'body' || element.getAttribute('itemprop') === 'articleBody')
    return { aside: 'no', body: true };
  if (named !== 'no') return { aside: named, body: false };
  const role = element.getAttribute('role');
  const likely =
    LIKELY_ELEMENTS.has(name) ||
    element.getAttribute('aria-hidden') === 'true' ||
    (role !== null && LIKELY_ROLES.test(role));
  return { aside: likely ? 'likely' : 'no', body: false };
}

function namedAs(element: Element, cache: NameCache): Named {
  const id = element.getAttribute('id') ?? '';
  const names = `${element.getAttribute('class') ?? ''} ${SLUG.test(id) ? '' : id}`;
  if (names === ' ') return 'no';
  const known = cache.get(names);
  if (known !== undefined) return known;
  // A page may carry absurdly long names; what tells of an aside stands near their beginning.
  const read = names.slice(0, 300);
  const words = read.replace(CAMEL, '$1-$2').toLowerCase();
  const named = CERTAIN_NAMES.test(read)
    ? 'certain'
    : LIKELY_NAMES.test(words)
      ? 'likely'
      : BODY_NAMES.test(words)
        ? 'body'
        : 'no';
  cache.set(names, named);
  return named;
}
