import { borneOutBy, type StatusScale, statusScale } from './status';

/**
 * More steps that things take in the news, lowest first, as in status-raised.words.ts. Written for this project, after
 * the ways in which pages run ahead of their sources.
 */
export const furtherScales: readonly StatusScale[] = [
  borneOutBy(
    'budget, paid, pay, pays, grant, spending, spent, invest',
    statusScale(
      'funding',
      'if money is found, seeking funding, needs funding, no funding, not promise that the money, money would be found, ' +
        'hopes…will pay, subject to funding, if funding, looking for money, apply for funding, applied for funding',
      'funding secured, been set aside, has been set aside, is funded, funded by, will pay, is paying, financed by, secured ' +
        'funding, has the money, is coming from',
    ),
  ),
  borneOutBy(
    'launched, opened, first, since, ongoing, continues, already',
    statusScale(
      'start',
      'planned for, due to start, due to begin, to start in, to begin in, is to start, is to begin, expected to begin, ' +
        'expected to start, could start, could begin, may start, may begin, would start, would begin, hopes to start',
      'has begun, have begun, has started, have started, is under way, are under way, kicked off',
    ),
  ),
  borneOutBy(
    'cases of, positive, outbreak, disease, ill with',
    statusScale(
      'diagnosis',
      'suspected case, suspected cases, being tested, symptoms, probable case, probable cases, awaiting results, results ' +
        'are awaited, results are due, to be tested',
      'confirmed case, confirmed cases, infected with, tested positive, was infected, were infected, has caught, diagnosed with',
    ),
  ),
  borneOutBy(
    'cause of death, died, killed, blamed',
    statusScale(
      'cause of death',
      'not been established, not yet been established, yet to be determined, to be determined, will be determined, ' +
        'post-mortem, autopsy, not yet known, not known what',
      'died of, died from, was killed by, were killed by, cause of death was, drowned',
    ),
  ),
  borneOutBy(
    'ban on, ban for, excluded, disqualified, sanction',
    statusScale(
      'sanction',
      'provisionally suspended, provisional suspension, suspended pending, could face a ban, may face a ban, faces a hearing, ' +
        'disciplinary hearing, disciplinary proceedings, proceedings against',
      'banned/V, bans/V, stripped of, thrown out, banned for, expelled, disqualified',
    ),
  ),
  borneOutBy(
    'lawsuit, lawsuits, suit, claim for, court case, case against, plaintiffs, litigation',
    statusScale(
      'suit',
      'considering legal action, considering a claim, consider legal action, thinking of seeking, thinking of suing, ' +
        'threatened to sue, threatens to sue, may sue, could sue, might sue, taking legal advice, sought legal advice, legal ' +
        'advice, looking at legal, weighing legal',
      'are suing, is suing, sued/V, sues/V, filed a, filed suit, have filed, has filed, taking legal action, are seeking, is ' +
        'seeking, taken to court, are claiming',
    ),
  ),
  borneOutBy(
    'resignation of, left his post, left her post, has left, departure, gone, successor',
    statusScale(
      'resignation',
      'calls to resign, calls for…resign, called for…to resign, called on…to resign, urged to resign, urged…to resign, ' +
        'offered to resign, offered his resignation, offered her resignation, pressure to resign, asked to resign, consider ' +
        'resigning, considering resigning, should resign, refused to resign, will not resign, not resign',
      'resigned, quit, quits, has quit, stepped down, steps down, resigns, has gone, out of a job',
    ),
  ),
  borneOutBy(
    'no to, rebuffed, turned down, declined, denied, unable',
    statusScale(
      'answer',
      'asked…for, requested/V, asked for, has asked, have asked, not yet replied, not replied, had not answered, would ' +
        'consider, will consider, had no reply, no reply',
      'turned away, was refused, were refused, has refused, have refused, was rejected, snubbed, gave the money, has agreed to',
    ),
  ),
  borneOutBy(
    'sale, sale of, buyer, new owner, bought',
    statusScale(
      'sale',
      'up for sale, looking for a buyer, seeking a buyer, for sale, wants to sell, plans to sell, considering a sale, could ' +
        'sell, may sell, might sell, offered for sale',
      'has been sold, have been sold, was sold, were sold, has sold, have sold, sells/V, sold/V',
    ),
  ),
  borneOutBy(
    'victory, defeated, beat, result, results',
    statusScale(
      'election',
      'opinion poll, opinion polls, ahead in, frontrunner, front-runner, favourite to, expected to win, likely to win, could ' +
        'win, may win, hopes to win, projected to win, narrow lead',
      'won/V, wins/V, has won, was elected, elected, re-elected, swept to',
    ),
  ),
  borneOutBy(
    'absent, without, injured',
    statusScale(
      'fitness',
      'doubtful, doubt for, a doubt, may miss, could miss, might miss, race to be fit, being assessed, awaiting a scan',
      'is out, out for, will miss, misses, out of the, ruled out of, sidelined',
    ),
  ),
  borneOutBy(
    'home, released/V, freed/V, release',
    statusScale(
      'release',
      'could be released, may be released, might be released, seeking the release, asked for the release, transfer of, fate of, ' +
        'humanitarian aspects',
      'will be released, be freed, are free, is free, be home, coming home, come home',
    ),
  ),
  borneOutBy(
    'understood, knew, clear, explained, reason',
    statusScale(
      'knowledge',
      'not know, not yet know, did not know, not known, unclear, not clear, not yet understand, not understand, no ' +
        'explanation, not been explained, remains a mystery',
      'knows, know/V, is known, is clear, has explained, have explained, explains/V, explained by',
    ),
  ),
];
