/**
 * Words that say of a thing that it is certain, by kind, with those by which a source bears them out (stems, whatever
 * their ending). Written for this project; `…`, `/V` as in the scales of status-raised.
 */
export interface Certainty {
  kind: string;
  words: readonly string[];
  /** What a source says instead, by its beginning. */
  borneOutBy: RegExp;
}

function certainty(kind: string, words: string, borneOutBy: RegExp): Certainty {
  return { kind, words: words.split(', '), borneOutBy };
}

const FOUND =
  /^(?:found|finding|discover|satisf|ascertain|establish|prov(?:e|es|ed|en|ing)$|proof|confirm|identif|conclu|verif|certain|evidence|demonstrat|determin|trac(?:e|ed)$|clear)/;

export const certainties: readonly Certainty[] = [
  certainty(
    'established',
    'has established, have established, had established, been established, established that, is established, ' +
      'was established, established/V, establishes, has been identified, have been identified, has identified, have identified, ' +
      'pinpointed, has proved, have proved, proved/V, proves, proven, been proven, conclusively, conclusive, definitively, ' +
      'beyond doubt, beyond all doubt, settles the question, settles the matter, laid bare, has determined',
    FOUND,
  ),
  certainty(
    'confirmed',
    'confirmed/V, confirms, confirm/V, has verified, have verified, verified/V',
    /^(?:confirm|verif|acknowledg|establish|prov(?:ed|en)$|proof|admit|true|correct|agree|recogni|conced)/,
  ),
  certainty(
    'certain',
    'undoubtedly, without doubt, without a doubt, no doubt that, leaves no doubt, little doubt, certainly, definitely, ' +
      'is certain, are certain, it is clear that, is clear that, surely, inevitable, inevitably, guaranteed, guarantees, guarantee/V, unquestionably',
    /^(?:certain|doubt|definit|clear|sure|inevitab|guarante|convinc|promis)/,
  ),
  certainty(
    'ruled out',
    'ruled…out, rules…out, ruling out, rule out, out of the question, excluded the possibility, excludes the possibility, dismissed the possibility',
    /^(?:rul(?:e|ed|es|ing)$|exclud|reject|dismiss|refus|never|impossib)/,
  ),
];
