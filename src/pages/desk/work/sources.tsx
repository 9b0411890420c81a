import { useState } from 'preact/hooks';
import { say } from '../../../platform';
import type { DeskSources } from '../../../protocol';
import { Dotted } from '../../../ui/dotted';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { useTask } from '../../../ui/use-task';
import { origin } from '../../shared/document-words';
import type { TabArticle } from '../../shared/use-article';
import { Ways } from '../../shared/ways/ways';
import { useStay } from '../stay';
import { useDesk } from './desk-context';
import { FromLibrary } from './from-library';

interface SourcesProps {
  tab: number | null;
  found: TabArticle | null;
  /** How many claims are aligned with each source, by its id. */
  aligned: ReadonlyMap<string, number>;
}

/** What the page is held against; more can be added, and what is no source of it taken out. */
export function Sources({ tab, found, aligned }: SourcesProps) {
  const desk = useDesk();
  const [adds, setAdds] = useState(false);
  // Whoever adds a source may have to look for it in another tab.
  useStay(adds);
  const { task, start, reset } = useTask<null>();
  const all = [...desk.sources.values()];
  /** What was typed stays until there is a check with it. */
  const add = async (sources: Exclude<DeskSources, 'matched'>) => {
    if (await desk.change({ change: 'add-sources', ...sources })) setAdds(false);
    return null;
  };
  return (
    <details class="desk-part">
      <summary>{say.count('sources', all.length)}</summary>
      <ul class="stack-tight">
        {all.map((source) => (
          <li key={source.id} class="desk-source">
            <div>
              <button
                type="button"
                class="button-text foreign"
                onClick={() => desk.open({ what: 'source', source: source.id, at: null })}
              >
                {source.title.trim() || say('untitledSource')}
              </button>
              <p class="small soft foreign">
                <Dotted
                  parts={[origin(source), say.count('deskAlignedClaims', aligned.get(source.id) ?? 0)]}
                />
              </p>
            </div>
            {all.length > 1 && (
              <button
                type="button"
                class="button button-small"
                aria-label={say('deskRemoveSourceOne', { title: source.title })}
                onClick={() => desk.change({ change: 'remove-source', id: source.id })}
              >
                {say('deskRemoveSource')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!adds && (
        <p>
          <button type="button" class="button button-small" onClick={() => setAdds(true)}>
            {say('deskAddSource')}
          </button>
        </p>
      )}
      {adds && (
        <section class="panel stack" aria-label={say('deskAddSource')}>
          {task.state === 'busy' && <Busy>{say('compareReading')}</Busy>}
          {task.state === 'failed' && (
            <Notice tone="failed" title={say('deskSourceFailed')}>
              <p class="foreign">{task.message}</p>
            </Notice>
          )}
          <FromLibrary
            known={desk.sources}
            onChoose={(id) => start(() => add({ ids: [id], documents: [] }))}
          />
          <Ways
            articleTab={tab}
            found={found}
            onSource={(read) =>
              start(async (signal) => {
                const document = await read();
                signal.throwIfAborted();
                return add({ ids: [], documents: [document] });
              })
            }
          />
          <p>
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                reset();
                setAdds(false);
              }}
            >
              {say('deskCancel')}
            </button>
          </p>
        </section>
      )}
    </details>
  );
}
