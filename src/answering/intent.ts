/** What a message wants, as far as its own words tell. */
export type Intent =
  /** Something the articles may answer with a passage. */
  | { readonly kind: 'fact' }
  | { readonly kind: 'summary' }
  | { readonly kind: 'disputed'; readonly about: string }
  | { readonly kind: 'unknown'; readonly about: string }
  | { readonly kind: 'changes'; readonly since?: string | undefined }
  | { readonly kind: 'day'; readonly named: string }
  | { readonly kind: 'truth'; readonly statement: string }
  | { readonly kind: 'said'; readonly speaker: string; readonly about: string }
  | { readonly kind: 'definition'; readonly name: string }
  | { readonly kind: 'whereabouts'; readonly name: string }
  | { readonly kind: 'holder'; readonly role: string }
  | { readonly kind: 'sayer'; readonly about: string }
  | { readonly kind: 'comparison'; readonly about: string };

const clean = (text: string | undefined): string => (text ?? '').replace(/[?.!\s]+$/g, '').trim();

const summary =
  /^(?:please |can you |could you )*(?:sum(?:marise|marize)? (?:it |this |that |everything |the (?:story|news|articles?) )?up|sum(?:marise|marize)\b.*|give me (?:a |the )?(?:summary|overview|gist|short version).*|tl;?dr|summary|overview|in short|in a nutshell|what(?:'s| is) (?:the (?:story|summary|gist|news|latest)|this (?:story )?about|going on|happening|new|the (?:current |latest )?situation(?: (?:in|on|at|around|like)\b.*)?)|what (?:has )?happened(?: (?:so far|today|here))?|catch me up|brief me|bring me up to date|what do i need to know)[?.!\s]*$/i;
const disputed =
  /\bwhat(?:'s| is| was|'s being| is being)? (?:still |currently )?(?:disputed|contested|in dispute|denied|contradicted)\b(.*)$|\bwhat do (?:they|the (?:sides|sources|parties)) (?:dispute|disagree (?:about|on|over))(.*)$|\b(?:are|is) there (?:any )?(?:disputes?|disagreements?|contradictions?)(.*)$/i;
const unknown =
  /\bwhat(?:'s| is| remains| do we| don't we| do we still| is still|'s still)? (?:still )?(?:not (?:yet )?(?:known|clear|confirmed|know)|unknown|unclear|unconfirmed|uncertain|open|not know)\b(.*)$|\bwhat (?:don't|do) we not? ?know\b(.*)$|\bwhat (?:is|are) the open questions\b(.*)$/i;
const changes =
  /^(?:is there |and )?(?:anything|something) (?:new|newer|else new|more recent)$|\bwhat(?:'s| is| has| have)? ?(?:changed|new|happened)\b.*?\bsince\b(.*)$|\bwhat(?:'s| has| have) changed\b(.*)$|\b(?:any|what are the) (?:updates?|changes|news)\b(?:.*?\bsince\b(.*))?$/i;
const day = /^(?:and |so )?what (?:(?:else )?happened|was (?:new|reported|the news)) on (.+)$/i;
const truth =
  /^(?:so |and |but )*(?:is it|was it|is this|isn't it) (?:really |actually )?(?:true|correct|right|the case|a fact)(?: to say)? that (.+)$|^(?:so |and |but )*(?:is|are) (?:the )?(?:claims?|reports?) (?:true )?that (.+?)(?: true| correct)?$|^(?:true or false|fact[- ]check)[:,]? (.+)$/i;
const sayVerb =
  '(?:say|said|says|state|stated|claim|claimed|tell|told|announce|announced|think|write|wrote|warn|demand|respond|reply|argue|insist|promise|urge|recommend|predict|admit|stress|add)';
const said = new RegExp(
  `\\bwhat (?:else )?(?:did|does|do|has|have|had|is|was) (.+?) (?:${sayVerb}|saying)\\b(?: (?:about|on|of|regarding|concerning|to|over|in|at|after|before|during|when) (.+))?$`,
  'i',
);
const definition =
  /^(?:[Aa]nd |[Bb]ut |[Ss]o )*(?:[Ww]ho|[Ww]hat)(?:'s|’s| is| are| was| were) ((?:the |an? )?[\p{Lu}\p{N}][\p{L}\p{N}'’.-]*(?: (?:of |the |de |van |von |al-)?[\p{Lu}\p{N}][\p{L}\p{N}'’.-]*)*)$/u;
/** "Can you tell me more about …": the words for how much stand once in their list, or a row of them would be read in endless ways. */
const toldAbout =
  /^(?:(?:can|could|would|will) you )?(?:please )?(?:tell|give|show) (?:me|us) (?:please )?(?:(?:some|more|a bit|a little|something|anything|everything|all|basic|further|general|information|details|facts|background) )*(?:about|on) (.+)$/i;
const oneName = /^(?:the )?\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:of |the |and |de |van |von |al-)?\p{Lu}[\p{L}\p{N}'’.-]*)*$/u;
const holder =
  /^(?:and |but |so )*who(?:'s|’s| is| are| was| were) (?:the |an? )?((?:\p{L}[\p{L}'’-]* ){0,6}\p{Ll}[\p{L}-]*(?: (?:of|for|in|at) (?:the )?\p{L}[\p{L}'’ -]*)?)$/iu;
const sayer =
  /^(?:and |but |so )*who (?:(?:was it that|has) )?(?:said|says|claimed|claims|stated|wrote|announced|warned|promised|told (?:reporters|journalists|\p{Lu}[\p{L} ]*?)|denied|insisted|estimated)(?:,| that|:)? (.{8,})$/iu;
const whereabouts =
  /^(?:[Aa]nd |[Bb]ut |[Ss]o )*[Ww]here(?:'s|’s| is| are| was| were| does| do)? ((?:the )?\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:of |the |de |van |von |al-)?\p{Lu}[\p{L}\p{N}'’.-]*)*)(?: (?:located|situated|lie|based))?$/u;
const comparison =
  /\b(?:what do (?:the |these |your )?(?:sources|reports|articles|publishers|papers|newspapers) say|compare|difference between|differ\b|how do (?:the )?(?:sources|reports|articles|publishers|accounts|versions) (?:compare|differ|disagree)|do (?:all )?(?:the |these |your )?(?:sources|reports|articles|publishers|papers|newspapers|outlets|accounts) (?:all )?(?:agree|disagree|differ|match|conflict|contradict (?:each other|one another)))(?:.*?\b(?:on|about|over|regarding) (.+))?$/i;

const nameAlone = /^\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:(?:of|the|de|van|von|al) )?\p{Lu}[\p{L}\p{N}'’.-]*){0,3}$/u;
/** Words that are capitalised because the message begins with them. */
const notNames =
  /^(?:who|whom|whose|what|which|when|where|why|how|yes|no|ok|okay|please|really|and|but|so|more|then|sure|maybe)\b/i;

/** The name that a message consists of: who writes nothing else wants to know who or what that is. */
export const nameAsked = (message: string): string | undefined => {
  const text = clean(message);
  return nameAlone.test(text) && !notNames.test(text) ? text : undefined;
};

/** What a message wants. Total: what is nothing else is a question about a fact. */
export function intentOf(message: string): Intent {
  const text = clean(message.replace(/\s+/g, ' '));
  if (summary.test(text)) return { kind: 'summary' };
  const asked = truth.exec(text);
  if (asked) return { kind: 'truth', statement: clean(asked[1] ?? asked[2] ?? asked[3]) };
  const disputedMatch = disputed.exec(text);
  if (disputedMatch) return { kind: 'disputed', about: clean(disputedMatch[1] ?? disputedMatch[2] ?? disputedMatch[3]) };
  const unknownMatch = unknown.exec(text);
  if (unknownMatch) return { kind: 'unknown', about: clean(unknownMatch[1] ?? unknownMatch[2] ?? unknownMatch[3]) };
  const changesMatch = changes.exec(text);
  if (changesMatch) return { kind: 'changes', since: clean(changesMatch[1] ?? changesMatch[2] ?? changesMatch[3]) || undefined };
  const onDay = day.exec(text);
  if (onDay?.[1]) return { kind: 'day', named: onDay[1] };
  const compared = comparison.exec(text);
  if (compared) return { kind: 'comparison', about: clean(compared[1]) };
  const saying = said.exec(text);
  if (saying) return { kind: 'said', speaker: clean(saying[1]), about: clean(saying[2]) };
  const introduced = toldAbout.exec(text)?.[1];
  if (introduced !== undefined && oneName.test(introduced)) return { kind: 'definition', name: clean(introduced) };
  const located = whereabouts.exec(text);
  if (located?.[1]) return { kind: 'whereabouts', name: clean(located[1]) };
  const named = definition.exec(text);
  if (named) return { kind: 'definition', name: clean(named[1]) };
  const sayerAsked = sayer.exec(text);
  if (sayerAsked?.[1]) return { kind: 'sayer', about: clean(sayerAsked[1]) };
  const held = holder.exec(text);
  return held?.[1] ? { kind: 'holder', role: held[1] } : { kind: 'fact' };
}
