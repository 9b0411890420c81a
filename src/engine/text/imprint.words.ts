/** Words of a text's imprint, as parts of patterns. Written for this project. */

/** What a text calls itself. */
export const genres =
  'account|article|brief|briefing|bulletin|digest|document|fact ?sheet|interview|page|piece|post|release|report|statement|story|summary|text|transcript|translation';

/** What is done with texts and not with what they are about. */
export const doings =
  '(?:rests|relies|draws) (?:up)?on\\b|(?:first |originally )?appeared\\b|' +
  '(?:is|was|has been) (?:\\p{L}+ly |first |also )?' +
  '(?:adapted|amended|based|compiled|corrected|drawn|edited|issued|prepared|produced|provided|published|released|translated|updated|written)\\b';

/** What lines begin with that say whom to ask, whose a text is, or what else to read. */
export const lineOpeners =
  '©|\\(c\\)|copyright\\b|all rights reserved|' +
  '(?:additional |further )?(?:editing|reporting) by\\b|' +
  '(?:\\p{L}+ )?(?:contacts?|credits?|enquiries|images?|inquiries|photos?|photographs?|pictures?|sources?)(?: \\p{L}+)?:|' +
  'for (?:additional|further|more|media|press) (?:details|enquiries|information|inquiries)\\b|' +
  'notes? to editors?\\b|(?:read|see) (?:also|more)\\b|(?:subscribe|sign up) (?:for|to)\\b|follow us\\b';
