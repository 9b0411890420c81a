/** Watched feeds as a person has them, on a real server. */
import { expect, test } from 'vitest';
import type { Page } from '../../scripts/demo/serve';
import { until } from '../../scripts/marks';
import { feedServer, rssOf } from '../plumbing/feed-server';
import { violationsOn } from './axe';
import { inBothBrowsers, press, sees, typeInto, visibleText, watchConsole } from './harness';

const PIER = 'The northern pier was closed on Monday, the harbour trust said, after two cranes had failed.';
const CRANE = 'Both cranes of the harbour passed their inspection on Thursday, said the trust’s engineer.';

/** A page that names its feed, and below it one that names none. */
const PAGES: Record<string, Page> = {
  '/front': {
    body: '<!doctype html><title>News</title><link rel="stylesheet alternate" href="/x.css"><link rel=alternate type="application/rss+xml" href="feed.xml"><p>Hello',
  },
  '/bare': { body: '<!doctype html><title>Bare</title><p>Hello' },
};

inBothBrowsers('feeds', PAGES, (world) => {
  test('watch, look now, nothing newer, a failure with its reason, remove and undo', async () => {
    const items = [{ id: '1', title: 'Pier closed', link: 'http://a.example/1', text: PIER }];
    let isBroken = false;
    const server = await feedServer(({ headers }, response) => {
      const etag = `"${items.length}"`;
      if (isBroken) response.writeHead(503).end();
      else if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { etag }).end(rssOf(items));
    });
    const { extension } = world().session;
    const count = async () => {
      const status = await extension.ask('corpus.status', null);
      return status.state === 'ready' ? status.documents : -1;
    };
    const before = await count();
    const library = await extension.open('library');
    const complaints = watchConsole(library);
    await press(library, 'Subscriptions');
    await sees(library, 'You watch no feed.');
    await typeInto(library, 'Address of a feed', `http://${server.host}/feed`);
    await press(library, 'Show its items');
    await press(library, 'It is in my network');
    await sees(library, 'Pier closed');
    await sees(library, 'It holds 1 item now.');
    expect(await violationsOn(library)).toEqual([]);
    expect(await count()).toBe(before);
    await press(library, 'Watch this feed');
    await sees(library, /Harbour news.*1 document.*Last look: .* Next look: /);
    expect(await count()).toBe(before + 1);

    items.unshift({ id: '2', title: 'Cranes pass', link: 'http://a.example/2', text: CRANE });
    await press(library, 'Look now');
    await sees(library, '2 documents');
    await press(library, 'What came in lately');
    await sees(library, /Cranes pass Added Pier closed Added/);
    expect(await violationsOn(library)).toEqual([]);

    await press(library, 'Look now');
    await until(async () => server.requests.at(-1)?.status === 304, 'answer that nothing is newer');
    expect(await sees(library, 'Next look')).not.toContain('did not succeed');

    isBroken = true;
    await press(library, 'Look now');
    await sees(
      library,
      `The last look did not succeed; what is there stays ${server.host} answered with status 503.`,
    );
    await press(library, 'Pause');
    expect(await sees(library, 'paused')).not.toContain('Next look');
    expect(await violationsOn(library)).toEqual([]);

    await press(library, 'Remove');
    await press(library, 'Delete 2 documents, too');
    await until(async () => (await count()) === before, 'library without what the feed brought');
    await press(library, 'Undo');
    await until(async () => (await count()) === before + 2, 'documents brought back');
    await press(library, 'Remove');
    await press(library, 'Keep them');
    await sees(library, 'It is no longer watched.');
    expect(await count()).toBe(before + 2);
    expect(complaints).toEqual([]);
    await library.close();
    await server.close();
  });

  test('the popup offers the feed that a page names', async () => {
    const { session, site } = world();
    const { browser, extension } = session;
    const open = async (path: string) => {
      const page = await browser.newPage();
      await page.goto(site.address + path);
      return extension.open('popup', site.address + path);
    };
    const bare = await open('/bare');
    await sees(bare, 'Add this page');
    expect(await visibleText(bare)).not.toContain('feed');
    await bare.close();
    const popup = await open('/front');
    await press(popup, 'Watch this site’s feed');
    const address = await until(async () => {
      for (const page of await browser.pages()) {
        const typed = await page
          .evaluate(() => document.querySelector<HTMLInputElement>('input[type=url]')?.value)
          .catch(() => undefined);
        if (typed?.includes('feed')) return typed;
      }
      return null;
    }, 'library with the feed’s address');
    expect(address).toBe(`${site.address}/feed.xml`);
    await popup.close();
  });
});
