import { useState } from 'preact/hooks';
import { say } from '../../platform';
import { pageRunsOf } from './paragraphs';
import './document-text.css';

/** Paragraphs drawn at first; a book-length source would freeze the page otherwise. */
const FIRST = 400;

interface DocumentTextProps {
  text: string;
  language: string | null;
  /** Where in the text each page of the original begins. */
  pages?: readonly number[];
}

/** The text of a document, to read. */
export function DocumentText({ text, language, pages = [] }: DocumentTextProps) {
  const [all, setAll] = useState(false);
  const paragraphs = pageRunsOf(text, pages);
  const shown = all ? paragraphs : paragraphs.slice(0, FIRST);
  return (
    <>
      <div class="document-text quoted foreign" dir="auto" {...(language === null ? {} : { lang: language })}>
        {shown.map((paragraph, at) => (
          <p key={at}>
            {paragraph.map((run) => [run.page !== null && <PageBegins page={run.page} />, run.text])}
          </p>
        ))}
      </div>
      {shown.length < paragraphs.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {say.count('showOtherParagraphs', paragraphs.length - shown.length)}
        </button>
      )}
    </>
  );
}

function PageBegins({ page }: { page: number }) {
  return (
    <span class="page-begins" lang={say.language()}>
      {say('onPage', { page })}{' '}
    </span>
  );
}
