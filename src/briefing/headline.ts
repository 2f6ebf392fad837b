import type { Headline } from '../domain/briefing.ts';
import type { Claim } from '../domain/claim.ts';
import { completesName, isBreak, mayEndAt } from '../language/clause-end.ts';
import { hasMainVerb, readSentence } from '../language/main-clause.ts';
import type { Draft } from './draft.ts';
import type { Gate } from './gate.ts';
import { tellsNaming } from './named-in.ts';

/** A headline of fewer words tells too little; the cut is not taken then. */
const fewestWords = 8;

/** A lead of more tokens is no sentence that a headline could be cut from. */
const mostTokens = 150;

/**
 * A lead up to the first comma, semicolon or dash at which it can end. What stands before the first of them states something already, and a
 * mark is passed over only where a name goes on behind it or the cut would be too short. Quoted words are never cut.
 */
function cutShort(text: string): string | undefined {
  if (!/[,;–—]|--/.test(text)) return undefined;
  const sentence = readSentence(text);
  const { tokens } = sentence.read;
  let stated = false;
  for (let at = 1; at < Math.min(tokens.length, mostTokens); at++) {
    const token = tokens[at];
    if (!token || /^(?:[“”":]|``|'')$/.test(token.text)) return undefined;
    if (!isBreak(sentence, at)) continue;
    stated ||= hasMainVerb(sentence, at);
    if (!stated) return undefined;
    const cut = text.slice(0, token.start).trim();
    const ends = mayEndAt(sentence, at);
    if (ends && cut.split(/\s+/).length >= fewestWords) return cut;
    if (!ends && !completesName(sentence, at)) return undefined;
  }
  return undefined;
}

/** The article's title where it has one, else the lead cut short if its passage carries the cut; with who says it, where somebody does. */
export function headlineOf(lead: Claim | undefined, draft: Draft, gate: Gate): Headline | undefined {
  if (!lead) return undefined;
  const { evidence, by } = lead;
  const article = draft.articles.find(({ article }) => article.id === evidence[0]?.article)?.article;
  const title = article?.title?.replace(/\s+/g, ' ').trim();
  if (title) return { text: title, evidence };
  const cut = cutShort(lead.text);
  const text = cut !== undefined && gate({ ...lead, text: `${cut}.` }).length === 0 ? cut : lead.text;
  if (lead.status !== 'claimed' || by === undefined) return { text, evidence };
  const passage = draft.passages.find(
    ({ analysed, span }) => analysed.article.id === evidence[0]?.article && span.start === evidence[0]?.start,
  );
  // Words that tell who says them need no name in front, where they stand without one.
  const named = passage !== undefined && tellsNaming(passage, text) && gate({ text, evidence }).length === 0;
  return { text: named ? text : `${by}: ${text}`, evidence };
}
