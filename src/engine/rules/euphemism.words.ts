/**
 * Plain words for harm, blame and loss, which are looked up in the source by stem, and the soft ones that hide them
 * on a page. `_` joins the words of a phrase. Written for this project; no list was copied.
 */
export interface Softening {
  plain: string;
  /** Inflected as verbs. */
  verbs?: string;
  nouns?: string;
  /** As they stand. */
  others?: string;
  /** Whether these are soft only for the plain words, and neutral for much else. */
  loose?: true;
}

export const softenings: Softening[] = [
  {
    plain: 'die dead death kill fatal murder drown shoot',
    verbs: 'pass_away pass_on neutralise neutralize eliminate liquidate',
    nouns: 'passing',
    others: 'collateral_damage no_longer_with_us at_peace',
  },
  {
    plain: 'fire sack dismiss dismissal layoff redundancy redundant job jobs cut',
    verbs: 'transition_out rightsize right-size downsize delayer streamline rationalise rationalize realign',
    nouns: 'rightsizing right-sizing rationalisation rationalization realignment streamlining delayering',
    others:
      'leaner workforce_adjustment workforce_adjustments headcount_adjustment workforce_optimisation career_transition career_transitions simplification',
  },
  {
    plain: 'close shut closure',
    verbs: 'consolidate sunset relocate repurpose pause',
    nouns: 'consolidation realignment rationalisation relocation pause',
  },
  {
    plain: 'loss lose lost deficit debt bankrupt insolvent insolvency',
    nouns: 'headwind softness',
    others: 'negative_growth investment_phase softer demanding challenging reorganisation',
  },
  { plain: 'loss lose lost deficit debt bankrupt insolvent insolvency', nouns: 'shortfall', loose: true },
  {
    plain: 'fine penalty punish sanction',
    verbs: 'contribute',
    nouns: 'contribution donation',
    others: 'goodwill_payment administrative_payment ex_gratia',
  },
  {
    plain:
      'neglect negligence negligent violate violation breach offence offense abuse fraud bribe bribery steal stole theft guilty convict crime corrupt corruption falsify fake illegal illegally unlawful unlawfully',
    nouns:
      'shortcoming lapse oversight misstep irregularity learning discrepancy inconsistency imperfection misunderstanding',
    others:
      'room_for_improvement error_of_judgement error_of_judgment learning_opportunity administrative_error paperwork',
  },
  {
    plain:
      'torture abuse beat beaten rape assault shout punch kick slap molest grope harass harassment bully bullied',
    nouns: 'mistreatment discomfort altercation scuffle friction tension',
    others:
      'enhanced_interrogation ill-treatment robust_feedback robust_management harsh_treatment rough_treatment inappropriate inappropriately heavy-handed heavy-handedness over-familiar tough_love firm_discipline',
  },
  {
    plain:
      'death die dead kill crash explode explosion spill leak attack assault shoot abuse collapse poison rape massacre murder derail',
    nouns: 'incident',
  },
  {
    plain: 'injure injury fracture wound concussion hypothermia hospital broken burn',
    nouns: 'niggle twinge',
  },
  {
    plain: 'hypothermia frostbite',
    nouns: 'chill',
  },
  {
    plain: 'suspend dismiss fire sack expel resign oust',
    verbs: 'step_back step_aside',
    others: 'on_leave new_challenge new_challenges new_opportunities pursue_other gardening_leave',
  },
  {
    plain: 'order ordered ban limit rule law require requirement forbid oblige',
    nouns: 'recommendation guideline suggestion',
  },
  {
    plain: 'war invade invasion bomb bombing airstrike attack raid shell shelling',
    nouns: 'intervention incursion pacification',
    others: 'special_operation peacekeeping kinetic security_measure security_measures',
  },
  {
    plain: 'fail failure break broke crash outage defect fault collapse malfunction overheat leak shutdown',
    nouns: 'hiccup glitch snag blip anomaly',
    others:
      'teething_trouble teething_troubles teething_problems teething_issues brief_interruption brief_pause',
  },
  {
    plain: 'increase rise rose fare price rent',
    verbs: 'adjust harmonise harmonize rebalance',
    nouns: 'adjustment realignment rebalancing harmonisation',
    loose: true,
  },
  {
    plain: 'cut reduce slash abolish scrap end',
    verbs: 'streamline rationalise rationalize refocus reprioritise reshape optimise optimize',
    nouns: 'adjustment efficiency rationalisation optimisation streamlining',
    loose: true,
  },
  {
    plain: 'recession slump decline drop fall fell shrink shrank contract',
    nouns: 'softening cooling normalisation moderation',
    others: 'negative_growth soft_patch',
    loose: true,
  },
  {
    plain: 'deport expel evict eviction deportation expulsion',
    verbs: 'repatriate relocate resettle rehome decant',
    nouns: 'repatriation relocation resettlement',
    others: 'assisted_return voluntary_departure',
  },
  {
    plain: 'lie lied lying false falsehood falsify deceive mislead misled',
    verbs: 'embellish',
    nouns: 'misstatement embellishment inaccuracy imprecision',
    others: 'misspoke misspeak misspoken economical_with creative_accounting',
  },
  {
    plain: 'starve starvation famine hunger hungry',
    nouns: 'malnutrition',
    others: 'food_insecurity food_insecure food_stress nutritional',
  },
  {
    plain:
      'criticise criticize criticism condemn denounce accuse attack strike protest demand oppose reject angry anger complain complaint threaten warn warning',
    others: 'some_concerns some_reservations some_misgivings some_queries some_feedback',
    loose: true,
  },
  {
    plain: 'replace demolish demolition dismantle rebuild overdue dilapidated',
    verbs: 'modernise modernize refresh',
    nouns: 'modernisation modernization refresh',
    loose: true,
  },
  { plain: 'settle settlement gag', others: 'goodwill_payment gesture_of_goodwill' },
  {
    plain: 'arrest detain detention custody',
    others: 'assisting_police assisting_the_police helping_police helping_the_police',
  },
  {
    plain: 'spy surveillance wiretap bug eavesdrop',
    nouns: 'data_collection',
    others: 'information_gathering community_monitoring safety_monitoring',
  },
  {
    plain: 'pollute pollution contaminate contamination poison toxic bacteria sewage',
    nouns: 'exceedance deviation',
    others: 'quality_issue quality_issues quality_finding quality_findings compromised',
  },
  { plain: 'tax', others: 'solidarity_contribution revenue_measure revenue_measures revenue_enhancement' },
  { plain: 'bailout rescue', others: 'support_package liquidity_support bridging_support' },
  {
    plain: 'recall defect faulty',
    others: 'product_update field_action precautionary_check voluntary_check',
  },
  {
    plain: 'bribe bribery kickback',
    others: 'facilitation_payment facilitation_payments commission_payment commission_payments',
  },
  { plain: 'censor censorship delete ban', verbs: 'curate', nouns: 'curation', others: 'content_moderation' },
  {
    plain: 'default bankrupt insolvent',
    verbs: 'reprofile',
    nouns: 'reprofiling',
    others: 'debt_reprofiling orderly_wind-down',
  },
  {
    plain: 'vomit nausea cough bleed pain effect effects reaction reactions',
    others: 'well_tolerated excellent_tolerability favourable_safety_profile favorable_safety_profile',
  },
  {
    plain: 'slave slavery forced unpaid',
    others: 'labour_programme labor_program work_experience work_placement',
  },
  { plain: 'lose lost defeat', others: 'strong_second moral_victory deferred_success' },
  { plain: 'drunk drunken alcohol', others: 'tired_and_emotional worse_for_wear over-refreshed' },
];
