import { describe, expect, test } from 'vitest';
import {
  defaults,
  isChosen,
  mergeChoices,
  offReason,
  parseSettings,
  readSiteList,
  type SiteChoice,
  siteFrom,
  withChoice,
  writeSiteList,
} from '../../src/settings';

const off = (...sites: string[]): SiteChoice[] => sites.map((site) => ({ site, on: false }));
const isOffAt = (site: string, address: string) => !isChosen(off(site), address);

describe('a choice', () => {
  test.each([
    ['news.example', 'https://news.example/'],
    ['news.example', 'http://news.example:8080/a?b#c'],
    ['news.example', 'https://NEWS.example./'],
    ['*.news.example', 'https://news.example/'],
    ['*.news.example', 'https://uk.politics.news.example/story'],
    ['*', 'https://anything.example/'],
    ['xn--bcher-kva.example', 'https://bücher.example/'],
    ['[::1]', 'http://[::1]:3000/'],
    ['[2001:db8::1]', 'http://[2001:DB8:0::1]/'],
    ['127.0.0.1', 'http://127.0.0.1:8000/'],
    ['https://news.example/a?b=1', 'https://news.example/a?b=1#comments'],
  ])('for %s is about %s', (site, address) => {
    expect(isOffAt(site, address)).toBe(true);
  });

  test.each([
    ['news.example', 'https://www.news.example/'],
    ['news.example', 'https://notnews.example/'],
    ['news.example', 'https://news.example.com/'],
    ['*.news.example', 'https://notnews.example/'],
    ['*.news.example', 'https://news.example.com/'],
    ['*.0.0.1', 'http://127.0.0.1/'],
    ['[::1]', 'http://[::2]/'],
    ['https://news.example/a?b=1', 'https://news.example/a?b=2'],
    ['https://news.example/a', 'https://news.example/a/'],
    ['https://news.example/a', 'http://news.example/a'],
  ])('for %s is not about %s', (site, address) => {
    expect(isOffAt(site, address)).toBe(false);
  });

  test('the closest one counts, in whatever order they stand', () => {
    const choices = [
      { site: '*', on: true },
      { site: 'https://law.tabloid.example/blog', on: false },
      { site: 'law.tabloid.example', on: true },
      { site: '*.tabloid.example', on: false },
    ];
    for (const list of [choices, choices.toReversed()]) {
      expect(isChosen(list, 'https://other.example/')).toBe(true);
      expect(isChosen(list, 'https://tabloid.example/')).toBe(false);
      expect(isChosen(list, 'https://law.tabloid.example/ruling')).toBe(true);
      expect(isChosen(list, 'https://law.tabloid.example/blog')).toBe(false);
      expect(isChosen(list, 'https://deep.law.tabloid.example/')).toBe(false);
    }
  });

  test('on some sites only: everywhere else is off', () => {
    const only = [...off('*'), { site: 'news.example', on: true }];
    expect(isChosen(only, 'https://news.example/a')).toBe(true);
    expect(isChosen(only, 'https://other.example/')).toBe(false);
  });
});

