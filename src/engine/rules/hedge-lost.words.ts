/**
 * Words that hold a statement back, by how. Written for this project after the hedge classes of Hyland,
 * "Hedging in Scientific Research Articles" (1998); no list was copied.
 */

/** They stand before the verb that they weaken. */
export const modals = new Set('could may might'.split(' '));

/** "is likely to", "hopes to": they weaken the infinitive that follows. */
export const leanings = new Set(
  'likely expected hopes hoping hoped considering weighing mulling exploring proposes wants seeks aims intends'.split(
    ' ',
  ),
);

/** They stand before a deed that nobody has established. */
export const allegations = new Set('alleged allegedly suspected purportedly'.split(' '));

/** Every other word that holds a statement back. */
export const otherHedges = new Set(
  (
    'likely expected possible possibly potentially perhaps hope hopes hoping hoped consider considers ' +
    'considering considered weigh weighs weighing mull mulls mulling explore exploring propose proposes ' +
    'proposed proposing want wants seek seeks seeking aim aims intend intends suspect suspects accused ' +
    'accuse accuses accusing allegation allegations allege alleges purported would should can cannot if ' +
    'unless whether possibility potential probable probably likelihood chance chances risk risks appear ' +
    'appears appeared apparently seem seems seemed suggest suggests suggested believe believes believed ' +
    'think thinks thought plan plans planned planning proposal proposals prospect prospective unclear ' +
    'unsure uncertain uncertainty doubt doubts question questions expect expects forecast forecasts ' +
    'project projects projected predict predicts predicted fear fears feared threat threaten threatens ' +
    'threatened hint hints signal signals bid attempt attempts try trying charged charge charges denies ' +
    'deny denied about maybe conditional draft aspire hopeful ready willing open discuss discussed ' +
    'discussing talks estimate estimated estimates'
  ).split(' '),
);

/** They give a statement to somebody: it is no plain fact, but what is said may be said too strongly. */
export const reporting = new Set(
  (
    'reportedly report reports reported claim claims claimed warn warns warned say says said tell told ' +
    'according argue argues argued insist insists insisted maintain maintains prosecutors indictment ' +
    'lawsuit call calls called ask asks asked urge urges urged'
  ).split(' '),
);

/** They state the future as settled. */
export const certainties = new Set(['will', 'shall']);

/** Words that may stand between a hedge and the word that it weakens. */
export const fillers = new Set(
  'be have been to also soon now then even well eventually still only the a an already'.split(' '),
);
