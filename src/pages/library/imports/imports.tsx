import { useState } from 'preact/hooks';
import { say } from '../../../platform';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import type { TabProps } from '../tab';
import { Job } from './job';
import { Result } from './result';
import { useImports } from './use-imports';
import { Ways } from './ways';

/** The ways in, the imports that go on, and those that were. */
export function Imports({ corpus: { refresh }, onOpen }: TabProps) {
  const { found: imports, samples, failure, act } = useImports(refresh);
  const [open, setOpen] = useState<string | null>(null);
  const opened = imports?.find(({ id }) => id === open);

  if (opened !== undefined) {
    return <Result job={opened} act={act} failure={failure} onBack={() => setOpen(null)} onOpen={onOpen} />;
  }
  return (
    <div class="stack">
      <Ways />
      {failure && (
        <Notice tone="failed" title={say('importsFailed')}>
          <p class="small foreign">{failure}</p>
        </Notice>
      )}
      {imports === null && failure === null && <Busy>{say('importsLoading')}</Busy>}
      {imports?.length === 0 && <p class="soft">{say('importsNone')}</p>}
      {imports !== null && imports.length > 0 && (
        <ul class="stack" aria-label={say('libraryImports')}>
          {imports.map((job) => (
            <Job
              key={job.id}
              job={job}
              samples={samples.get(job.id) ?? []}
              act={act}
              onOpen={() => setOpen(job.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
