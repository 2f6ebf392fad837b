/** Words of a question that are about the asking, not about the world. */
export const askingWords: ReadonlySet<string> = new Set(
  `please tell know explain describe say says said thing things kind type sort way mean means ok okay yes yeah hi hello hey want like give list name named names
article articles report reports text passage passages source sources according question answer information info details example examples really actually exactly anything something mention mentioned talk
lasted lasts happen happened happens occur occurred occurs
interested wonder wondering let help understand sure worry great good also currently`.split(/\s+/),
);
