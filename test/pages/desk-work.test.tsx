/** Steps at the desk, one after the other, whatever takes its time or fails; and what is typed meanwhile. */
import { parseHTML } from 'linkedom';
import { options, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, DeskContext } from '../../src/pages/desk/work/desk-context';
import { Typed } from '../../src/pages/desk/work/typed';
import { useWork, type Work } from '../../src/pages/desk/work/use-work';
import type { DeskCheck, ReviewView } from '../../src/protocol';

type Call = { name: string; ask: unknown; answer: (value: unknown) => void; fail: (why: string) => void };
const calls = vi.hoisted(() => [] as Call[]);
vi.mock('../../src/platform', () => ({
  send: (name: string, ask: unknown) =>
    new Promise((answer, fail) => {
      calls.push({ name, ask, answer, fail: (why) => fail(new Error(why)) });
    }),
}));

const SOURCES = ['a', 'b', 'c'].map((id) => ({ id, title: id, text: `Text of ${id}.` }));
const CHECK = {
  record: { page: { text: 'Text.' }, sources: SOURCES, notes: [], engine: { threshold: 0.85 } },
  claims: [],
  sentences: {},
} as unknown as DeskCheck;

// Nothing is painted here that effects could wait for.
options.requestAnimationFrame = (work) => setTimeout(work);

let place: Element;
let work: Work;

beforeEach(() => {
  const { document, window } = parseHTML('<main></main>');
  Object.assign(globalThis, { document, addEventListener: () => {}, removeEventListener: () => {}, window });
  place = document.querySelector('main') as Element;
  calls.length = 0;
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const names = () => calls.map(({ name }) => name);
function viewOf(done: number, comment = ''): ReviewView {
  return { id: 'r', notes: [], comment, done, check: 0 } as unknown as ReviewView;
}

async function begin(view: ReviewView | null): Promise<void> {
  function Probe() {
    work = useWork({ check: CHECK, view }, 'Ada', () => {});
    return null;
  }
  render(<Probe />, place);
  await settle();
}

async function answer(value: unknown): Promise<void> {
  calls.at(-1)?.answer(value);
  await settle();
}

describe('steps', () => {
  it('tell that one failed, also where another one is behind it', async () => {
    await begin(viewOf(0));
    work.act({ step: 'finish', finished: true });
    work.act({ step: 'comment', note: null, comment: 'Late.' });
    await settle();
    calls.at(-1)?.fail('Gone.');
    await settle();
    await answer({ view: viewOf(0), check: CHECK });
    await answer(viewOf(1, 'Late.'));
    expect(names()).toEqual(['reviews.step', 'reviews.open', 'reviews.step']);
    expect(work.failure).toBe('Gone.');
    expect(work.view?.done).toBe(1);
  });

  it('begin one review, however often that is agreed to, and go on with all that waited', async () => {
    await begin(null);
    work.act({ step: 'comment', note: null, comment: 'First.' });
    work.act({ step: 'finish', finished: true });
    await settle();
    expect([work.waiting, names()]).toEqual([true, []]);
    work.agree();
    work.agree();
    work.act({ step: 'rate', note: null, rating: 'Wrong' });
    await settle();
    await answer({ view: viewOf(0), check: CHECK });
    for (const done of [1, 2, 3]) await answer(viewOf(done));
    expect(names()).toEqual(['reviews.begin', 'reviews.step', 'reviews.step', 'reviews.step']);
    expect(calls.slice(1).map(({ ask }) => (ask as { step: { step: string } }).step.step)).toEqual([
      'comment',
      'finish',
      'rate',
    ]);
    expect([work.waiting, work.view?.done]).toEqual([false, 3]);
  });

  it('ask again where the review could not be begun', async () => {
    await begin(null);
    work.act({ step: 'finish', finished: true });
    work.agree();
    await settle();
    calls.at(-1)?.fail('Full.');
    await settle();
    expect([work.waiting, work.failure]).toEqual([true, 'Full.']);
    work.agree();
    await settle();
    await answer({ view: viewOf(0), check: CHECK });
    expect(names()).toEqual(['reviews.begin', 'reviews.begin', 'reviews.step']);
  });

  it('keep what was typed where no review is to be begun yet', async () => {
    await begin(null);
    work.act({ step: 'comment', note: null, comment: 'Typed.' });
    work.act({ step: 'finish', finished: true });
    work.notNow();
    work.begin();
    work.agree();
    await settle();
    await answer({ view: viewOf(0), check: CHECK });
    expect(calls.at(-1)?.ask).toMatchObject({ step: { comment: 'Typed.' } });
    await answer(viewOf(1, 'Typed.'));
    expect(calls.length).toBe(2);
  });

  it('take sources out of the check that there is by then', async () => {
    await begin(null);
    work.change({ change: 'remove-source', id: 'a' });
    work.change({ change: 'remove-source', id: 'b' });
    await settle();
    await answer({ ...CHECK, record: { ...CHECK.record, sources: SOURCES.slice(1) } });
    expect(calls.at(-1)?.ask).toMatchObject({ sources: { documents: [{ title: 'c' }] } });
  });
});

describe('a field', () => {
  const handed: [string, boolean][] = [];
  const show = async (value: string, isKept = true) => {
    const onTyped = async (typed: string, continues: boolean) => {
      handed.push([typed, continues]);
      return isKept;
    };
    render(
      <DeskContext.Provider value={{ typing: () => {} } as unknown as Desk}>
        <Typed label="Comment" name="comment" value={value} longest={100} onTyped={onTyped} />
      </DeskContext.Provider>,
      place,
    );
    await settle();
  };
  const input = () => place.querySelector('input') as HTMLInputElement;
  const type = async (typed: string) => {
    input().value = typed;
    input().dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('input'));
    await settle();
  };
  const leave = () =>
    input().dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('blur'));

  beforeEach(() => {
    handed.length = 0;
    render(null, place);
  });

  it('hands on once what is typed, though it is left before that is stored', async () => {
    await show('');
    await type('One');
    leave();
    render(null, place);
    expect(handed).toEqual([['One', false]]);
  });

  it('keeps what is typed while the words before are being stored', async () => {
    await show('');
    await type('One');
    leave();
    await type('One two');
    leave();
    await type('One two three');
    await show('One');
    await show('One two');
    expect(input().value).toBe('One two three');
    leave();
    await show('One two three');
    expect(handed.at(-1)).toEqual(['One two three', false]);
    await show('One');
    expect(input().value).toBe('One');
  });

  it('hands on again what could not be stored', async () => {
    await show('', false);
    await type('One');
    leave();
    await settle();
    leave();
    expect(handed).toEqual([
      ['One', false],
      ['One', false],
    ]);
  });
});
