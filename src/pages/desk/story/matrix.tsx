import './story.css';
import { useMemo, useState } from 'preact/hooks';
import { addressOfSentence } from '../../../card/fragment';
import { linkOf } from '../../../card/quotations';
import type { FactSpan } from '../../../engine/record';
import { say } from '../../../platform';
import type { PlainKey, Story, StoryCell, StoryFact, StoryPage, StoryTold } from '../../../protocol';
import { Field } from '../../../ui/field';
import { type Order, ordered } from './order';
import { StoryExports } from './story-exports';

const STATE: Record<StoryCell['state'], { words: PlainKey; sign: string }> = {
  kept: { words: 'storyKept', sign: '✓' },
  changed: { words: 'storyChanged', sign: '≠' },
  dropped: { words: 'kindDropped', sign: '–' },
  unknown: { words: 'storyUnknown', sign: '?' },
};

/** A row a fact, a column a page. */
export function Matrix({ story, apart }: StoryTold) {
  const [order, setOrder] = useState<Order>({ by: 'given' });
  const facts = useMemo(() => ordered(story, order), [story, order]);
  const names = useMemo(
    () => new Map(story.sources.map(({ id, title }) => [id, title.trim() || say('untitledSource')])),
    [story],
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <>
      <StoryExports story={{ ...story, facts }} />
      <Sorting story={story} order={order} onOrder={setOrder} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself has to be reached by keyboard. */}
      <section class="matrix" tabIndex={0} aria-label={say('storyHeading')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('storyFact')}</th>
              {story.pages.map((page, at) => (
                <th
                  key={at}
                  scope="col"
                  aria-sort={order.by === 'page' && order.page === at ? 'ascending' : undefined}
                >
                  <PageHead
                    page={page}
                    isApart={apart.includes(at)}
                    onSort={() => setOrder({ by: 'page', page: at })}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <FactRow key={story.facts.indexOf(fact)} fact={fact} story={story} nameOf={nameOf} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Sorting({ story, order, onOrder }: { story: Story; order: Order; onOrder: (order: Order) => void }) {
  const orders: [order: Order, words: string][] = [
    [{ by: 'given' }, say('deskOrderGiven')],
    [{ by: 'standing' }, say('deskOrderStanding')],
    [{ by: 'leaning' }, say('deskOrderLeaning')],
    ...story.pages.map((page, at): [Order, string] => [
      { by: 'page', page: at },
      say('deskOrderPage', { title: titleOf(page) }),
    ]),
  ];
  const chosen = orders.findIndex(([one]) => JSON.stringify(one) === JSON.stringify(order));
  return (
    <Field label={say('deskOrder')}>
      {(control) => (
        <select
          {...control}
          class="input desk-state"
          value={chosen}
          onChange={({ currentTarget }) => onOrder(orders[currentTarget.selectedIndex]?.[0] ?? order)}
        >
          {orders.map(([, words], at) => (
            <option key={at} value={at}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface PageHeadProps {
  page: StoryPage;
  /** Whether it was compared with no source of the others. */
  isApart: boolean;
  onSort: () => void;
}

function PageHead({ page, isApart, onSort }: PageHeadProps) {
  const { totals } = page;
  return (
    <>
      <button type="button" class="button-text foreign" dir="auto" onClick={onSort}>
        {titleOf(page)}
      </button>
      <p class="small soft">
        {say('deskTotals', { kept: totals.kept, changed: totals.changed, dropped: totals.dropped })}
        {!page.complete && ` · ${say('storyIncomplete')}`}
        {isApart && ` · ${say('storyApart')}`}
      </p>
    </>
  );
}

interface FactRowProps {
  fact: StoryFact;
  story: Story;
  nameOf: (id: string) => string;
}

function FactRow({ fact, story, nameOf }: FactRowProps) {
  const [first] = fact.facts;
  return (
    <tr>
      <th scope="row">
        {first && <Cited fact={first} story={story} name={nameOf(first.source)} />}
        <p class="small soft foreign">
          {fact.standing === 'alone' && say('storyAlone')}
          {fact.standing === 'agree' && say.count('storyAgree', fact.facts.length)}
          {fact.standing === 'differ' && say('recapDiffer')}
        </p>
        {fact.otherwise.map((other) => (
          <Cited
            key={`${other.fact.source}${other.fact.start}`}
            fact={other.fact}
            story={story}
            name={nameOf(other.fact.source)}
          />
        ))}
      </th>
      {fact.cells.map((cell, at) => (
        <td key={at} class={`matrix-${cell.state}`}>
          <Cell cell={cell} nameOf={nameOf} />
        </td>
      ))}
    </tr>
  );
}

function Cited({ fact, story, name }: { fact: FactSpan; story: Story; name: string }) {
  const source = story.sources.find(({ id }) => id === fact.source);
  const link = source === undefined ? null : linkOf(source);
  return (
    <div class="fact">
      <p class="quoted foreign" dir="auto">
        {fact.text}
      </p>
      <p class="small soft foreign">
        {link === null ? (
          name
        ) : (
          <a href={addressOfSentence(link, fact.text)} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        )}
      </p>
    </div>
  );
}

function Cell({ cell, nameOf }: { cell: StoryCell; nameOf: (id: string) => string }) {
  const { words, sign } = STATE[cell.state];
  const why = whyOf(cell, nameOf);
  return (
    <>
      <p>
        <span aria-hidden="true">{sign}</span> {say(words)}
      </p>
      {/* The sentence that something left out belongs to does not tell it. */}
      {cell.claim && cell.state !== 'dropped' && (
        <p class="small quoted foreign" dir="auto">
          {cell.claim.text}
        </p>
      )}
      {why !== null && <p class="small soft foreign">{why}</p>}
    </>
  );
}

function whyOf({ why, missing, follows }: StoryCell, nameOf: (id: string) => string): string | null {
  if (follows !== null) return say('storyFollows', { source: nameOf(follows) });
  switch (why) {
    case 'not-compared':
      return say('storyNotCompared', { sources: say.list(missing.map(nameOf)) });
    case 'incomplete':
      return say('storyIncomplete');
    case 'unsure':
      return say('storyUnsure');
    case null:
      return null;
  }
}

function titleOf({ title }: StoryPage): string {
  return title.trim() || say('storyUntitledPage');
}
