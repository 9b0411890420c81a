import { useEffect, useRef, useState } from 'preact/hooks';
import { ruleWords } from '../../card/rules';
import { say } from '../../platform';
import { type PlainKey, type SaidPart, webAddress } from '../../protocol';
import { type ChangeDismissals, type Dismissal, type Scope, withoutDismissal } from '../../settings';
import { Said } from '../../ui/said';
import { useKeptFocus } from '../../ui/use-kept-focus';

interface HiddenSectionProps {
  dismissals: readonly Dismissal[];
  onChange: ChangeDismissals;
}

const SCOPE = {
  note: 'hiddenOneNote',
  wording: 'hiddenOneWording',
  rule: 'hiddenOneRule',
} as const satisfies Record<Scope, PlainKey>;

/** What the reader chose not to see any more, the newest first, each to be undone. */
export function HiddenSection({ dismissals, onChange }: HiddenSectionProps) {
  const place = useRef<HTMLElement>(null);
  useKeptFocus(place, dismissals.length);
  useEffect(() => {
    // A link to this section was followed before it was drawn.
    if (location.hash === '#hidden') place.current?.scrollIntoView();
  }, []);
  return (
    <section class="panel stack" aria-labelledby="hidden" ref={place} tabIndex={-1}>
      <div class="stack-tight">
        <h2 id="hidden">{say('hiddenTitle')}</h2>
        <p>{say('hiddenAbout')}</p>
      </div>
      {dismissals.length === 0 && <p class="soft">{say('hiddenNone')}</p>}
      <ul class="hidden">
        {[...dismissals].reverse().map((one) => (
          <Row
            key={JSON.stringify(one)}
            dismissal={one}
            onUndo={() => onChange((now) => withoutDismissal(now, one))}
          />
        ))}
      </ul>
      {dismissals.length > 1 && <UndoAll count={dismissals.length} onUndo={() => onChange(() => [])} />}
    </section>
  );
}

function Row({ dismissal, onUndo }: { dismissal: Dismissal; onUndo: () => void }) {
  const { scope, rule, note, at } = dismissal;
  const address = webAddress(note?.address);
  const finds = ruleWords(rule);
  const words = note && wordsOf(note.words);
  return (
    <li>
      <div class="stack-tight foreign">
        <p>
          <strong>{say(SCOPE[scope])}</strong>
          {words?.map((parts, at) => (
            <span key={at}>
              {' '}
              <Said parts={parts} />
            </span>
          ))}
        </p>
        <p class="small soft">{finds === null ? rule : say(finds)}</p>
        <p class="small soft">
          {say.day(at.slice(0, 10))}
          {address && (
            <>
              {' · '}
              <a href={address.href} target="_blank" rel="noopener noreferrer">
                <bdi dir="ltr">{address.hostname}</bdi>
              </a>
            </>
          )}
        </p>
      </div>
      <button type="button" class="button button-small" onClick={onUndo}>
        {say('undo')}
      </button>
    </li>
  );
}

/** Undoes everything, once it is sure that this is meant. */
function UndoAll({ count, onUndo }: { count: number; onUndo: () => void }) {
  const [asking, setAsking] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) sure.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <p>
        <button type="button" class="button" ref={ask} onClick={() => setAsking(true)}>
          {say('hiddenUndoAll')}
        </button>
      </p>
    );
  }
  return (
    <fieldset>
      <legend class="field-label">{say.count('hiddenSure', count)}</legend>
      <div class="row">
        <button type="button" class="button button-primary" ref={sure} onClick={onUndo}>
          {say('hiddenShowAll')}
        </button>
        <button type="button" class="button" onClick={() => setAsking(false)}>
          {say('cancel')}
        </button>
      </div>
    </fieldset>
  );
}

/** What a dismissed note contrasted. */
function wordsOf({ source, page }: NonNullable<Dismissal['note']>['words']): SaidPart[][] {
  return [
    ...(source ? [say.parts('noteSource', { words: source })] : []),
    ...(page ? [say.parts('notePage', { words: page })] : []),
  ];
}
