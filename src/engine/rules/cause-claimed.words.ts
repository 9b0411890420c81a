/** How pages claim a cause, and how sources leave it open. Written for this project. */

/** Words that say outright that one thing brought the other about. */
export const outright =
  /\b(?:because(?: of)?|due to|owing to|thanks to|to blame|caus(?:e|es|ed|ing)|leads? to|led to|brought about|results? in|resulted in|triggers?|triggered|sparked|(?<=\b(?:is|are|was|were|be|been|held) )responsible for(?! (?!caus|kill)\w+ing\b)|for want of|(?:is|are|was|were) down to|as a result of)\b/gi;

/** Verbs of effect in the present tense, as headlines tell what a study found. */
export const effects =
  /\b(?:prevents?|protects?|boosts?|cuts?|improves?|helps?|reduces?|slashes|lowers?|raises|saves?|makes?(?! (?:up|an?|the|their|his|her)\b)|keeps?|worsens?|harms?|damages|fuels|eases|lifts|drives? up|halves?|doubles?|speeds?|slows?|stops?|leads? to|causes?|reduced|improved|prevented|saved|boosted|lowered|slashed|halved|lifted)\b/gi;

/** A source that leaves the cause open. */
export const open =
  /\bnot (?:yet )?know (?:whether|what|why|how|if|which|the)\b|\bnot (?:yet )?(?:been )?(?:known|established|clear|proven|shown|determined|looked into)|\b(?:cannot|could not|can't|couldn't) (?:yet )?(?:say|tell|prove|explain|separate|rule)|\b(?:hard|early|small|few|thin) to (?:say|tell|compare|credit|know|show|judge)\b|\bno (?:causal )?link\b|\bunclear\b|\bunknown\b|\bone possibility\b|\bsuspected\b|\bpossible cause\b|\b(?:could|may|might) (?:also )?(?:have (?:caused|contributed|played|led|affected|influenced|coloured|rushed|helped|explained)|explain|reflect|be explained)\b|\b(?:may|might) not be\b|\bcould not be (?:ruled|excluded|determined|established|explained|proven)\b|\bconsistent with\b|\bone factor\b|\bseveral factors\b|\bcontributory\b|\bwhether (?:it|they|this|that|the)\b.{0,60}\b(?:caus|contribut|to blame|the reason|responsible)|\bnone had been able to rule out\b|\bnot (?:the|its|a) (?:sole )?(?:cause|reason)\b|\bnot separate\b|\bno (?:evidence|finding)\b/i;

/** A source that tells of a connection only. */
export const linked =
  /\b(?:linked|link|links|associated|associations? (?:between|with)|correlat\w+|coincid\w+|relationship|tended to|more likely|less likely|likelier|higher (?:rate|risk)s?|lower (?:rate|risk)s?)\b/i;

/** A source that compares groups. */
export const compared =
  /\bcompared with\b|\b(?:more|less|fewer|higher|lower|longer|shorter|faster|slower|better|worse|oftener)\b.{0,60}\bthan\b/i;

/** A source that tells of people or things that were studied. */
export const studied =
  /\b(?:stud(?:y|ies|ied)|survey\w*|researchers?|scientists?|questionnaire|participants?|volunteers?|trials?|observ\w+|analysis|preprint|pilot|patients?|groups?|report(?:s|ed)?)\b/i;

/** A source that names a cause itself. */
export const causal =
  /\b(?:because|due to|owing|thanks to|caus\w+|led to|leads? to|leading to|blam\w+|result(?:s|ed|ing)? (?:in|from)|consequence\w*|responsible|trigger\w*|attribut\w+|reason\w*|thereby|prevent\w*|protect\w*|boost\w*|improv\w+|reduc\w+|lower(?:ed|s|ing)|effect\w*|cut|cuts|cutting|help\w*|ma(?:k|d)e\w*|slow\w*|shorten\w*|save\w*)\b/i;

/** What people do for a reason that they know: "called off because of rain" names no cause that is in doubt. */
export const decided = words(
  'halt halted halting suspend suspended stop stopped stopping cancel cancelled canceled called postpone postponed ' +
    'delay delayed recall recalled withdraw withdrew withdrawn evacuate evacuated ' +
    'abandon abandoned pause paused resign resigned quit reject rejected decide decided choose chose sent send ' +
    'adjourned adjourn moved diverted banned cleared acquitted dismissed apologise apologised retire retired',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
