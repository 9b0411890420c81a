import { useEffect, useState } from 'preact/hooks';
import { say, shortcuts } from '../../platform';

/** What can be done by keys, with those that the user has for it. */
export function Keys() {
  const [keys, setKeys] = useState<Awaited<ReturnType<typeof shortcuts>> | null>(null);
  useEffect(() => {
    shortcuts().then(setKeys);
  }, []);
  return (
    <section class="stack-tight" aria-labelledby="keys">
      <h2 id="keys">{say('welcomeKeys')}</h2>
      {keys?.length === 0 && <p class="small soft">{say('welcomeKeysNone')}</p>}
      <dl class="keys">
        {keys?.map(({ what, keys: pressed }) => (
          <div key={what}>
            <dt>
              <kbd dir="ltr">{pressed}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
