import type { Severity } from '../record';

/** A way in which a source qualifies what it reports. */
export interface Caveat {
  name: string;
  severity: Severity;
  /** Finds it in words of a source, lower case, straight apostrophes. */
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
      /\bno (?:final |formal |firm )?(?:decisions?|agreement|deal|timetable)\b|\bno such plans?\b|\bnothing (?:has been |is |was |had been )?(?:yet )?(?:decided|agreed|settled|signed|final)\b|\bundecided\b|\b(?:not|n't|yet to)(?: yet)? (?:been |be |yet )*(?:decided|agreed|finali[sz]ed|approved|signed|settled|final|set a date)\b|\byet to (?:be|decide|agree|approve|sign)\b|\b(?:has|have|had) not yet\b|\bnot yet (?:done|been|begun|started)\b|\bstill (?:has|have|needs?) to be\b|\b(?:is|are|was|were) (?:still )?(?:being )?(?:consider(?:ing|ed)|assess(?:ing|ed)|weigh(?:ing|ed)|examin(?:ing|ed)|negotiat(?:ing|ed)|discussed|drafted|worked out)\b|\bwould reconsider\b|\bno date (?:has been |was |is |had been )?set\b|\bremains? to be\b|\b(?:await(?:s|ing)|pending)\b|\bunder (?:review|consideration|discussion)\b|\blooking into\b|\b(?:must|has to|have to|needs? to) (?:still |first |now )?be (?:approved|agreed|confirmed|ratified|signed)\b|\bin principle\b|\bprovisional(?:ly)?\b/,
    freely:
      /\b(?:up in the air|still open|not a done deal|(?:decided|agreed|settled|signed) nothing|yet to (?:decide|agree|sign)|(?:put|putting|puts) off|postpone[sd]?|defer(?:s|red)?|(?:being|to be) (?:decided|settled|worked out))\b/,
  },
  {
    name: 'unverified',
    severity: 3,
    pattern:
      /\b(?:could|can|has|have|had|does|did|do) ?(?:not|n't)(?: yet)? (?:be |been )?(?:independently )?(?:verif|confirm|corroborat|prove|check|rule|test|compare|consult|review|assess)|\bcannot (?:verif|confirm|prove|rule|say)|\bno (?:independent |direct )?(?:evidence|proof|confirmation|comparison|sign|link)\b|\bunverified\b|\bunconfirmed\b|\bnot (?:yet )?(?:been )?(?:proven|peer.reviewed|tested|checked|consulted|reviewed|compared)\b|\bnone (?:has |had |have )?been able\b|\bsingle source\b|\bonly (?:one|a single) (?:source|witness|person)\b|\bindependently\b|\b(?:gave|offered|provided|presented) no (?:evidence|proof|details)\b|\bwithout (?:evidence|proof|giving)\b/,
    freely:
      /\byet to be \w+ed\b|\b(?:not|n't|never|nobody|no one|no other)\b.*\b(?:verif|confirm|check|corroborat|pro(?:ve|of))|\bunproven\b|\bwithout (?:proof|evidence|confirmation)\b/,
  },
  {
    name: 'denial',
    severity: 3,
    pattern:
      /\b(?:den(?:ies|ied|y|ying)|disput(?:es?|ed)|reject(?:s|ed)?|contest(?:s|ed)|refut(?:es?|ed))\b|\bpleaded not guilty\b|\b(?:not|nobody|no one|no \w+|never)(?: has| have)? (?:been )?(?:charged|accused|convicted|arrested|suspected|investigating)\b|\binnocent\b|\b(?:did|does|do|would) ?(?:not|n't) (?:accept|agree|recogni[sz]e|say that)\b|\bnot treating\b|\bno (?:record|part) (?:of|in)\b|\bno wrongdoing\b|\b(?:by|within|followed|broke no) (?:the )?(?:rules|law)\b|\bnothing (?:wrong|illegal|improper)\b|\bnot (?:true|responsible|to blame|at fault)\b|\bbaseless\b|\bunfounded\b/,
    freely:
      /\b(?:den(?:y|ies|ied|ials?)|reject(?:s|ed)?|refut(?:es|ed)|contest(?:s|ed)?|challeng(?:es|ed)|disput(?:es|ed|ing)|disagree[sd]?|(?:does|do|did) not accept|untrue|baseless|not true|fought)\b/,
  },
  {
    name: 'condition',
    severity: 2,
    pattern:
      /\bonly if\b|\bunless\b|\bprovided(?: that)? \b|\bon (?:the )?condition\b|\bdepend(?:s|ed|ing)? on\b|\bsubject to\b|\bas long as\b|\bconditions\b|\bpending\b|\bif (?:it|they|he|she|a|an|enough|all|the|there)\b|\bif (?:approved|successful|convicted|confirmed|agreed)\b|\bin exchange for\b/,
  },
  {
    name: 'exception',
    severity: 2,
    pattern:
      /\bexclud(?:es?|ed|ing)\b|\bexcept\b|\b(?:leaves?|left|leaving) out\b|\bnot (?:in|included|counted|covered)\b|\b(?:does|do|did) not (?:cover|include|apply|count)\b|\bthe other (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\bbefore (?:costs|tax)\b|\bonly without\b|\bapart from\b|\b(?:applies|apply|applied) only\b|\bnot all\b|\b(?:does|do|did) not affect\b|\bexempt/,
  },
  {
    name: 'limit of a study',
    severity: 2,
    pattern:
      /\bcontrol group\b|\bmargin of error\b|\bsmall (?:sample|study|trial)\b|\bin (?:mice|rats|animals)\b|\bpreliminary\b|\bobservational\b|\bcaution(?:ed|s)?\b|\btoo (?:small|early|soon)\b|\btoo few to\b|\bat random\b|\b(?:be|un|not) (?:typical|representative)\b|\bvolunteered\b|\bonly (?:one|a single|part|two|three)\b|\bsingle (?:season|year|source|case|trial|sample)\b|\bcomputer model\b|\b(?:is|was|are|were|only|to) an? (?:rough )?estimates?\b|\bso far (?:only|been)\b|\bonly .{0,20}so far\b|\bpeer.review|\b(?:to|rule out) chance\b|\bread (?:a|any|too) (?:trend|much)|\bwarn(?:s|ed)?\b|\bself.reported\b|\b(?:a|the) pilot\b|\bno causal\b|\bcorrelation\b|\bresponse rate\b|\b(?:had|have) (?:replied|responded)\b|\bshort.term\b|\bnot designed to\b|\bnot (?:statistically )?significant\b|\bconfound/,
    freely:
      /\b(?:only|just) (?:a|an|one|\d+|two|three)\b|\bcomparison group\b|\bwarn(?:s|ed)?\b|\bnot (?:proof|evidence)\b|\bcannot (?:say|tell)\b/,
  },
  {
    name: 'other explanation',
    severity: 2,
    pattern:
      /\b(?:could|may|might|would) (?:also |partly |have )*(?:explain|contribut|be due|come from|account)|\bcontributed to (?!this (?:report|story|article))|\bplayed a part\b|\bother (?:causes?|explanations?|factors?)\b|\bprobably\b|\bpartly\b|\bwell under\b|\bcoincid(?:es|ed) with\b|\bseasonal\b|\b(?:also|partly|mainly|largely) (?:due|down) to\b|\bother reasons?\b|\ba coincidence\b/,
  },
  {
    name: 'money',
    severity: 2,
    pattern:
      /\bgrants?\b|\bfund(?:ing|ed)\b|\bpaid (?:for )?by\b|\bsponsor|\bfree of charge\b|\bincome from\b|\bshareholders?\b|\bprofits?\b|\bcosts?\b|\braise \d|\bfinanced by\b|\bconflicts? of interest\b|\bpaid (?:consultant|adviser|advisor)\b|\bdonat(?:ed|ions?)\b|\b(?:owned|backed) by\b|\bstake in\b/,
  },
];
