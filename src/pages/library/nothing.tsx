import { say } from '../../platform';

/** What a tab shows that holds nothing. */
export function Nothing() {
  return (
    <div class="empty">
      <h2>{say('libraryNothingHere')}</h2>
    </div>
  );
}
