import type { RefObject } from 'preact';
import { kindLabel } from '../../../card/words';
import { say } from '../../../platform';
import type { PlainKey, SourceInfo } from '../../../protocol';
import { Field } from '../../../ui/field';
import { CLAIM_STATES, type Filters, NO_FILTERS, NOTE_STATES, SURE } from './filters';
import { KINDS, SEVERITIES } from './kinds';

const CLAIMS: Record<Filters['claims'], PlainKey> = {
  all: 'deskFilterAllClaims',
  noted: 'deskNoted',
  aligned: 'deskFilterAligned',
  'nothing-found': 'deskNothingFound',
  slight: 'deskSlight',
};
const STATES: Record<Filters['state'], PlainKey> = {
  all: 'deskFilterAny',
  undecided: 'deskUndecided',
  confirmed: 'deskConfirmed',
  rejected: 'deskRejected',
  edited: 'deskEdited',
  commented: 'deskCommented',
  own: 'deskOwn',
};
const SURENESS: Record<Filters['sure'], PlainKey> = {
  all: 'deskFilterAny',
  shown: 'deskFilterShown',
  unsure: 'deskUnsure',
};
const SEVERITY = { 1: 'deskFilterAny', 2: 'deskFilterSeverity2', 3: 'deskFilterSeverity3' } as const;

interface FilterBarProps {
  filters: Filters;
  sources: ReadonlyMap<string, SourceInfo>;
  onFilter: (filters: Filters) => void;
  place: RefObject<HTMLDetailsElement | null>;
}

/** What of the check is to be seen. */
export function FilterBar({ filters, sources, onFilter, place }: FilterBarProps) {
  const set = (change: Partial<Filters>) => onFilter({ ...filters, ...change });
  const chosen = Object.entries(filters).filter(
    ([name, value]) => value !== Object.entries(NO_FILTERS).find(([one]) => one === name)?.[1],
  ).length;
  return (
    <details class="desk-part" ref={place}>
      <summary>{chosen === 0 ? say('deskFilters') : say.count('deskFiltersOn', chosen)}</summary>
      <div class="desk-filter-grid">
        <Choice
          label={say('deskFilterClaims')}
          value={filters.claims}
          options={CLAIM_STATES.map((one) => [one, say(CLAIMS[one])])}
          onChoose={(claims) => set({ claims })}
        />
        <Choice
          label={say('deskKind')}
          value={filters.kind}
          options={[
            ['all', say('deskFilterAny')],
            ...KINDS.map((one) => [one, kindLabel(one, say)] as const),
          ]}
          onChoose={(kind) => set({ kind })}
        />
        <Choice
          label={say('deskSeverity')}
          value={filters.severity}
          options={SEVERITIES.toReversed().map((one) => [one, say(SEVERITY[one])])}
          onChoose={(severity) => set({ severity })}
        />
        <Choice
          label={say('deskFilterSure')}
          value={filters.sure}
          options={SURE.map((one) => [one, say(SURENESS[one])])}
          onChoose={(sure) => set({ sure })}
        />
        <Choice
          label={say('deskSource')}
          value={filters.source}
          options={[
            ['all', say('deskFilterAny')],
            ...[...sources.values()].map(
              ({ id, title }) => [id, title.trim() || say('untitledSource')] as const,
            ),
          ]}
          onChoose={(source) => set({ source })}
        />
        <Choice
          label={say('deskFilterState')}
          value={filters.state}
          options={NOTE_STATES.map((one) => [one, say(STATES[one])])}
          onChoose={(state) => set({ state })}
        />
      </div>
      {chosen > 0 && (
        <p>
          <button type="button" class="button button-small" onClick={() => onFilter(NO_FILTERS)}>
            {say('deskFilterNone')}
          </button>
        </p>
      )}
    </details>
  );
}

interface ChoiceProps<Value extends string | number> {
  label: string;
  value: Value;
  options: (readonly [value: Value, words: string])[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = options[currentTarget.selectedIndex];
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
