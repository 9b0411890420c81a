import './collection-tag.css';
import { COLOURS, type Collection, type Colour } from '../../protocol';

/** The sign of a colour: its letter, on the colour. */
export function ColourSign({ colour }: { colour: Colour }) {
  return (
    <span class="collection-letter" data-colour={colour} aria-hidden="true">
      {String.fromCodePoint(65 + COLOURS.indexOf(colour))}
    </span>
  );
}

/** A collection's sign and name. */
export function CollectionTag({ collection: { name, colour } }: { collection: Collection }) {
  return (
    <span class="collection-tag foreign">
      <ColourSign colour={colour} />
      <bdi>{name}</bdi>
    </span>
  );
}
