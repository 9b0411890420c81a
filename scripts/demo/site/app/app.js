// The newspaper as a single-page app: it shows the same stories as the static pages, but changes the address
// with the History API and fills the page late, as many news sites do. Nothing is ever reloaded.

/** How long a story takes to appear, in ms: long enough that a reader sees an empty page first. */
const DELAY = 400;

const STORIES = new Set([
  'libya-rwanda',
  'libya-rwanda-report',
  'harbour-dredging',
  'channel-crossings',
  'premium',
]);

const view = document.querySelector('#view');
/** Counts navigations, so that a slow answer never replaces a newer page. */
let visits = 0;

/** The story that an address of this app names, or null for the front page. */
function storyAt(address) {
  const name = new URL(address).searchParams.get('story');
  return STORIES.has(name) ? name : null;
}

/** The app's own address for a link to a static page of the site, or null if the link leads elsewhere. */
function addressInApp(link) {
  if (link.origin !== location.origin) return null;
  const app = new URL('./', import.meta.url);
  if (link.pathname === app.pathname) return link;
  const name = link.pathname.match(/([\w-]+)\.html$/)?.[1];
  if (name === 'index') return app;
  return STORIES.has(name) ? new URL(`?story=${name}`, app) : null;
}

/** Fetches a static page; its links and pictures are made absolute, because the app lives one folder deeper. */
async function fetchPage(story) {
  const address = new URL(`../${story ?? 'index'}.html`, import.meta.url);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The page could not be loaded (${answer.status}).`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const link of page.querySelectorAll('a[href]')) {
    link.href = new URL(link.getAttribute('href'), address).href;
  }
  for (const picture of page.querySelectorAll('img')) {
    picture.src = new URL(picture.getAttribute('src'), address).href;
  }
  return page;
}

/** Takes over what describes the story to machines, and drops what described the one before. */
function replaceHead(page) {
  const described = 'meta[property], meta[name="author"], script[type="application/ld+json"]';
  for (const old of document.head.querySelectorAll(described)) old.remove();
  document.head.append(...page.head.querySelectorAll(described));
  document.title = page.title;
}

function showMessage(text) {
  const message = document.createElement('p');
  message.className = 'loading';
  message.textContent = text;
  view.replaceChildren(message);
}

async function show(address) {
  visits += 1;
  const visit = visits;
  showMessage('Loading…');
  try {
    const late = new Promise((resolve) => setTimeout(resolve, DELAY));
    const [page] = await Promise.all([fetchPage(storyAt(address)), late]);
    if (visit !== visits) return;
    replaceHead(page);
    view.replaceChildren(...page.querySelector('main').children);
  } catch (problem) {
    if (visit === visits) showMessage(problem.message);
  }
}

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target.closest('a[href]');
  const address = link && addressInApp(new URL(link.href));
  if (!address) return;
  event.preventDefault();
  history.pushState(null, '', address);
  scrollTo(0, 0);
  void show(address);
});

addEventListener('popstate', () => void show(location.href));

void show(location.href);
