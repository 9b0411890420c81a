import type { ComponentChild } from 'preact';
import { say } from '../../../platform';
import { type PackOffer, webAddress } from '../../../protocol';
import { Notice } from '../../../ui/notice';

/** What a pack is, before one subscribes to it. */
export function Offer({
  offer,
  onAgree,
  onDismiss,
}: {
  offer: PackOffer;
  onAgree: () => void;
  onDismiss: () => void;
}) {
  const { name, publisher, licence, contact, home, updated, expires, isExpired, host } = offer;
  const { documents, facts, bytes, fingerprint } = offer;
  const counts = [
    say.count('libraryDocuments', documents),
    facts !== null && say.count('facts', facts),
    say.bytes(bytes),
  ];
  const lines: [label: string, value: ComponentChild][] = [
    [say('packPublisher'), publisher],
    [say('packLicence'), licence],
    [say('packSize'), say.list(counts.filter((part) => part !== false))],
    [say('packUpdatedOn'), say.day(updated)],
  ];
  if (expires !== null) lines.push([say('packExpiresOn'), say.day(expires)]);
  if (home !== null) lines.push([say('packHome'), webAddress(home)?.href ?? home]);
  if (contact !== null) lines.push([say('packContact'), contact]);
  if (fingerprint !== null) lines.push([say('packKey'), <code key="key">{fingerprint}</code>]);
  return (
    <article class="stack pack-offer">
      <h3 class="foreign" dir="auto">
        {name}
      </h3>
      <dl class="pack-about">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt class="soft">{label}</dt>
            <dd class="foreign" dir="auto">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {fingerprint !== null && <p class="small soft">{say('packKeyHow')}</p>}
      {fingerprint === null && (
        <Notice tone="failed" title={say('packNoKey')}>
          <p class="small foreign">{say('packNoKeyHow', { host })}</p>
        </Notice>
      )}
      {isExpired && expires !== null && <Notice title={say('packExpired', { day: say.day(expires) })} />}
      <p class="small">{say('packMay')}</p>
      <p class="row pack-acts">
        <button type="button" class="button button-primary" onClick={onAgree}>
          {say(fingerprint === null ? 'packSubscribeUnsigned' : 'packSubscribe')}
        </button>
        <button type="button" class="button button-quiet" onClick={onDismiss}>
          {say('packDismiss')}
        </button>
      </p>
    </article>
  );
}
