import fc from 'fast-check';

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    '…',
    '...',
    '[',
    ']',
    '\n',
    '\n\n',
    ' ',
    '. ',
    '! ',
    'U.S. ',
    'Mr. ',
  ),
  fc.constantFrom(
    'could ',
    'will ',
    'agreed ',
    'discussed ',
    'no decision ',
    'some ',
    'most ',
    'council ',
    'Rwanda ',
    'constructor ',
  ),
  fc.constantFrom('12 ', '1.5 million ', '$90m ', '50% ', 'nearly ', 'in 2022 '),
);

/** Text as hostile as a page's: any characters, and much of what the readers of text look for. */
export const hostileText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
