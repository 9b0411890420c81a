/** Written for this project; no list was copied. */

/** Any of these in a sentence may turn what it says round: fewer than may say no in whatever way. */
export const turning = new RegExp(
  `^(?:${[
    'not no never none nobody nothing neither nor without cannot hardly barely scarcely only less rather instead',
    'than fewer except but although though yet until before still pending absence away off out far too few little',
    'den(?:y|ies|ied|ying|ials?) reject(?:s|ed|ing|ion)? refus(?:e|es|ed|ing|al) declin(?:e|es|ed|ing)',
    'fail(?:s|ed|ing|ure)? lack(?:s|ed|ing)? unable unlikely exclud(?:e|ed|es|ing) rul(?:e|ed|es|ing)',
    'disput(?:e|ed|es) stop(?:s|ped)? ban(?:s|ned)? bar(?:s|red)? dis(?:miss|agree|approv|qualif|avow|count|prov|claim|allow|band)\\w* un(?!til|der|i[tovq]|ion|anim)\\w+ in(?:valid|conclusive|sufficient|correct|eligible|adequate|capable|effective) im(?:possible|plausible) illegal unlawful without free ended? drop(?:s|ped)? lost wrong',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$|n't$`,
);

/** They limit a denial to a time or let something out. */
export const limiting = new Set('until till before since unless except beyond past yet by'.split(' '));

/** With "before" and "by" they tell a time. */
export const spans = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday today tomorrow week weeks month months year years day days night morning ' +
    'afternoon evening summer winter spring autumn end start beginning middle noon midnight then now it they he she'
  ).split(' '),
);
