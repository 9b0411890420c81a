import type { Silence } from '../../protocol';

/** Why there are no notes, and what the reader can do next. */
interface SilenceWords {
  title: string;
  next: string;
}

const WORDS: Record<Silence, SilenceWords> = {
  'off-everywhere': {
    title: 'Plumbline is off.',
    next: 'It reads no page until you switch it on above.',
  },
  'off-here': {
    title: 'Plumbline is off on this site.',
    next: 'It reads no page here until you switch it on above.',
  },
  'no-article': {
    title: 'No news article found here.',
    next: 'Plumbline checks single articles, not front pages, videos or apps. Open an article to have it checked.',
  },
  'no-source': {
    title: 'None of your sources covers this article.',
    next: 'Compare it with a source that you name, or add a report of the same event to your library.',
  },
  language: {
    title: 'This text is not in English.',
    next: 'Plumbline reads only English, and stays silent on everything else.',
  },
  'too-short': {
    title: 'There is too little text to compare.',
    next: 'If the article is still loading or stands behind a paywall, open it in full and look again.',
  },
  'too-long': {
    title: 'This page is too long to check.',
    next: 'Nothing on it was compared. Plumbline checks texts of the length of an article.',
  },
  'corpus-empty': {
    title: 'Your library is empty.',
    next: 'Add a report, statement or ruling as a source, or compare this article with one that you name.',
  },
  'corpus-failed': {
    title: 'Your library could not be opened.',
    next: 'Nothing in it was changed. Until it opens, you can still compare this article with a source that you name.',
  },
};

/** The reason for silence in plain words. */
export function silenceWords(reason: Silence): SilenceWords {
  return WORDS[reason];
}
