/** Words for one sort of wrong and for those who do it; any of them in a source bears the others out. */
export interface Offence {
  kind: string;
  words: readonly string[];
  /** What else in a source bears them out. */
  alike: readonly string[];
}

function offence(kind: string, words: string, alike: string): Offence {
  return { kind, words: words.split(', '), alike: alike.split(', ') };
}

/** Crimes, wrongs and wrongdoers, as news names them. Written for this project; `/V`, `/N` tell the part of speech. */
export const offences: readonly Offence[] = [
  offence(
    'crime',
    'fraud, frauds, fraudulent, fraudulently, fraudster, fraudsters, swindle, swindled, swindles, swindler, swindlers, ' +
      'scam, scams, scammed, scammer, scammers, con man, con men, conman, conmen, embezzled, embezzlement, ' +
      'embezzling, cheat/V, cheats, cheated, cheating, rip-off, ripped off, defraud, defrauded, defrauding, cooked the ' +
      'books, fiddled',
    'swindling, deception, deceived, misused, misuse, dishonest, dishonestly, diverted, divert, laundering',
  ),
  offence(
    'crime',
    'steal, stealing, steals, stole, stolen, theft, thefts, thief, thieves, robbed, robbers, robbery, looted, looting, ' +
      'looters, loot/N, plunder, plundered, plundering, pocketed, pilfered, burglar, burglars, burglary, heist',
    'shoplifting, shoplifters, took without, snatched, raid, break-in, bribes',
  ),
  offence(
    'crime',
    'murder, murders, murdered, murderer, murderers, killer, killers, killed/V, kills/V, killing/V, slaughter, ' +
      'slaughtered, manslaughter, massacre, massacred, assassinated, butchered, slain',
    'dead, died, deadly, fatal, fatally, lethal, homicide, shot, casualties, execution, executed, cull, culled, culling',
  ),
  offence(
    'crime',
    'smuggler, smugglers, smuggled, smuggling, trafficker, traffickers, trafficking, gang, gangs, gangster, gangsters, ' +
      'mafia, cartel',
    'ring, contraband, organised crime',
  ),
  offence(
    'crime',
    'spy/N, spies/N, spying, spied, espionage, traitor, traitors, treason, saboteur, saboteurs, sabotage, sabotaged, ' +
      'terrorist, terrorists, terrorism',
    'intelligence, surveillance, attack',
  ),
  offence(
    'crime',
    'bribe, bribes, bribed, bribery, bribing, corrupt, corruption, kickback, kickbacks, backhander, backhanders, bought ' +
      'off, slush fund, nepotism, cronyism, crony, cronies',
    'hanger-on, graft, favours, undue, favouritism',
  ),
  offence(
    'crime',
    'criminal, criminals, criminally, crime, crimes, illegal, illegally, unlawful, unlawfully, lawbreaker, ' +
      'lawbreakers, lawbreaking, broke the law, breaking the law, culprit, culprits, felon, felons, perpetrator, ' +
      'perpetrators',
    'against the law, offence, offences, suspicion, suspected, charged, charges, illicit, prosecution, prosecutors, ' +
      'prosecuted, law, conviction, convicted, guilty, police, fined',
  ),
  offence(
    'crime',
    'poison/V, poisoned, poisoning, poisoner, toxic',
    'poisons, poisonous, pollution, polluted, polluting, contaminated, contamination, toxins, toxin, harmful',
  ),
  offence(
    'violence',
    'riot, riots, rioted, rioting, rioter, rioters, mob, mobs, thug, thugs, hooligan, hooligans, rampage, rampaged, ' +
      'vandal, vandals, vandalism, vandalised, vandalized, assault, assaulted, assaults, beatings, beat up, stormed',
    'violence, violent, clashes, clashed, attack, attacked, hit, struck, brawl, fighting, broke into, beaten, yobs, ' +
      'damaged, unrest',
  ),
  offence(
    'violence',
    'torture, tortured, abuse/N, abused, abuser, abusers, brutality, bullied, bullying, bully, bullies, harassed, ' +
      'harassment, rape, raped, molested, kidnapped, kidnapping, abducted, abduction, hostage, hostages',
    'violence, violent, ill-treatment, mistreated, mistreatment, intimidated, intimidation, threatened, threats, pressure',
  ),
  offence(
    'crime',
    'hacked, hackers, hacker, hacking, cyberattack, cyberattacks, cyber-attack, blackmail, blackmailed, extortion, extorted',
    'attack, attackers, breach, intrusion, ransom, ransomware, threatened',
  ),
  offence(
    'deceit',
    'lied, lying about, liar, liars, lies about, lie about, covered up, covering up, coverup, hush-up, hushed up, ' +
      'forged, forgery, faked, fake, fakes, doctored, falsified, falsifying, rigged, rigging, whitewash, whitewashed, ' +
      'perjury, tampered',
    'false, falsely, counterfeit, hid, hidden, bogus, altered, manipulated, duplicated, untrue, deliberately, ' +
      'inaccurate, copies, imitation, deception',
  ),
  offence(
    'negligence',
    'negligence, negligent, negligently, reckless, recklessly, recklessness, malpractice',
    'neglect, neglected, careless, carelessly, irresponsible, irresponsibly, failings, failed in',
  ),
];
