import { webAddress } from '../../protocol';

/** A foreign address: a link where it is http or https, else plain text. */
export function Address({ address }: { address: string }) {
  const url = webAddress(address);
  if (url === null) return <bdi class="foreign">{address}</bdi>;
  return (
    <a class="foreign" href={url.href} target="_blank" rel="noopener noreferrer">
      <bdi>{address}</bdi>
    </a>
  );
}
