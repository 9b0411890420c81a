import './statistics.css';
import { useEffect } from 'preact/hooks';
import { say, send } from '../../../platform';
import type { LibraryStatistics } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { useTask } from '../../../ui/use-task';
import { documentKind, isDocumentKind } from '../../shared/document-words';
import { Nothing } from '../nothing';
import type { TabProps } from '../tab';
import { Bars, type Naming } from './bars';
import { Columns } from './columns';
import { kindSearch, languageSearch, publisherSearch, spanSearch } from './searches';
import { ShareTable } from './share-table';
import { spansOf } from './spans';
import { languageWords, spanWords } from './words';

const PUBLISHERS: Naming = { wordsOf: (publisher) => publisher, searchOf: publisherSearch };
const KINDS: Naming = {
  wordsOf: (kind) => (isDocumentKind(kind) ? documentKind(kind) : kind),
  searchOf: kindSearch,
};
const LANGUAGES: Naming = { wordsOf: languageWords, searchOf: languageSearch };
const MONTHS: Naming = { wordsOf: (month) => spanWords(month), searchOf: spanSearch };

/** What is in the library, in figures and plots. */
export function Statistics({ corpus: { status }, onSearch }: TabProps) {
  const { task, start } = useTask<LibraryStatistics>();
  const documents = status.state === 'ready' ? status.documents : 0;
  const ask = () => start(() => send('corpus.statistics', null));
  useEffect(ask, [documents]);

  switch (task.state) {
    case 'failed':
      return (
        <Notice tone="failed" title={say('statisticsFailed')}>
          <p class="small foreign">{task.message}</p>
          <p>
            <button type="button" class="button button-small" onClick={ask}>
              {say('tryAgain')}
            </button>
          </p>
        </Notice>
      );
    case 'done':
      return task.value.documents === 0 ? <Nothing /> : <Figures found={task.value} onSearch={onSearch} />;
    default:
      return <Busy>{say('statisticsAsking')}</Busy>;
  }
}

function Figures({ found, onSearch }: { found: LibraryStatistics; onSearch: TabProps['onSearch'] }) {
  const { documents, facts, length, size, publishers, months, kinds, languages } = found;
  const total = { documents, facts };
  return (
    <div class="stack">
      <dl class="figures">
        <Figure name={say('statisticsDocuments')} value={say.number(documents)} />
        <Figure name={say('statisticsFacts')} value={say.number(facts)} />
        <Figure name={say('statisticsLength')} value={say.number(length)} />
        <Figure name={say('statisticsSize')} value={say.bytes(size)} />
      </dl>
      <section class="panel stack">
        <h2>{say('statisticsByDate')}</h2>
        <OverTime months={months} onSearch={onSearch} />
        <ShareTable
          what={say('statisticsMonth')}
          shares={months}
          total={total}
          {...MONTHS}
          onSearch={onSearch}
        />
      </section>
      {[
        {
          title: say('statisticsByPublisher'),
          what: say('statisticsPublisher'),
          shares: publishers,
          naming: PUBLISHERS,
        },
        { title: say('statisticsByKind'), what: say('statisticsKind'), shares: kinds, naming: KINDS },
        {
          title: say('statisticsByLanguage'),
          what: say('statisticsLanguage'),
          shares: languages,
          naming: LANGUAGES,
        },
      ].map(({ title, what, shares, naming }) => (
        <section key={title} class="panel stack">
          <h2>{title}</h2>
          <Bars shares={shares} {...naming} onSearch={onSearch} />
          <ShareTable what={what} shares={shares} total={total} {...naming} onSearch={onSearch} />
        </section>
      ))}
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="small soft">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function OverTime({ months, onSearch }: Pick<LibraryStatistics, 'months'> & Pick<TabProps, 'onSearch'>) {
  const { spans, isCut } = spansOf(months);
  const undated = months.find(({ of }) => of === null)?.documents ?? 0;
  return (
    <>
      {spans.length > 0 && <Columns label={say('statisticsByDate')} spans={spans} onSearch={onSearch} />}
      {isCut && <p class="small soft">{say.count('statisticsCut', spans.length)}</p>}
      {undated > 0 && <p class="small soft">{say.count('statisticsUndated', undated)}</p>}
    </>
  );
}
