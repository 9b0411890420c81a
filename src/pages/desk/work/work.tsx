import '../desk.css';
import '../../../card/family.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { onAskedNote, say } from '../../../platform';
import { type DeskCheck, pageInput, type ReviewedNote } from '../../../protocol';
import { Dotted } from '../../../ui/dotted';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { Address } from '../../shared/address';
import { origin } from '../../shared/document-words';
import { setTitle } from '../../shared/title';
import { useSettings } from '../../shared/use-settings';
import { useAskBeforeLeaving, useStay } from '../stay';
import { Begin } from './begin';
import { Changes } from './changes';
import { ClaimRow, claimSelected, wordsChosen } from './claim-row';
import { type Desk, DeskContext, type Open } from './desk-context';
import { Drawers } from './drawers';
import { FilterBar } from './filter-bar';
import { filtered, NO_FILTERS } from './filters';
import { Headline } from './headline';
import { Judge } from './judge';
import { type Deed, useKeys } from './keys';
import { canSplit, NotePanel } from './note-panel';
import { type Chosen, chosenIn, claimOf, noteBeside, notesIn, rowNotes, rowsOf } from './rows';
import { Sources } from './sources';
import { Toolbar } from './toolbar';
import { useInView } from './use-in-view';
import { usePageNow } from './use-page-now';
import { useTogether } from './use-together';
import { type FirstCheck, useWork } from './use-work';
import { Whole } from './whole';

interface WorkbenchProps {
  first: FirstCheck;
  /** The tab with the page, where it was opened from one. */
  given: number | null;
  /** The note to begin at. */
  note?: string | null;
  /** False while the desk shows something else. */
  isShown?: boolean;
  onBegun: (id: string) => void;
}

