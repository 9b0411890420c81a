import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { wordsInSentence } from '../../card/excerpt';
import { namesOf, saysNothing, tellingOf, tellingWords } from '../../card/recap';
import { shorten } from '../../card/words';
import type { FactSpan, KeyFact, Note } from '../../engine/record';
import { say } from '../../platform';
import type { CheckView, SourcesSay } from '../../protocol';
import { Dotted } from '../../ui/dotted';
import { messageOf } from '../../ui/format';
import { Marked } from '../../ui/marked';
import { Busy } from '../../ui/progress';
import { origin } from '../shared/document-words';
import { LibraryLink } from './library-link';

/** The longest sentence shown, in UTF-16 units. */
const LONGEST_FACT = 500;

interface SourcesProps {
  view: CheckView;
  /** The notes that the reader sees. */
  notes: Note[];
  ask: () => Promise<SourcesSay | null>;
  onOpenSource: (id: string) => void;
}

/** What the sources say of the event, and what else the library has on it; asked for once it is opened. */
export function SourcesSection({ view, notes, ask, onOpenSource }: SourcesProps) {
  const [says, setSays] = useState<SourcesSay | { problem: string } | null>(null);
  const open = async () => {
    setSays(null);
    try {
      setSays((await ask()) ?? { facts: [], documents: [] });
    } catch (error) {
      setSays({ problem: messageOf(error) });
    }
  };
  return (
    <details class="compared" onToggle={({ currentTarget }) => currentTarget.open && open()}>
      <summary>
        <h2>{say('recapSources')}</h2>
      </summary>
      {says === null && <Busy>{say('recapAsking')}</Busy>}
      {says !== null && 'problem' in says && <p class="small soft">{says.problem}</p>}
      {says !== null && 'facts' in says && (
        <div class="stack">
          {saysNothing(says) && <p class="small soft">{say('recapSourcesNothing')}</p>}
          {says.facts.length > 0 && (
            <ul class="key-facts">
              {says.facts.map((fact, at) => (
                <KeyFactEntry key={at} fact={fact} notes={notes} view={view} />
              ))}
            </ul>
          )}
          {says.documents.length > 0 && (
            <section class="stack-tight">
              <h2>{say('recapDocuments')}</h2>
              <Documents documents={says.documents} view={view} onOpenSource={onOpenSource} />
            </section>
          )}
        </div>
      )}
    </details>
  );
}

function KeyFactEntry({ fact, notes, view }: { fact: KeyFact; notes: Note[]; view: CheckView }) {
  const telling = tellingOf(fact, notes, view);
  const [first] = fact.facts;
  if (first === undefined) return null;
  return (
    <li class="stack-tight">
      {fact.otherwise.length > 0 && <p class="small differ">{say('recapDiffer')}</p>}
      <div class={fact.otherwise.length > 0 ? 'sides' : undefined}>
        <Quotation
          fact={first}
          words={fact.otherwise[0]?.says?.here ?? null}
          sources={fact.facts.map(({ source }) => source)}
          view={view}
        >
          {telling !== null && <p class={`telling telling-${telling}`}>{tellingWords(telling, say)}</p>}
        </Quotation>
        {fact.otherwise.map(({ fact: other, says }) => (
          <Quotation
            key={other.source}
            fact={other}
            words={says?.there ?? null}
            sources={[other.source]}
            view={view}
          />
        ))}
      </div>
    </li>
  );
}

interface QuotationProps {
  fact: FactSpan;
  /** The words in it that another source contradicts. */
  words: string | null;
  /** Who says so. */
  sources: string[];
  view: CheckView;
  children?: ComponentChildren;
}

function Quotation({ fact, words, sources, view, children }: QuotationProps) {
  return (
    <div>
      <p class="quoted foreign" dir="auto">
        <Marked parts={wordsInSentence(shorten(fact.text.replace(/\s+/g, ' '), LONGEST_FACT), words)} />
      </p>
      <p class="small soft foreign" dir="auto">
        {say.list(namesOf(sources, view.sources))}
      </p>
      {children}
    </div>
  );
}

interface DocumentsProps {
  documents: SourcesSay['documents'];
  view: CheckView;
  onOpenSource: (id: string) => void;
}

function Documents({ documents, view, onOpenSource }: DocumentsProps) {
  return (
    <ul class="sources">
      {documents.map((document) => (
        <li key={document.id} class="small foreign">
          <LibraryLink document={document} onOpen={onOpenSource} />
          <span class="soft">
            <Dotted
              parts={[
                origin(document) && <bdi>{origin(document)}</bdi>,
                view.sources.some(({ id }) => id === document.id) && say('recapDocumentCompared'),
              ]}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
