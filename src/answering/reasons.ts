import { type Candidate, fits, matching, type Place } from './candidate-place.ts';
import type { Question } from './question.ts';
import { relativesOf } from './word-groups.ts';

/** Words that give a reason wherever they stand: a sentence that holds one need not repeat what the reason is for. */
const surely =
  /\b(?:because|due to|owing to|thanks to|on account of|on the grounds|as a result of|for fear|fearing|so that|in order to|so as to|in response to|in retaliation|in protest|given that|knowing that|caused by|prompted by|forced by|blamed on|to (?:prevent|stop|avoid|avert|protect|save|halt|curb|stem|deter|counter|secure|ensure)|(?:the )?(?:purpose|aim|motive|cause) (?:of|was|is)|(?:intended|designed|meant) to|the reasons?|reasons? (?:for|why|is|was)|why)\b|^To (?=[a-z]{3,})/gi;

/** Words that give a reason behind what they explain: "closed after a ship hit it", "left to save lives", "resigned as the vote was lost". */
const behindTheDeed =
  /\b(?:after (?!all\b)|as (?=(?:the|its?|he|she|they|his|her|their|more|most|many|a|an)\b)|since (?!(?:early|late|mid|then|last|\d|[A-Z]))|over (?=(?:the|its?|his|her|their|a|an|claims|allegations|fears|concerns)\b)|amid |citing |when |saying |blaming |to (?!(?:the|its|his|her|their|this|that|those|these|all|more|about|some)\b)(?=[a-z]{3,})|by (?=[a-z]+ing\b)|for (?=[a-z]+ing\b)|for (?=(?:his|her|its|their)\b))/g;

/** Words that tell what came of something, in front of what is asked about: "the shortage forced the mill to close". */
const beforeTheDeed =
  /\b(?:so (?=(?:the|its?|he|she|they|his|her|their|is|are|was|were|we|it)\b)|led to|(?:forced|prompted|led|pushed|drove|allowed|enabled|caused|obliged|compelled)(?= ))/gi;

/** "Two days after": when, not why. */
const countsTime =
  /(?:\d|\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|few|several|some|many)) ?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) $|\b(?:minutes|hours|days|weeks|months|years|decades|shortly|soon|immediately|even|only|and|before or) $/i;

/** Behind these "to" begins what was ordered or wanted, not what for. */
const takesTo =
  /^(?:order|ask|tell|told|urg|want|wish|decid|agree|refus|plan|forc|beg[ai]n|start|tr(?:y|ied)|vow|promis|expect|allow|need|seek|sought|invit|command|instruct|call|fail|propos|offer|threaten|continu|manag|hop)/;

/** "Has captured since it invaded": from when on, not why. */
const perfect = /\b(?:has|have|had)\b[^,;]*$/i;

/** A word this surely of like meaning says the deed. */
const SAYS_IT = 0.7;

/**
 * Where a sentence gives a reason for what a question asks about: words that surely tell why, or words that may, on that side of the
 * deed where they explain it. "Cheered after the withdrawal" gives none for the withdrawal.
 */
export function reasonsIn(place: Place, { predicate }: Question): readonly Candidate[] {
  const { text, sentence, words } = place;
  const relatives = predicate === undefined ? undefined : relativesOf.get(predicate);
  const deeds = words.filter(({ key }) => key === predicate || (relatives?.get(key) ?? 0) >= SAYS_IT);
  const [first, last] = [deeds[0], deeds.at(-1)];
  const givesNone = ({ start, text: found }: Candidate): boolean => {
    const until = text.slice(0, start - sentence.start);
    if (found === 'to' && first && takesTo.test(first.lower)) return true;
    return countsTime.test(until) || (found.startsWith('since') && perfect.test(until));
  };
  const behind = first ? matching(place, behindTheDeed).filter((found) => found.start > first.end && !givesNone(found)) : [];
  const before = last ? matching(place, beforeTheDeed).filter((found) => found.end < last.start) : [];
  const may = [...behind, ...before].map((candidate) => ({ ...candidate, fit: fits.someName }));
  return [...matching(place, surely), ...may];
}
