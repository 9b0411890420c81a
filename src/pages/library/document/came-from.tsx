import { useEffect } from 'preact/hooks';
import type { SourceDocument } from '../../../engine/record';
import { say, send } from '../../../platform';
import type { Provenance } from '../../../protocol';
import { Said } from '../../../ui/said';
import { useTask } from '../../../ui/use-task';

/** When and how a document came into the library, as far as it is known. */
export function CameFrom({ document }: { document: SourceDocument }) {
  const { task, start } = useTask<Provenance | null>();
  useEffect(() => start(() => send('corpus.provenance', { id: document.id })), [document]);
  if (task.state === 'failed') return <p class="small foreign">{task.message}</p>;
  if (task.state !== 'done' || task.value === null) return null;
  const { added, own, packs, feeds, imports } = task.value;
  return (
    <section class="panel stack-tight small">
      <h2>{say('documentCameFrom')}</h2>
      <ul class="stack-tight foreign">
        <li>{say('documentSince', { day: dayOf(added) })}</li>
        {imports.map(({ name, within, started }, at) => (
          <li key={at}>
            <Said
              parts={
                within === null
                  ? say.parts('documentOfImport', { day: dayOf(started), name })
                  : say.parts('documentOfImportWithin', { day: dayOf(started), file: within, name })
              }
            />
          </li>
        ))}
        {feeds.map(({ title, address, at }, index) => (
          <li key={index}>
            <Said parts={say.parts('documentOfFeed', { day: dayOf(at), name: title ?? address })} />
          </li>
        ))}
        {packs.map(({ name, publisher, updated }, at) => (
          <li key={at}>
            <Said parts={say.parts('documentOfPack', { day: say.day(updated), name, publisher })} />
          </li>
        ))}
        {!own && <li>{say('documentNotOwn')}</li>}
      </ul>
    </section>
  );
}

function dayOf(time: number): string {
  const day = new Date(time);
  return say.day(new Date(time - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10));
}
