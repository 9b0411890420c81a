import { useState } from 'preact/hooks';
import type { Citation } from '../../../card/citation';
import { copy } from '../../../card/clipboard';
import { say } from '../../../platform';

interface CopyButtonProps {
  label: string;
  what: () => Citation;
}

/** Copies words with where they stand, as plain and as rich text, and says whether it did. */
export function CopyButton({ label, what }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  const onCopy = async () => setSaid(say((await copy(document, what())) ? 'cardCopied' : 'cardNotCopied'));
  return (
    <>
      <button type="button" class="button button-small" onClick={onCopy}>
        {label}
      </button>
      <span class="small" role="status">
        {said}
      </span>
    </>
  );
}
