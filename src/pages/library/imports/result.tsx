import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import {
  type ImportInfo,
  type ImportItem,
  ITEM_STATES,
  type ItemState,
  type UpdateChoice,
} from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { save } from '../../shared/save';
import type { Act } from '../use-followed';
import { Item } from './item';
import { nameOf, resultLine } from './job';
import { type ReportLine, reportCsv, reportText } from './report';
import { importWords, itemWords } from './state-words';
import { totalOf } from './use-imports';

/** Items that are shown at a time, and that a report fetches at a time. */
const PAGE = 50;
const REPORT_PAGE = 1_000;

interface ResultProps {
  job: ImportInfo;
  act: Act;
  failure: string | null;
  onBack: () => void;
  onOpen: (document: string) => void;
}

/** What became of everything that an import was given. */
export function Result({ job, act, failure, onBack, onOpen }: ResultProps) {
  const { id, items, state } = job;
  const [filter, setFilter] = useState<ItemState | null>(null);
  const [wanted, setWanted] = useState(PAGE);
  const [found, setFound] = useState<{ total: number; items: ImportItem[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), [id]);
  const done = JSON.stringify(items);
  useEffect(() => {
    let isLate = false;
    read(id, filter, wanted).then(
      (answer) => isLate || setFound(answer),
      (error: unknown) => isLate || setProblem(messageOf(error)),
    );
    return () => {
      isLate = true;
    };
  }, [id, filter, wanted, done]);

  const decide = useCallback(
    async (number: number | null, choice: UpdateChoice) => {
      try {
        let left = await send('imports.decide', { id, number, choice });
        while (number === null && left > 0) left = await send('imports.decide', { id, number, choice });
      } catch (error) {
        setProblem(messageOf(error));
      }
      await act('imports.list', null);
    },
    [id, act],
  );
  const report = async (kind: 'csv' | 'txt') => {
    const lines = (await readAll(id, filter)).map(lineOf);
    const text =
      kind === 'csv' ? reportCsv(lines, say) : reportText(`${nameOf(job)}\n${resultLine(job)}`, lines);
    const type = kind === 'csv' ? 'text/csv' : 'text/plain';
    save(new Blob([text], { type }), `plumbline-import.${kind}`);
  };
  const states = ITEM_STATES.filter((one) => items[one] > 0);
  const isStopped = state === 'done' || state === 'cancelled' || state === 'paused';
  return (
    <article class="stack">
      <p>
        <button type="button" class="button button-small" onClick={onBack}>
          <span class="back" aria-hidden="true">
            ←
          </span>
          {say('importAll')}
        </button>
      </p>
      <div class="stack-tight">
        <h2 ref={heading} tabIndex={-1} class="foreign" dir="auto">
          {nameOf(job)}
        </h2>
        <p class="foreign" role="status">
          {importWords(state)} · {resultLine(job)}
        </p>
      </div>
      {[failure, problem].map(
        (message, at) =>
          message !== null && (
            <Notice key={at} tone="failed" title={say('importsFailed')}>
              <p class="small foreign">{message}</p>
            </Notice>
          ),
      )}
      {items.update > 0 && (
        <Notice title={say.count('importUpdates', items.update)}>
          <p class="small">{say('importUpdatesHow')}</p>
          {items.update > 1 && (
            <p class="row">
              {CHOICES.map(({ choice, key }) => (
                <button
                  key={choice}
                  type="button"
                  class="button button-small"
                  onClick={() => decide(null, choice)}
                >
                  {say(key)}
                </button>
              ))}
            </p>
          )}
        </Notice>
      )}
      <div class="row import-tools">
        <label class="import-filter">
          <span class="field-label">{say('importShow')}</span>
          <select
            class="input"
            value={filter ?? ''}
            onChange={({ currentTarget: { value } }) => {
              setFilter(ITEM_STATES.find((one) => one === value) ?? null);
              setWanted(PAGE);
            }}
          >
            <option value="">{say('importShowAll', { count: totalOf(job) })}</option>
            {states.map((one) => (
              <option key={one} value={one}>
                {say('importShowState', { state: itemWords(one), count: items[one] })}
              </option>
            ))}
          </select>
        </label>
        <span class="row">
          <button type="button" class="button button-small" onClick={() => report('csv')}>
            {say('importSaveCsv')}
          </button>
          <button type="button" class="button button-small" onClick={() => report('txt')}>
            {say('importSaveText')}
          </button>
        </span>
      </div>
      {found !== null && (
        <ul class="documents">
          {found.items.map((item) => (
            <Item key={item.number} item={item} job={id} onOpen={onOpen} onDecide={decide} />
          ))}
        </ul>
      )}
      {found !== null && found.items.length < found.total && (
        <p class="more">
          <button type="button" class="button" onClick={() => setWanted(wanted + 4 * PAGE)}>
            {say.count('libraryMore', found.total - found.items.length)}
          </button>
        </p>
      )}
      {isStopped && items.added > 0 && (
        <div>
          {isAsking ? (
            <Notice title={say.count('importTakeOutAsk', items.added)}>
              <p class="row">
                <button
                  type="button"
                  class="button button-small"
                  onClick={() => act('imports.takeOut', { id }).then(() => setIsAsking(false))}
                >
                  {say('importTakeOut')}
                </button>
                <button
                  type="button"
                  class="button button-small button-quiet"
                  onClick={() => setIsAsking(false)}
                >
                  {say('importKeepThem')}
                </button>
              </p>
            </Notice>
          ) : (
            <button type="button" class="button" onClick={() => setIsAsking(true)}>
              {say('importTakeOutLong')}
            </button>
          )}
        </div>
      )}
    </article>
  );
}

const CHOICES = [
  { choice: 'replace', key: 'importReplaceAll' },
  { choice: 'both', key: 'importBothAll' },
  { choice: 'old', key: 'importOldAll' },
] as const;

/** The first items, as many as are wanted. */
async function read(id: string, state: ItemState | null, wanted: number) {
  const items: ImportItem[] = [];
  for (;;) {
    const limit = Math.min(REPORT_PAGE, wanted - items.length);
    const page = await send('imports.items', { id, state, offset: items.length, limit });
    items.push(...page.items);
    if (items.length >= Math.min(wanted, page.total) || page.items.length === 0) {
      return { total: page.total, items };
    }
  }
}

const readAll = async (id: string, state: ItemState | null) =>
  (await read(id, state, Number.MAX_SAFE_INTEGER)).items;

function lineOf({ name, within, address, state, why }: ImportItem): ReportLine {
  return { name, within, address, state: itemWords(state), why: why === null ? '' : say.of(why) };
}
