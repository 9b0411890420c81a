import { borneOutBy, type StatusScale, statusScale } from './status';

/**
 * How far things come in the news, lowest step first; every word in the forms in which it is looked for. `…` lets
 * words stand between, `/V`, `/N` and `/A` tell the part of speech. Written for this project, after the steps that
 * public decisions, proceedings, deals and studies take.
 */
export const scales: readonly StatusScale[] = [
  borneOutBy(
    'voted, votes for, votes against, votes to, votes, accepted that, accepts that, vote by, granted, refused, passed, backed, chose, opted, resolved, ordered, signed, cleared, ' +
      'authorised, endorsed, banned, approval, set at, allowing, allows, allowed, lets, struck down, made up its ' +
      'mind, made up their minds, decision to, decision of, decision in, accord, agreement, in favour, by a vote',
    statusScale(
      'decision',
      'thought about, thinking about, toyed with, toying with, contemplated, discuss, discusses, discussed, ' +
        'discussing, discussion, discussions, debate/V, debated, consider, considers, ' +
        'considered, considering, weigh/V, weighs/V, weighing/V, mull, mulls, mulled, mulling, propose, proposes, ' +
        'proposed, proposing, proposal, proposals, suggest/V, suggests/V, suggested/V, floated, minded to, look at, ' +
        'looks at, look into, looking into, explore, explores, explored, exploring, postponed a decision, draft/N, ' +
        'options, would like, wants to, want to, hopes to, will decide, ' +
        'would decide, decide whether, to decide, to be decided, to be approved, awaiting approval, awaits approval, ' +
        'subject to approval, needs approval, need approval, must approve, a decision on, no decision, made no ' +
        'decision',
      'agree, agrees, agreed, approve, approves, approved, decide/V, decides/V, decided/V, adopt/V, adopts, adopted, ' +
        'ratified, finalised, finalized, accepted, enacted, imposed, turned…down, turned down, rejected, ' +
        'signed off, given the go-ahead, rubber-stamped, settled on, vetoed, scrapped, voted to, has ruled, have ' +
        'ruled, ' +
        'gave the go-ahead, gave the green light, waved through, voted through',
    ),
  ),
  borneOutBy(
    'owns, owned, took over, takes over, takeover, purchase, purchased, joined, hired, recruited, contract, accord',
    statusScale(
      'deal',
      'in talks, talks/N, agreed to return to talks, agreed to resume talks, agreed to talk, agreed to meet, agreed to ' +
        'negotiate, return to talks, bid for, offered to buy, made an offer, negotiate, negotiates, negotiating, negotiations, discussions, exploring, interested in, ' +
        'approached, memorandum, letter of intent',
      'in principle, provisional deal, preliminary agreement, tentative agreement, tentative deal',
      'signed/V, sealed, clinched, seals/V, clinches, has agreed, have agreed, agreed to, agreed on, preferred ' +
        'partner, ' +
        'reached an agreement, reached agreement, reached a deal, agreement has been reached, signed up, secured, bought, acquired, taken over, merged, binding contract, struck a deal, done deal',
    ),
  ),
  borneOutBy(
    'settled on, gave, given, received, got, released, published, disclosed, allowed, picked, named, beat, ' +
      'victory, refused',
    statusScale(
      'application',
      'applied for, applies for, applying for, application, applications, requested/V, request/N, requests/N, ' +
        'asked for, asked…for, ' +
        'seeking, sought, shortlisted, shortlist, nominated, nominee, candidate for, contender, list of, apply for',
      'granted, approved, awarded, obtained, secured, won/V, holds the, was given, has been given, have received, ' +
        'has received, chosen, chose, selected, appointed, elected',
    ),
  ),
  statusScale(
    'permission',
    'in talks, made no decision, no decision, shortlisted, one of several, tested, on trial, pilot, piloting',
    'preferred partner, picked as, chosen as, has chosen, rolled out, adopted as',
  ),
  borneOutBy(
    'sentence, fined, verdict, appear in court, appears in court, let go, freed, pleaded guilty, years in ' +
      'prison, prison, held by police, seized, caught, on charges, tried for',
    statusScale(
      'proceedings',
      'accused, accuses, charges…with, alleged/V, alleges, alleging, allegation, allegations, suspected, ' +
        'suspect/N, suspicion, ' +
        'questioned/V, investigated, under investigation, person of interest, interviewed, complaint',
      'arrested, arrest/N, in custody, remanded, on bail, detained, taken into custody',
      'charged with, been charged, were charged, was charged, charges/N, indicted, indictment',
      'on trial, stands trial, stood trial, goes on trial, went on trial',
      'convicted, conviction, convicts, guilty, sentenced, jailed, fraudster, murderer, thief, culprit, killer',
    ),
  ),
  statusScale(
    'investigation',
    'review, reviewing, reviewed, checking, looking into, look into, examine, examines, examined, examining, assess, ' +
      'assessing, inquiry, investigation, investigating',
    'criminal investigation, criminal inquiry, criminal probe, criminal, criminal prosecution, prosecution of, ' +
      'prosecuted, prosecuting',
  ),
  borneOutBy(
    'must, have to, has to, had to, shall, commissioned, told to, bans, banned, forbids, forbidden, not allowed',
    statusScale(
      'obligation',
      'recommend, recommends, recommended, recommending, recommendation, recommendations, advise, advises, advised, ' +
        'advising, urged, urges, urging, encouraged, encourages, invited to, invites, voluntary',
      'ordered, ordering, orders/V, required, requires, instructed, commanded, compulsory, mandatory, demands, ' +
        'obliged, forced, forces/V, under orders, compelled',
    ),
  ),
  statusScale(
    'appeal',
    'consider an appeal, considering an appeal, consider appealing, considering appealing, consider whether to ' +
      'appeal, ' +
      'decide whether to appeal, deciding on an appeal, deciding whether to appeal, decision on an appeal, ' +
      'study the ruling, study the judgment, examine the ruling, examine the judgment, may appeal, could appeal, ' +
      'can appeal, ' +
      'not decided whether to appeal, days to appeal, days to lodge, days to decide',
    'will appeal, would appeal, is appealing, are appealing, has appealed, have appealed, filed an appeal, ' +
      'lodged an appeal, appealed against, is to appeal',
  ),
  borneOutBy(
    'approved, adopted, passage, voted',
    statusScale(
      'vote',
      'will vote, would vote, to vote, vote on, due to vote, faces a vote, will debate, to debate, debate in',
      'voted to, voted through, passed/V, backed/V',
    ),
  ),
  borneOutBy(
    'not take place, not go ahead, not be held, ended, called it off, stop, stopped, withdrawn, withdrew, dropped',
    statusScale(
      'ending',
      'postponed, postpones, delayed, on hold, put off, paused, pauses, deferred, pushed back, put back, adjourned',
      'cancelled, canceled, cancels, called off, abandoned, scrapped, axed, ditched, killed off, is dead',
    ),
  ),
  borneOutBy(
    'journal, journals, reviewers',
    statusScale(
      'study',
      'preprint, unpublished, working paper, submitted to, not yet been published, conference, not been reviewed, ' +
        'not been peer reviewed, yet to be reviewed, not yet been reviewed, not reviewed',
      'peer reviewed, published in, accepted by',
    ),
  ),
  borneOutBy(
    'lost his job, lost her job, lost their jobs, dismissal, dismissals, let go, left his post, left her post, axed',
    statusScale(
      'office',
      'on leave, leave from, stepped aside, stood aside, taken leave',
      'suspended/V, suspends, suspension',
      'sacked, dismissed/V, fired/V, removed from, ousted, expelled, resigned',
    ),
  ),
  borneOutBy(
    'built in, dates from, constructed, erected, opened, went up, was put up, torn down, demolition of',
    statusScale(
      'works',
      'planned/V, planning/V, plans to, proposed/V, hopes to, intends to, would be built, will be built, to be ' +
        'built, ' +
        'awaiting, await, under construction',
      'completed/V, finished/V, has opened, have opened, has built, have built, was built, pulled down, demolished, ' +
        'in operation',
    ),
  ),
  borneOutBy(
    'bodies, body, deaths, death, killing, fatal, fatalities, victims, corpses, drowned, toll',
    statusScale('missing', 'missing, unaccounted for, feared dead', 'dead/A, died, killed'),
  ),
  borneOutBy(
    'pays, pay, gave, given, donation, repaid, refunded, compensated, invested, cost, bill, wage, wages, fine',
    statusScale(
      'money',
      'pledged, pledges, promised, promises, offered, offers, asked for, seeking, sought',
      'paid/V, delivered, handed over, transferred, set aside, spent, have received, has received, donated',
    ),
  ),
  statusScale(
    'admission',
    'regret/V, regrets, regretted, expressed regret',
    'apologised, apologises, apologized, apologizes, apologise, apology, confessed',
  ),
  borneOutBy(
    'confirmed, certified, official, complete, last',
    statusScale(
      'finality',
      'provisional, provisionally, preliminary, interim, draft/N, drafts, tentative, tentatively, early findings, early ' +
        'investigation, initial, first results, partial results, not yet final',
      'final, definitive, definitively, conclusive, conclusively',
    ),
  ),
  borneOutBy(
    'never again, closed, closure, close',
    statusScale(
      'duration',
      'temporary, temporarily, for now, idle/V, idled, idling, for the time being, provisionally, at least for a time, ' +
        'until further notice',
      'for good, permanent, permanently, forever, for ever',
    ),
  ),
  borneOutBy(
    'in court, prosecutors have, on trial, fined, charged, indicted',
    statusScale(
      'referral',
      'referred for prosecution, referred to prosecutors, referred to the prosecutor, referred to police, reported to ' +
        'police, reported to the police, considering a prosecution, decision on a prosecution',
      'prosecuted, been prosecuted, were prosecuted, face prosecution, convicted',
    ),
  ),
  borneOutBy(
    'pays, paid, cost, payment, payments',
    statusScale(
      'budget',
      'set aside, sets aside, setting aside, earmarked, earmarks, budgeted, allocated, reserved, put by',
      'paid out, has spent, have spent, was spent, were spent, spent/V, has paid, have paid',
    ),
  ),
  borneOutBy(
    'must, has to, have to, bound, obliged',
    statusScale(
      'force',
      'advisory, non-binding, not binding, consultative, guidance, guidelines, recommendation',
      'binding, has to do, have to do, must follow, must do, is law',
    ),
  ),
  borneOutBy(
    'pledge, vow, vowed, commitment, committed, word, undertook, undertaking',
    statusScale(
      'promise',
      'hoped to, hopes to, hope to, hoping to, wanted to, wants to, would like to, aims to, aimed to, intends to, could ' +
        'not promise, not promise',
      'promised, promises, promise/V, guaranteed, guarantees, pledged, pledges, vowed',
    ),
  ),
  borneOutBy(
    'investigation, inquiry, probe, looking into, examining, is examining',
    statusScale(
      'scrutiny',
      'asked…to look into, asked…to investigate, call for an inquiry, called for an inquiry, calls for an inquiry, calling ' +
        'for an inquiry, wants an inquiry, letter had been received, complained to, complaint to, demanded an inquiry',
      'is investigating, are investigating, has opened, have opened, has launched, have launched, under investigation, ' +
        'being investigated, launched an inquiry, opened an inquiry',
    ),
  ),
  borneOutBy(
    'support, supports, supported, welcomed, welcomes, in favour',
    statusScale(
      'backing',
      'consulted, consulted on, were consulted, was consulted, invited to comment, declined to comment, has not taken a ' +
        'position, no position',
      'endorsement, endorsed, endorses, backs/V, backed/V, backing',
    ),
  ),
  borneOutBy(
    'closed, shut, shutting, closes',
    statusScale(
      'closure',
      'reviewing, under review, review/N, review of, strategic review, looking at options, not ruled out',
      'closure, to close, will close, closes, shut down, shutting down, axed',
    ),
  ),
  borneOutBy(
    'cleared, acquitted, exonerated, no wrongdoing, nobody did',
    statusScale(
      'innocence',
      'not admit, no admission, without admitting, no proof, not enough evidence, insufficient evidence, not prove, not ' +
        'proved, lack of evidence, dropped, closed/V',
      'cleared of, clears, been cleared, innocence, innocent, exonerated, exonerates, vindicated, nobody had been, nothing ' +
        'wrong',
    ),
  ),
  borneOutBy(
    'excluded, excludes, refused, rejected, out of the question',
    statusScale(
      'exclusion',
      'unlikely, not excluded, not been ruled out, cannot be ruled out, could not be ruled out, not be ruled out, not rule…out, ' +
        'not be excluded, no evidence, no indication, no sign, not aware of, less likely',
      'ruled out, rules out, ruled…out, rules…out, been excluded, have been ruled out, is excluded',
    ),
  ),
  borneOutBy(
    'found no, conclude, concludes, finding, findings, results',
    statusScale(
      'inquiry',
      'opened an inquiry, opened a preliminary inquiry, opened an investigation, begun an inquiry, launched an inquiry, ' +
        'under way, still investigating, continuing, is continuing, has begun, not yet',
      'has found, have found, concluded, found nothing, has concluded, have concluded, established',
    ),
  ),
  borneOutBy(
    'attend, attended, took part, presence',
    statusScale(
      'attendance',
      'invited/V, invitation, invitations, invites',
      'accepted the invitation, will attend, attended, will take part, took part, has accepted, have accepted',
    ),
  ),
  borneOutBy(
    'gone, loss, losses, destroyed, cut',
    statusScale(
      'risk',
      'at risk, threatened, under threat, endangered, could go, may go, might go, may be lost, could be lost, in danger',
      'lost, will be lost, axed, gone, wiped out, destroyed, disappeared',
    ),
  ),
  borneOutBy(
    'act, law, passed, adopted, in force',
    statusScale(
      'law',
      'bill/N, draft law, draft bill, proposed law, planned law',
      'new law, became law, is law, is now law, has become law, law has come',
    ),
  ),
];
