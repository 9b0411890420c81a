/**
 * Cues of how strongly a finding is told, by kind: the scheme (none, correlational, conditional causal, direct causal)
 * is that of Sumner et al., "The association between exaggeration in health related science news and academic press
 * releases" (BMJ 2014); the lists were written for this project.
 */
export const cues = {
  /** One thing acts on another, now and in general. */
  acts: /\b(?:reduces?|improves?|increases?|decreases?|causes?|leads? to|prevents?|protects?|boosts?|raises?|lowers?|cuts?|slashes|helps?|makes?|keeps?|affects?|harms?|damages|kills?|saves?|saving|stops?|slows?|drives?|fuels|triggers?|worsens?|speeds?|alters?|changes|shapes?|influences?|produces?|plays? a|impacts?|eases|enhances?|promotes?|blocks?|stimulates?|benefits?|works?|wards? off|contributes? to|provides?|allows?|enables?)\b/gi,
  /** It acted in the study. */
  acted:
    /\b(?:reduced|improved|increased|decreased|caused|led to|prevented|protected|boosted|raised|lowered|cut|helped|affected|resulted in|slowed|triggered|worsened|altered|changed|influenced|produced|enhanced|promoted|contributed|impaired|induced)\b/gi,
  /** Nouns and adjectives of effect. */
  effects:
    /\b(?:effects?|effective(?:ly|ness)?|efficac\w+|beneficial|protective|impact|due to|because of|thanks to|result of|responsible|cause|causal|successful|efficient)\b/gi,
  /** They go together. */
  linked:
    /\b(?:associat\w+|linked|links?|correlat\w+|relationship|relat\w+|connect\w+|predict\w+|risk|likel\w+|odds|tend\w*|more (?:common|often|frequent)|differ\w*|higher|lower|compared|than|greater|prevalen\w+|rates?)\b/gi,
  /** It may be so. */
  hedged:
    /\b(?:may|might|could|possibl\w+|potential\w*|perhaps|probabl\w+|suggest\w*|appears?|seems?|indicat\w*|likely to|hypothes\w+|would|support the (?:idea|notion)|believe|think)\b/gi,
  /** More has to be known, or done. */
  open: /\b(?:further|future|needed?|needs?|should|require[ds]?|warranted|whether|unclear|unknown|remains?|studies|implications|recommend\w*|larger|registration|however|although)\b/gi,
  /** It is not so. */
  denied: /\b(?:no|not|nor|neither|without|did not|does not|fail\w*|little|lack)\b/gi,
  /** It is sure. */
  sure: /\b(?:shows?|shown|showed|finds?|found|proves?|proven|demonstrat\w+|confirm\w*|reveal\w*|conclu\w+|evidence|significant\w*|key|major|new|dramatic\w*)\b/gi,
} as const satisfies Record<string, RegExp>;
