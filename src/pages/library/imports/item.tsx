import { useState } from 'preact/hooks';
import { say } from '../../../platform';
import type { ImportItem, UpdateChoice } from '../../../protocol';
import { Address } from '../../shared/address';
import { libraryLink } from '../../shared/paths';
import { itemWords } from './state-words';
import { Update } from './update';

interface ItemProps {
  item: ImportItem;
  job: string;
  onOpen: (document: string) => void;
  onDecide: (number: number, choice: UpdateChoice) => Promise<void>;
}

/** What became of one file, address or document, and why. */
export function Item({ item, job, onOpen, onDecide }: ItemProps) {
  const { number, name, within, address, state, document, why } = item;
  const [isOpen, setIsOpen] = useState(false);
  const hasDocument = document !== null && state !== 'removed' && state !== 'update';
  return (
    <li class="document import-item" data-state={state}>
      <div class="stack-tight">
        <h3 class="foreign" dir="auto">
          {hasDocument ? (
            <a
              href={libraryLink(document)}
              onClick={(event) => {
                // With a modifier key the browser opens its own tab or window.
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(document);
              }}
            >
              {name}
            </a>
          ) : address === name ? (
            <Address address={address} />
          ) : (
            name
          )}
        </h3>
        {within !== null && (
          <p class="small soft foreign">
            <bdi>{say('importWithin', { name: within })}</bdi>
          </p>
        )}
        {address !== null && address !== name && (
          <p class="small">
            <Address address={address} />
          </p>
        )}
        {why !== null && <p class="small foreign">{say.of(why)}</p>}
        {isOpen && state === 'update' && (
          <Update job={job} number={number} onDecide={(choice) => onDecide(number, choice)} />
        )}
      </div>
      <div class="import-became">
        <span class="import-state" data-state={state}>
          {itemWords(state)}
        </span>
        {state === 'update' && (
          <button
            type="button"
            class="button button-small"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {say('importCompare')}
          </button>
        )}
      </div>
    </li>
  );
}
