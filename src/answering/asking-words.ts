import { wordSet } from '../language/word-set.ts';

/** Words of a question that are about the asking, not about the world. */
export const askingWords: ReadonlySet<string> = new Set(
  `please tell know explain describe say says said thing things kind type sort way mean means ok okay yes yeah hi hello hey want like give list name named names
article articles report reports text passage passages source sources according question answer information info details example examples really actually exactly anything something mention mentioned talk
lasted lasts happen happened happens occur occurred occurs
interested wonder wondering let help understand sure worry great good also currently`.split(/\s+/),
);

/** Verbs that carry another verb; with them a question is formed. */
export const auxiliaries = wordSet(
  'am is are was were be been being do does did has have had can could will would shall should may might must',
);
