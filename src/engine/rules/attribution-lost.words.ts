import { stemOf } from '../text/tokens';

const stems = (list: string) => new Set(list.trim().split(/\s+/).map(stemOf));

/** Words that give what a sentence says to somebody without a reporting verb. Written for this project; stems. */
export const attributing = stems(`
  claim allegation accusation account view version opinion verdict estimate reckoning arithmetic testimony statement
  report study survey poll finding evidence source word eyes telling assertion argument assessment analysis forecast
  projection theory suggestion charge indictment lawsuit complaint letter memo email document filing transcript
  interview speech conclusion calculation figures critics supporters opponents apparently supposedly ostensibly
  reportedly allegedly purportedly per quote hear heard dub call describe blame accuse insist argue promise pledge vow
  rumour rumor boast complain object feel fear worry want demand plea answer reply admission concession denial message`);

/** Speakers with a side of their own and no means to settle what they say: their word is not yet a fact; stems. */
export const parties = stems(`
  union lawyer solicitor counsel attorney prosecutor prosecution defence defense plaintiff defendant claimant critic
  opponent campaigner activist protester supporter resident neighbour neighbor family relative daughter son mother
  father sister brother wife husband friend witness opposition rebel militia lobby campaign insider source
  whistleblower accuser complainant member person people fisherman fan rival competitor tenant employee promoter`);
