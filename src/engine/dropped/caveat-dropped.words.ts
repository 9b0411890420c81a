import type { Severity } from '../record';

/** A way in which a source qualifies what it reports. */
export interface Caveat {
  name: string;
  severity: Severity;
  /** Finds it in a sentence of a source, lower case, straight apostrophes. */
  pattern: RegExp;
  /** Freer words that keep it on a page, beside those of `pattern`. */
  freely?: RegExp;
}

/** Written for this project: what news agencies' handbooks ask reporters never to leave out. */
export const caveats: readonly Caveat[] = [
  {
    name: 'undecided',
    severity: 3,
    pattern:
      /\bno (?:final |formal |firm )?(?:decisions?|agreement|deal|date|timetable)\b|\bnothing (?:has been |is |was |had been )?(?:yet )?(?:decided|agreed|settled|signed|final)\b|\bundecided\b|\b(?:decision|agreement)s? (?:has|have|had) (?:not|yet)\b|\b(?:not|n't|yet to)(?: yet)? (?:been |be |yet )*(?:decided|agreed|finali[sz]ed|approved|signed|confirmed|final)\b|\byet to (?:be|decide|agree|approve|sign)\b|\bsubject to (?:approval|a vote|confirmation)\b|\bstill (?:has|have|needs?) to be\b|\b(?:is|are) still being (?:finessed|worked out|negotiated|discussed|drafted|finali[sz]ed)\b/,
    freely:
      /\b(?:up in the air|still open|not a done deal|(?:decided|agreed|settled|signed) nothing|yet to (?:decide|agree|sign)|(?:put|putting|puts) off|postpone[sd]?|defer(?:s|red)?|(?:being|to be) (?:decided|settled|worked out))\b/,
  },
  {
    name: 'unverified',
    severity: 3,
    pattern:
      /\b(?:could|can|has|have|had) ?(?:not|n't) (?:be |been )?(?:independently )?(?:verif|confirm|corroborat|prove)|\bno (?:independent )?(?:evidence|proof|confirmation)\b|\bunverified\b|\bunconfirmed\b|\bnot (?:been )?(?:proven|peer.reviewed)\b/,
    freely:
      /\byet to be \w+ed\b|\b(?:not|n't|never|nobody|no one|no other)\b.*\b(?:verif|confirm|check|corroborat|pro(?:ve|of))|\bunproven\b|\bwithout (?:proof|evidence|confirmation)\b/,
  },
  {
    name: 'denial',
    severity: 3,
    pattern:
      /\b(?:denies|denied|deny|denying) (?:any |the |all |having |that |it|wrongdoing|being )|\bpleaded not guilty\b|\bnot (?:been )?(?:charged|accused|convicted)\b|\bdisput(?:es|ed) the\b|\brejects? the (?:claim|allegation|accusation)s?\b|\binnocent\b/,
    freely:
      /\b(?:den(?:y|ies|ied|ials?)|reject(?:s|ed)?|refut(?:es|ed)|contest(?:s|ed)?|challeng(?:es|ed)|disput(?:es|ed|ing)|disagree[sd]?|(?:does|do|did) not accept|untrue|baseless|not true|fought)\b/,
  },
  {
    name: 'condition',
    severity: 2,
    pattern:
      /\bonly if\b|\bunless\b|\bprovided that\b|\bon (?:the )?condition that\b|\bdepends? on\b|\bsubject to\b/,
  },
  {
    name: 'status in court',
    severity: 2,
    pattern:
      /\b(?:judge|court|tribunal|ruling|injunction)\b.*\b(?:blocked|barred|halted|suspended|unlawful|overturned|quashed|stayed)\b|\b(?:blocked|barred|halted|suspended|unlawful|overturned|quashed)\b.*\b(?:judge|court|tribunal)\b|\bunder appeal\b|\b(?:will|plans? to|can) appeal\b|\blegal (?:challenges?|troubles?|obstacles?)\b/,
    freely:
      /\b(?:suspended|blocked|barred|halted|unlawful|illegal|overturned|quashed|struck down|challenge[sd]?|appeal(?:s|ed|ing)?|in court)\b/,
  },
  {
    name: 'limit of a study',
    severity: 2,
    pattern:
      /\b(?:does|do|did|can|could) ?(?:not|n't) (?:prove|show|establish|mean) (?:that|whether|cause|causation|a (?:causal )?link)\b|\bcontrol group\b|\bmargin of error\b|\bsmall (?:sample|study|trial)\b|\bin (?:mice|rats|animals)\b|\bpreliminary (?:results?|findings?|data|study|analysis|estimates?|figures?)\b|\bobservational\b|\bcaution(?:ed|s)?\b/,
    freely:
      /\b(?:only|just) (?:a|an|one|\d+|two|three)\b|\bcomparison group\b|\bwarn(?:s|ed)?\b|\bnot (?:proof|evidence)\b|\bcannot (?:say|tell)\b/,
  },
  {
    name: 'unclear',
    severity: 2,
    pattern:
      /\bunclear\b|\bn(?:ot|or)(?: yet| is it)? (?:yet )?(?:clear|known|certain)\b|\b(?:is|are|was)n't (?:yet )?(?:clear|known|certain)\b|\bremains? (?:open|unknown|uncertain)\b|\btoo early\b/,
    freely:
      /\b(?:murky|hazy|unknown|undetermined|unanswered|a mystery|an open question|anybody's guess|anyone's guess|up in the air|to be seen|no word on|too soon|premature|in doubt|(?:can|could|would|do|does|did)(?:not| not|n't) (?:yet )?(?:say|tell|know))\b/,
  },
];