/** A check, sentence by sentence, and everything that can be done with it. */
export function Workbench({ first, given, note = null, isShown = true, onBegun }: WorkbenchProps) {
  const { settings, save } = useSettings();
  const work = useWork(first, settings?.reviewer ?? '', onBegun);
  const [filters, setFilters] = useState(NO_FILTERS);
  const [chosen, setChosen] = useState(() => firstChosen(work.notes, note));
  const [opened, setOpened] = useState<Open | null>(null);
  const [types, setTypes] = useState(false);
  const [together, setTogether] = useState(true);
  const filterBar = useRef<HTMLDetailsElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const notices = useRef<HTMLDivElement>(null);
  const { check, view, notes } = work;
  const { record } = check;
  const { tab, found } = usePageNow(given, record.page.address);

  useEffect(() => {
    if (isShown) setTitle(record.page.title, say('desk'));
  }, [isShown, record.page.title]);
  useStay(work.unkept || (opened !== null && opened.what !== 'keys' && opened.what !== 'source'));
  useAskBeforeLeaving(work.unkept);
  const rows = useMemo(() => rowsOf(check.claims, notes), [check, notes]);
  const seen = useMemo(() => filtered(rows, filters), [rows, filters]);
  const order = useMemo(() => notesIn(seen), [seen]);
  const numbers = useMemo(() => new Map(check.claims.map((claim, at) => [claim.start, at + 1])), [check]);
  const sources = useMemo(
    () => new Map(record.sources.map(({ text: _, ...info }) => [info.id, info])),
    [record.sources],
  );
  const aligned = useMemo(() => countAligned(check), [check]);
  const inView = useInView(list, note !== null);
  const showOnPage = useTogether(tab, record.page.text, together, (at) => {
    const claim = check.claims.findLast(({ start }) => start <= at);
    inView.bring(() =>
      list.current?.querySelector(`[data-claim="${claim?.start}"]`)?.scrollIntoView({ block: 'start' }),
    );
  });

  const go = useCallback(
    (claim: number | null, note: string | null) => {
      inView.follow();
      setChosen({ claim, note });
    },
    [inView],
  );
  const { act, change } = work;
  const desk = useMemo(
    (): Desk => ({
      page: record.page,
      sources,
      choose: (claim, note) => setChosen({ claim, note }),
      goTo: (claim) => go(claim, null),
      act,
      change,
      typing: setTypes,
      open: setOpened,
      showOnPage,
    }),
    [record.page, sources, go, act, change, showOnPage],
  );
  /** The same, and the page is taken along. */
  const lead = (claim: number | null, one: ReviewedNote | null) => {
    go(claim, one?.note.id ?? null);
    const span = one?.note.mark ?? one?.note.claim ?? check.claims.find(({ start }) => start === claim);
    if (together && span) showOnPage?.(span);
  };

  const latest = useRef(notes);
  latest.current = notes;
  // A card on the page leads here while the desk is open.
  useEffect(
    () =>
      tab === null || !isShown
        ? undefined
        : onAskedNote(tab, (asked) => {
            const { claim, note } = firstChosen(latest.current, asked);
            go(claim, note);
          }),
    [tab, isShown, go],
  );

  const here = chosenIn(seen, chosen);
  const hereId = here?.note.id ?? null;
  // A note may have got to another claim, or to one at all, by what was done since it was chosen.
  const at = here === null ? chosen.claim : claimOf(rows, here);
  // What had the focus may have gone with a note that was split or merged: the work goes on beside it.
  useEffect(() => {
    if (hereId !== null && hereId !== chosen.note && document.activeElement === document.body) go(at, hereId);
  }, [hereId, at, chosen, go]);
  const claim = check.claims.find(({ start }) => start === at) ?? null;
  const step = (by: 1 | -1) => {
    const next = here === null ? noteBeside(seen, at, by) : order[order.indexOf(here) + by];
    if (next !== undefined) lead(claimOf(rows, next), next);
  };
  const stepClaim = (by: 1 | -1) => {
    const next = seen.claims[seen.claims.findIndex((row) => row.claim.start === at) + by];
    if (next !== undefined) lead(next.claim.start, next.notes[0] ?? null);
  };

  const deeds: Record<Deed, () => void> = {
    next: () => step(1),
    previous: () => step(-1),
    nextClaim: () => stepClaim(1),
    previousClaim: () => stepClaim(-1),
    confirm: () => here && act({ step: 'decide', note: here.note.id, decision: 'confirmed' }),
    reject: () => here && act({ step: 'decide', note: here.note.id, decision: 'rejected' }),
    edit: () => here && setOpened({ what: 'edit', note: here.note.id }),
    comment: () => list.current?.querySelector<HTMLElement>('[data-field=comment]')?.focus(),
    realign: () => claim && setOpened({ what: 'realign', claim }),
    addNote: () => {
      // Selected words say which claim is meant.
      const of = check.claims.find(({ start }) => start === claimSelected()) ?? claim;
      if (of) setOpened({ what: 'add-note', claim: of, words: wordsChosen(of) });
    },
    split: () => here && canSplit(here.note) && setOpened({ what: 'split', note: here.note.id }),
    merge: () => {
      const row = here && rowNotes(seen, here);
      const next = here && row?.[row.indexOf(here) + 1];
      if (here && next) act({ step: 'merge', notes: [here.note.id, next.note.id] });
    },
    source: () => {
      const fact = here?.note.facts[0] ?? claim?.facts[0];
      if (fact) setOpened({ what: 'source', source: fact.source, at: fact });
    },
    page: () => claim && showOnPage?.(here?.note.mark ?? claim),
    filter: () => {
      if (filterBar.current) filterBar.current.open = true;
      filterBar.current?.querySelector<HTMLElement>('select')?.focus();
    },
    undo: work.undo,
    redo: work.redo,
    keys: () => setOpened({ what: 'keys' }),
  };
  useKeys(isShown && (settings?.deskKeys ?? false), (deed) => deeds[deed]());

  const { page } = record;
  return (
    <DeskContext.Provider value={desk}>
      <header class="stack-tight desk-page">
        <h1 class="foreign" dir="auto">
          {page.title.trim() || say('untitledSource')}
        </h1>
        <p class="small soft foreign">
          <Dotted
            parts={[
              origin({ publisher: page.byline, date: page.date }),
              page.address !== null && <Address key="address" address={page.address} />,
            ]}
          />
        </p>
        <p>
          {say.count('recapCompared', page.sentences, {
            compared: page.compared,
            sources: say.count('sources', record.sources.length),
          })}
        </p>
        {!page.complete && <p class="small">{say('reportIncomplete')}</p>}
      </header>
      <Toolbar
        work={work}
        types={types}
        together={tab === null ? null : { isOn: together, onTurn: setTogether }}
        onKeys={() => setOpened({ what: 'keys' })}
        onChanges={() => notices.current?.scrollIntoView({ block: 'center' })}
      />
      <div ref={notices} class="stack desk-notices" aria-live="polite">
        {work.busy === 'checking' && <Busy>{say('compareComparing')}</Busy>}
        {work.failure !== null && (
          <Notice tone="failed" title={say('deskFailed')}>
            <p class="foreign">{work.failure}</p>
          </Notice>
        )}
        {work.waiting && settings && (
          <Begin
            tab={tab}
            reviewer={settings.reviewer}
            onBegin={async (reviewer) => {
              await save({ reviewer });
              work.agree();
              inView.follow();
            }}
            onNotNow={() => {
              work.notNow();
              inView.follow();
            }}
          />
        )}
        {found !== null && found.article.text !== record.page.text && (
          <Notice title={say('deskPageChanged')}>
            <p>
              <button
                type="button"
                class="button button-small"
                onClick={() => change({ change: 'page', page: pageInput(found.article) })}
              >
                {say('deskCheckNow')}
              </button>
            </p>
          </Notice>
        )}
        {work.changes !== null && (
          <Changes
            changes={work.changes}
            notes={notes}
            onNote={(one) => go(claimOf(rows, one), one.note.id)}
            onDismiss={work.dismissChanges}
          />
        )}
      </div>
      <Sources tab={tab} found={found} aligned={aligned} />
      {settings && settings.judge.use !== 'off' && <Judge record={record} />}
      <Headline record={record} notes={notes} />
      <FilterBar filters={filters} sources={sources} onFilter={setFilters} place={filterBar} />
      <div ref={list} class="stack">
        {seen.claims.length === 0 && order.length === 0 && <p class="soft">{say('deskNothingPasses')}</p>}
        <ol class="claims">
          {seen.claims.map((row) => (
            <ClaimRow
              key={row.claim.start}
              row={row}
              number={numbers.get(row.claim.start) ?? 0}
              isChosen={row.claim.start === at}
              chosenNote={row.claim.start === at ? hereId : null}
            />
          ))}
        </ol>
        <Apart title={say('kindDropped')} notes={seen.dropped} chosen={hereId} />
        <Apart title={say('deskGoneTitle')} notes={seen.gone} chosen={hereId} />
        {view && <Whole view={view} onImported={work.reopen} />}
      </div>
      <Drawers
        opened={isShown ? opened : null}
        check={check}
        notes={notes}
        keys={{ isOn: settings?.deskKeys ?? false, onTurn: (deskKeys) => save({ deskKeys }) }}
        onClose={() => {
          setOpened(null);
          // What had the focus may have been drawn anew meanwhile.
          if (document.activeElement === document.body || hereId !== null) inView.follow();
        }}
      />
    </DeskContext.Provider>
  );
}

/** Notes that belong beside no claim. */
function Apart({ title, notes, chosen }: { title: string; notes: ReviewedNote[]; chosen: string | null }) {
  if (notes.length === 0) return null;
  return (
    <section class="stack-tight">
      <h2>{title}</h2>
      <ul class="stack-tight">
        {notes.map((one) => (
          <NotePanel key={one.note.id} one={one} isChosen={one.note.id === chosen} />
        ))}
      </ul>
    </section>
  );
}

function firstChosen(notes: readonly ReviewedNote[], id: string | null): Chosen {
  const one = notes.find(({ note }) => note.id === id);
  return { claim: one?.note.claim?.start ?? null, note: one?.note.id ?? null };
}

function countAligned({ claims }: DeskCheck): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of claims)
    for (const source of new Set(facts.map((fact) => fact.source)))
      counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}
