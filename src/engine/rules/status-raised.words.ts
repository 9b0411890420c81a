/**
 * Scales of how far a thing has come, lowest first; every word in the form in which it is looked for. A
 * page that uses a later step than its source raises the status. Written for this project, from the steps
 * that public decisions and criminal proceedings take.
 */
export const scales: Record<string, string[][]> = {
  decision: [
    words(
      'discuss discusses discussed discussing discussion discussions talk talks conversation conversations consider ' +
        'considers considered considering weigh weighs weighed weighing mull mulls mulling explore explores exploring ' +
        'propose proposes proposed proposing proposal proposals suggest suggests suggested negotiate ' +
        'negotiates negotiating negotiations floated draft',
    ),
    words(
      'agree agrees agreed approve approves approved approving approval decide decides decided finalise finalize ' +
        'finalised finalized seal seals sealed sign signs signed ratify ratifies ratified adopt adopts adopted clinch clinches clinched',
    ),
  ],
  prosecution: [
    words(
      'accused alleged allegedly suspected suspect suspects questioned investigated investigating investigation',
    ),
    words('arrested arrests detained'),
    words('charged charges indicted'),
    words('convicted convicts conviction guilty sentenced jailed'),
  ],
};

/** Words that show the later step in a source, and too loose to accuse a page with. */
export const alsoReached: Record<string, string> = Object.fromEntries(
  words('agreement agreements deal deals accord pact pledge pledged commit committed vote voted mutual').map(
    (word) => [word, 'decision'],
  ),
);

function words(list: string): string[] {
  return list.split(' ');
}
