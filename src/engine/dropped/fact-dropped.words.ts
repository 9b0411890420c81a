/** What a fact may be that gives others their measure. Written for this project. */
export interface Bearing {
  name: string;
  /** Finds it in words of a source, lower case, straight apostrophes. */
  pattern: RegExp;
}

export const bearings: readonly Bearing[] = [
  {
    name: 'proportion',
    pattern:
      /\bagainst \d|\bcompared with\b|\bof (?:which|whom|them)\b|\bout of\b|\blimit of\b|\bbiggest\b|\bper ?cent\b|%|\btimes as\b|\bthe same number\b|\b(?:fewer|more|less) than\b|\bas (?:high|low|many) (?:as|in)\b|\bbelow\b|\bas a whole\b|\brecord\b|\bin favour\b|\bthere (?:are|were) (?:about|some)\b|\bmost of\b|\bhalf (?:of|said)\b|\bon average\b|\b(?:national|nationwide|overall) (?:average|figure|rate)\b|\b(?:up|down) from\b|\bcompared to\b|\bthe (?:year|month|week) before\b|\ba (?:quarter|third|fifth|tenth) of\b|\btwice as\b|\b\d+ (?:in|of) (?:the )?\d+\b/,
  },
  {
    name: 'uncertainty',
    pattern:
      /\b(?:un|not (?:yet )?)(?:clear|known|certain)\b|\buncertain\b|\bfar from certain\b|\b(?:not|n't) (?:know|tell|say (?:who|how|whether|when|why))\b|\bcould be wrong\b|\bwas possible\b|\bremains? open\b|\bwhether\b|\bcan(?:no|')t\b|\bunanswered\b|\bno ?(?:one|body) knows\b|\bmay (?:be|have|not)\b|\bmight\b|\bdisagree/,
  },
  {
    name: 'status in court',
    pattern:
      /\bnot final\b|\bverdict\b|\bsuspended\b|\bappeal(?:s|ed)?\b|\bacquitted\b|\boverturned\b|\bquashed\b|\bblocked\b|\bunlawful\b|\bcharged\b|\binvestigat|\b(?:on|released on) bail\b|\bretrial\b|\bpresumed\b|\bentered (?:a|no) plea\b|\btrial (?:is|was|has|will)\b/,
  },
];
