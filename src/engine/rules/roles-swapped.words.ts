/** Words for the roles in a sentence. Written for this project; no list was copied. */

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Of no weight between two who act on each other: articles, possessives, forms of "be" and "have". */
export const empty = words(
  'a an the is are was were be been being has have had its his her their own this that it he she they',
);

/** Verbs whose speaker may stand on either side, and verbs that mean the same both ways round. */
export const eitherWay = words(`
  say says said report reports reported admit admits admitted announce announces announced claim claims claimed
  warn warns warned add adds added note notes noted write writes wrote argue argues argued suggest suggests
  suggested explain explains explained recall recalls recalled declare declares declared insist insists insisted
  agree agrees agreed meet meets met join joins joined marry marries married face faces faced have has had having
  do does did become became remain remained resemble equal include includes included`);

/** After a participle they show that the deed was done to what stands before it: "a paper published on Sunday". */
export const afterParticiples = words('by on in at as of from during under since until after before');

/** Forms of "be" and what may hide the doer: a participle after them is no deed of the one before. */
export const passives = words('is are was were be been being to who which that');

/** Pasts and participles that do not end in "-ed". */
export const irregularPasts = words(`
  gave given told sold bought sought sent paid lent lost won beat beaten hit struck shot took taken made brought led
  held kept let left caught taught fed fought drove driven saw seen found chose chosen broke broken stole stolen threw
  thrown overtook overtaken outbid forgave forgiven forbade forbidden withdrew withdrawn`);
