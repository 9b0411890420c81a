import { describe, expect, it } from 'vitest';
import { analyseText } from '../../src/engine/text/analyse';
import { type Statement, statementsIn, statementsOf } from '../../src/engine/text/attribution';
import { verbForms } from '../../src/engine/text/attribution.words';

/** Statements as "speaker | cue | content" with the resolved speaker's names behind an arrow. */
function read(text: string): string[] {
  return statementsOf(analyseText(text)).map((statement) => {
    const { speaker, cue, content } = statement;
    const words = (stretch: { start: number; end: number } | null) =>
      stretch === null ? '-' : text.slice(stretch.start, stretch.end);
    const said = content.map(words).join(' … ');
    return `${words(speaker)} | ${words(cue)} | ${said}`;
  });
}

function first(text: string): Statement {
  const [statement] = statementsOf(analyseText(text));
  if (statement === undefined) throw new Error(`no statement in ${text}`);
  return statement;
}

describe('statements', () => {
  it.each([
    ['Jo Hall said the mill would close.', ['Jo Hall | said | the mill would close.']],
    ['The mill would close, Jo Hall said.', ['Jo Hall | said | The mill would close,']],
    ['“The mill will close,” said Jo Hall.', ['Jo Hall | said | “The mill will close,”']],
    ['“The mill will close,” Jo Hall told reporters.', ['Jo Hall | told | “The mill will close,”']],
    ['The mill, the owner said, will close.', ['the owner | said | The mill, … will close.']],
    ['According to the council, the mill will close.', ['the council | According to | the mill will close.']],
    ['The mill will close, according to the council.', ['the council | according to | The mill will close,']],
    [
      'Jo Hall, who has owned the mill since 2010, said that it would close.',
      ['Jo Hall, who has owned the mill since 2010 | said | that it would close.'],
    ],
    ['“Will the mill close?” Jo Hall asked.', ['Jo Hall | asked | “Will the mill close?”']],
    ['Hall: “The mill will close for good”', ['Hall | : | “The mill will close for good”']],
    [
      'Jo Hall said the mill would close, but Ann Voss denied the report.',
      ['Jo Hall | said | the mill would close', 'Ann Voss | denied | the report'],
    ],
    [
      'The miller said so, adding that 40 jobs would go.',
      ['The miller | said | so', 'The miller | adding | that 40 jobs would go.'],
    ],
    ['Mill to blame for flood, says council', ['council | says | Mill to blame for flood,']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Jo Hall was told to leave the mill.',
    'The mill reports to the council.',
    'Jo Hall declined to say.',
    'The claims of the mill were dismissed by the court.',
    'He did not say whether the mill would close.',
  ])('none in: %s', (text) => {
    expect(read(text).filter((line) => !line.startsWith('- '))).toEqual([]);
  });

  it('takes a quotation whole that runs over sentences', () => {
    expect(read('“The mill is old. It is damp. It will close,” she said.')).toEqual([
      'she | said | “The mill is old. It is damp. It will close,”',
    ]);
  });

  it('goes on with the speaker after "he said" and over paragraphs left open', () => {
    const text =
      '“The mill is old,” Jo Hall said. “It will close in May.”\n\n“It is damp, too.\n\n“And it is dark in there.”';
    const speakers = statementsOf(analyseText(text)).map(({ who }) => who?.names.join(' ') ?? null);
    expect(speakers.slice(0, 2)).toEqual(['jo hall', 'jo hall']);
  });

  it('tells quotations from other statements', () => {
    expect(first('“The mill will close,” said Jo Hall.').direct).toBe(true);
    expect(first('Jo Hall said that “it” would close.').direct).toBe(false);
  });
});

describe('speakers', () => {
  const who = (text: string) =>
    statementsOf(analyseText(text)).map(({ who }) => who?.names.join(' ') ?? null);

  it('resolves "she" to the last person who spoke', () => {
    expect(who('Ann Voss said the mill was old. It would close, she said.')).toEqual([
      'ann voss',
      'ann voss',
    ]);
  });

  it('leaves "she" open where another person was named since', () => {
    const text = 'Ann Voss said the mill was old. Mary Quill bought it. It would close, she said.';
    expect(who(text)[1]).not.toBe('ann voss');
  });

  it('leaves "he" open after a woman', () => {
    expect(who('Ms Voss said the mill was old. It would close, he said.')[1]).toBeNull();
  });

  it('joins the forms of one name', () => {
    const text = 'Council leader Ann Voss said the mill was old. Voss said it would close.';
    const roles = statementsOf(analyseText(text)).map((statement) => statement.who?.roles ?? []);
    expect(roles[1]).toContain('leader');
  });

  it('takes a spokesman and those he speaks for as one', () => {
    const { who: speaker } = first('A spokesman for Tarn Rail said the train was late.');
    expect(speaker?.names).toEqual(['tarn', 'rail']);
  });
});

describe('verbs', () => {
  it.each([
    ['said', 'neutral'],
    ['admitted', 'factive'],
    ['claims', 'doubting'],
    ['denies', 'denying'],
    ['slammed', 'blaming'],
    ['vowing', 'promising'],
  ])('%s claims: %s', (form, claims) => {
    expect(verbForms.get(form)?.some(({ verb }) => verb.claims === claims)).toBe(true);
  });
});

it('finds the statements of a sentence, also where a quotation only reaches into it', () => {
  const text = analyseText('“The mill is old. It will close,” she said.');
  const [opening] = text.sentences;
  expect(opening !== undefined && statementsIn(text, opening).length).toBe(1);
});

it('is linear and never throws on any text', () => {
  const odd = [
    'said said said ',
    '“ said ',
    ', Hall said, ',
    'according to according to ',
    ': "',
    '"" said: ',
    '\n\n“',
  ];
  for (const piece of odd) expect(() => statementsOf(analyseText(piece.repeat(2000)))).not.toThrow();
});