describe('what people write as a site', () => {
  test.each([
    [' News.Example ', 'news.example'],
    ['news.example:8080', 'news.example'],
    ['news.example.', 'news.example'],
    ['*.News.Example', '*.news.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['::1', '[::1]'],
    ['[::1]:80', '[::1]'],
    ['192.0.2.7', '192.0.2.7'],
    ['*', '*'],
    ['HTTPS://News.example/A?b#c', 'https://news.example/A?b'],
  ])('%s is %s', (words, site) => {
    expect(siteFrom(words)).toBe(site);
  });

  test.each(
    [
      [
        '',
        '*.',
        '**',
        '*.*.example',
        'a b.example',
        'a,b.example',
        'news.example/story',
        'user@news.example',
      ],
      ['ftp://news.example/', 'javascript:alert(1)', 'https://', '127.1', '*.192.0.2.7', 'news..example'],
      ['a'.repeat(3000)],
    ].flat(),
  )('%s is none', (words) => {
    expect(siteFrom(words)).toBeNull();
  });
});

describe('a switch', () => {
  test('adds a choice only where it changes something', () => {
    expect(withChoice([], 'news.example', false)).toEqual(off('news.example'));
    expect(withChoice([], 'news.example', true)).toEqual([]);
    expect(withChoice(off('news.example'), 'news.example', true)).toEqual([]);
  });

  test('switches one site on again without its neighbours', () => {
    const choices = withChoice(off('*.tabloid.example'), 'law.tabloid.example', true);
    expect(choices).toEqual([...off('*.tabloid.example'), { site: 'law.tabloid.example', on: true }]);
    expect(withChoice(choices ?? [], 'law.tabloid.example', false)).toEqual(off('*.tabloid.example'));
  });

  test('switches everywhere else off and on', () => {
    expect(withChoice([], '*', false)).toEqual(off('*'));
    expect(withChoice(off('*'), '*', true)).toEqual([]);
    expect(withChoice(off('*'), 'news.example', true)).toContainEqual({ site: 'news.example', on: true });
  });

  test('says why it is off', () => {
    const at = 'https://news.example/a';
    const reason = (sites: SiteChoice[], on = true) => offReason({ ...defaults, on, sites }, at);
    expect(reason([])).toBeNull();
    expect(reason([], false)).toBe('off-everywhere');
    expect(reason(off('news.example'))).toBe('off-here');
    expect(reason(off('*'))).toBe('off-here');
    expect(reason(off(at))).toBe('off-page');
    expect(reason([...off('news.example'), { site: at, on: true }])).toBeNull();
  });
});

describe('storage', () => {
  test('sites that the first version had switched off stay off', () => {
    const { sites } = parseSettings({ offSites: ['a.example', 3, '', 'b.example'] });
    expect(sites).toEqual(off('a.example', 'b.example'));
    expect(parseSettings({ offSites: ['a.example'], sites: [] }).sites).toEqual([]);
  });

  test('what is no choice is left out', () => {
    const sites = [
      { site: 'a.example', on: false },
      null,
      'b.example',
      { site: 7, on: true },
      { site: 'c', on: 1 },
    ];
    expect(parseSettings({ sites }).sites).toEqual(off('a.example'));
    expect(parseSettings({ sites: 'a.example' })).toEqual(defaults);
  });
});

describe('the file', () => {
  const choices = [...off('a.example', '*', 'https://b.example/c'), { site: '*.d.example', on: true }];
  const sorted = (list: readonly SiteChoice[]) => list.toSorted((a, b) => a.site.localeCompare(b.site));

  test('reads what was written', () => {
    const read = readSiteList(writeSiteList(choices));
    expect(read?.faults).toEqual([]);
    expect(sorted(read?.choices ?? [])).toEqual(sorted(choices));
    expect(writeSiteList([])).toBe('plumbline.sites/1\non *\n');
  });

  test('reports lines that it cannot read, and takes the rest', () => {
    const lines = [
      'plumbline.sites/1',
      '# mine',
      '',
      'OFF  A.example',
      'b.example',
      'off a b',
      'on a.example',
    ];
    expect(readSiteList(`\uFEFF${[...lines, 'off a.example', 'on c.example'].join('\r\n')}`)).toEqual({
      choices: [
        { site: 'a.example', on: false },
        { site: 'c.example', on: true },
      ],
      leftOut: 3,
      faults: [
        { line: 5, text: 'b.example', fault: 'no-switch' },
        { line: 6, text: 'off a b', fault: 'no-site' },
        { line: 7, text: 'on a.example', fault: 'contradicts' },
      ],
    });
  });

  test('of another kind or version is refused', () => {
    for (const text of ['', 'a.example', 'plumbline.sites/2\noff a.example', '{"sites": []}']) {
      expect(readSiteList(text)).toBeNull();
    }
  });

  test('merged, it wins over what was chosen for the same site', () => {
    const others = [{ site: 'a.example', on: true }, ...off('e.example')];
    expect(sorted(mergeChoices(choices, others))).toEqual(
      sorted([...choices.filter(({ site }) => site !== 'a.example'), ...others]),
    );
  });

  const many = (count: number) => off(...Array.from({ length: count }, (_, at) => `s${at}.example`));

  test('is read up to a limit, and says so; what holds everywhere else is read in any case', () => {
    const read = readSiteList(writeSiteList([...off('*'), ...many(5_002)]));
    expect(read?.choices).toEqual([...many(5_000), ...off('*')]);
    expect(read?.faults.map(({ line, fault }) => [line, fault])).toEqual([
      [5002, 'too-many'],
      [5003, 'too-many'],
    ]);
  });

  test('lists some of the lines that were left out, and counts all', () => {
    const read = readSiteList(['plumbline.sites/1', ...Array(60).fill('nothing')].join('\n'));
    expect(read?.leftOut).toBe(60);
    expect(read?.faults.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, at) => at + 2));
  });

  test('never puts out what was in a full list', () => {
    const full = [...off('*'), ...many(5_000)];
    const others = [{ site: 's0.example', on: true }, { site: '*', on: true }, ...off('new.example')];
    expect(mergeChoices(full, others)).toEqual([others[1], others[0], ...full.slice(2)]);
    expect(withChoice(full, 'new.example', true)).toBe(null);
    expect(withChoice(full, 's7.example', true)).toHaveLength(full.length);
    expect(withChoice(many(5_000), '*', false)).toEqual([...many(5_000), ...off('*')]);
    expect(parseSettings({ sites: full }).sites).toEqual(full);
    expect(parseSettings({ sites: [...full, ...off('new.example')] }).sites).toEqual(full);
  });
});
