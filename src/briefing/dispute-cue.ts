import type { Attribution } from '../domain/analysis.ts';

/** Verbs that by themselves say that something is not so. */
const saysNot = /\b(?:den(?:y|ies|ied|ying|ials?)|disput\w*|contradict\w*|refut\w*|rebut\w*|debunk\w*|disavow\w*)\b/i;

/** Verbs that turn against a statement only where what follows is one: "rejected the claim", but not "rejected the offer". */
const turnsAgainst = /\b(?:reject\w*|dismiss\w*|question(?:ed|s|ing)|challeng\w*|contest(?:ed|s|ing)|counter\w*|doubt\w*)\b/i;

const statement =
  /\b(?:claims?|allegations?|accusations?|reports?|assertions?|suggestions?|charges?|statements?|accounts?|findings?|figures?|numbers?|contention|idea|notion|version|that|whether)\b(?!['’]s)/i;

/** Whether an attribution disputes or denies a statement, rather than turning something down. */
export function isDispute({ cue, content, stance, negated }: Attribution, text: string): boolean {
  if (negated || !cue || (stance !== 'disputes' && stance !== 'denies')) return false;
  const words = text.slice(cue.start, cue.end);
  if (saysNot.test(words)) return true;
  const first = content[0];
  return turnsAgainst.test(words) && first !== undefined && statement.test(text.slice(first.start, first.end));
}
