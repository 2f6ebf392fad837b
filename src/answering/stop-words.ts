/** Words that a question or passage is not about: they say how the other words hang together. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those some any each either neither both such same other another no not nor across along around behind toward towards within
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones
who whom whose which what when where why how there here
is am are was were be been being do does did doing done has have had having can could will would shall should may might must
and or but if than then so as of in on at by for to from with without into onto upon about over under between among through during
before after above below up down out off again further also too very just only even still yet much many more most
n't s t d ll re ve m`.split(/\s+/),
);

/** Words of a question that are about the asking, not about the world. */
export const askingWords: ReadonlySet<string> = new Set(
  `please tell know explain describe say says said thing things kind type sort way mean means thanks thank ok okay yes yeah hi hello hey want like give list name named names
article articles report reports text passage passages source sources according question answer information info details example examples really actually exactly anything something mention mentioned talk
lasted lasts happen happened happens occur occurred occurs
interested wonder wondering let help understand sure worry great good also currently`.split(/\s+/),
);
