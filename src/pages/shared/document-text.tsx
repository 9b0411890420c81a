import { useState } from 'preact/hooks';
import { say } from '../../platform';
import './document-text.css';

/** Paragraphs drawn at first; a book-length source would freeze the page otherwise. */
const FIRST = 400;

/** The text of a document, to read. */
export function DocumentText({ text, language }: { text: string; language: string | null }) {
  const [all, setAll] = useState(false);
  const paragraphs = paragraphsOf(text);
  const shown = all ? paragraphs : paragraphs.slice(0, FIRST);
  return (
    <>
      <div class="document-text quoted foreign" dir="auto" {...(language === null ? {} : { lang: language })}>
        {shown.map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
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

/** Cut at blank lines; lines within a paragraph stay, and the style keeps their breaks. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}
