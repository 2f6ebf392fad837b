import type { Headline } from '../domain/briefing.ts';
import type { Claim } from '../domain/claim.ts';
import { isClause } from './cuts.ts';
import type { Draft } from './draft.ts';
import type { Gate } from './gate.ts';

/** A headline of fewer words tells too little; the cut is not taken then. */
const fewestWords = 8;

/** "If relations have thawed, …": what comes before the comma is only the circumstance of what is said. */
const circumstance =
  /^(?:if|when|whenever|as|after|before|while|whilst|since|although|though|because|unless|until|once|whether|despite|amid|with|for|from|in|on|at|by|to|under|during|according)\b/i;

/** A lead up to its first comma or dash, not that of "250,000", where what is left is still a statement of some length. */
function beforeFirstBreak(text: string): string | undefined {
  const cut = /^(?:[^,;–—“”"]|,(?=\d{3}))+?(?=,(?!\d{3})|;|\s[–—])/u.exec(text)?.[0].trim();
  return cut !== undefined && cut.split(/\s+/).length >= fewestWords && !circumstance.test(cut) && isClause(cut)
    ? cut
    : undefined;
}

/** The article's title where it has one, else the lead cut short if its passage carries the cut; with who says it, where somebody does. */
export function headlineOf(lead: Claim | undefined, draft: Draft, gate: Gate): Headline | undefined {
  if (!lead) return undefined;
  const { evidence, by } = lead;
  const article = draft.articles.find(({ article }) => article.id === evidence[0]?.article)?.article;
  const title = article?.title?.replace(/\s+/g, ' ').trim();
  if (title) return { text: title, evidence };
  const cut = beforeFirstBreak(lead.text);
  const text = cut !== undefined && gate({ ...lead, text: `${cut}.` }).length === 0 ? cut : lead.text;
  return { text: lead.status === 'claimed' && by !== undefined ? `${by}: ${text}` : text, evidence };
}
