import type { SourceDocument, Span } from '../../../engine/record';
import { say } from '../../../platform';
import { Dotted } from '../../../ui/dotted';
import { Address } from '../../shared/address';
import { documentKind, origin } from '../../shared/document-words';
import { Drawer } from './drawer';
import { SourceText } from './source-text';

interface SourceViewProps {
  source: SourceDocument;
  sentences: readonly [start: number, end: number][];
  at: Span | null;
  onClose: () => void;
}

/** The whole source, at the sentence that led there. */
export function SourceView({ source, sentences, at, onClose }: SourceViewProps) {
  return (
    <Drawer title={source.title.trim() || say('untitledSource')} onClose={onClose}>
      <p class="small soft foreign">
        <Dotted
          parts={[
            documentKind(source.kind),
            source.author,
            origin(source),
            source.address !== null && <Address key="address" address={source.address} />,
          ]}
        />
      </p>
      <SourceText source={source} sentences={sentences} at={at} />
    </Drawer>
  );
}
