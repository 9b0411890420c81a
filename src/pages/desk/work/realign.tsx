import { useState } from 'preact/hooks';
import type { Claim, FactSpan, SourceDocument } from '../../../engine/record';
import { say } from '../../../platform';
import type { DeskCheck } from '../../../protocol';
import { Field } from '../../../ui/field';
import { useDesk } from './desk-context';
import { Drawer } from './drawer';
import { SourceText } from './source-text';

interface RealignProps {
  claim: Claim;
  check: DeskCheck;
  onClose: () => void;
}

/** Chooses by hand the facts that a claim is held against; it is then checked again with them. */
export function Realign({ claim, check, onClose }: RealignProps) {
  const desk = useDesk();
  const { sources } = check.record;
  const [facts, setFacts] = useState<FactSpan[]>(() =>
    claim.facts.map(({ source, text, start, end }) => ({ source, text, start, end })),
  );
  const [id, setId] = useState(facts[0]?.source ?? sources[0]?.id ?? '');
  const source = sources.find((one) => one.id === id);
  const align = (chosen: FactSpan[] | null) => {
    const { text, start, end } = claim;
    desk.change({ change: 'realign', claim: { text, start, end }, facts: chosen });
    onClose();
  };
  const toggle = (start: number) => {
    if (source === undefined) return;
    const sentence = check.sentences[id]?.find(([begins]) => begins === start);
    if (sentence === undefined) return;
    const [, end] = sentence;
    setFacts((before) =>
      before.some((fact) => fact.source === id && fact.start === start)
        ? before.filter((fact) => fact.source !== id || fact.start !== start)
        : [...before, factOf(source, start, end)],
    );
  };
  return (
    <Drawer title={say('deskRealignTitle')} onClose={onClose}>
      <p class="foreign claim-words" dir="auto">
        {claim.text}
      </p>
      <p class="small soft">{say('deskRealignHow')}</p>
      <div class="row">
        <button
          type="button"
          class="button button-primary"
          disabled={facts.length === 0}
          onClick={() => align(facts)}
        >
          {say.count('deskAlignWith', facts.length)}
        </button>
        <button type="button" class="button" onClick={() => align([])}>
          {say('deskAlignNone')}
        </button>
        {claim.byHand && (
          <button type="button" class="button" onClick={() => align(null)}>
            {say('deskAlignAsFound')}
          </button>
        )}
      </div>
      <Field label={say('deskSource')}>
        {(control) => (
          <select
            {...control}
            class="input"
            value={id}
            onChange={({ currentTarget }) => setId(currentTarget.value)}
          >
            {sources.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title.trim() || say('untitledSource')}
              </option>
            ))}
          </select>
        )}
      </Field>
      {source && (
        <SourceText
          source={source}
          sentences={check.sentences[id] ?? []}
          at={claim.facts.find((fact) => fact.source === id) ?? null}
          chosen={new Set(facts.filter((fact) => fact.source === id).map(({ start }) => start))}
          onChoose={toggle}
        />
      )}
    </Drawer>
  );
}

function factOf({ id, text }: SourceDocument, start: number, end: number): FactSpan {
  return { source: id, text: text.slice(start, end), start, end };
}
