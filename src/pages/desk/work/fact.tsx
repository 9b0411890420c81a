import { titleOf } from '../../../card/citation';
import { pageWords, quotationsOf } from '../../../card/quotations';
import type { ClaimFact, FactSpan } from '../../../engine/record';
import { say } from '../../../platform';
import { Dotted } from '../../../ui/dotted';
import { ClaimText } from './claim-text';
import { useDesk } from './desk-context';

const NO_NOTES: never[] = [];

interface FactProps {
  fact: FactSpan | ClaimFact;
  /** Whether its words are held against the claim's. */
  compares?: boolean;
}

/** A source's sentence with where it stands; the whole source opens there. */
export function Fact({ fact, compares = false }: FactProps) {
  const desk = useDesk();
  const source = desk.sources.get(fact.source);
  const [quotation] = source ? quotationsOf([fact], [source]) : [];
  const links = 'links' in fact ? fact.links.map(([, , start, end]) => ({ start, end })) : [];
  return (
    <figure class="fact">
      <blockquote class="quoted foreign" dir="auto" {...(source?.language && { lang: source.language })}>
        <ClaimText sentence={fact} links={links} notes={NO_NOTES} chosen={null} compares={compares} />
      </blockquote>
      <figcaption class="small soft foreign">
        <button
          type="button"
          class="button-text"
          onClick={() => desk.open({ what: 'source', source: fact.source, at: fact })}
        >
          {source ? titleOf(source, say) : fact.source}
        </button>{' '}
        <Dotted
          parts={[
            source?.publisher,
            source?.date && say.day(source.date),
            pageWords(quotation?.pages ?? [], say),
          ]}
        />
      </figcaption>
    </figure>
  );
}
