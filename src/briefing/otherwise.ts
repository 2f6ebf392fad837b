import { opposites } from '../language/support/polarity-words.ts';
import type { Passage } from './passages.ts';
import { within } from './within.ts';

/** Words that deny what the rest of a statement says. */
export const denial = /\b(?:not|never|no|none|nobody|neither|nor|nothing)\b|n['’]t\b/i;

const fraction = /\b(?:half|(?:one|two|three|four|an?)[\s-](?:third|quarter|fifth|tenth)s?)\b/gi;

/** The amounts that a passage gives, however they are written. */
function amountsIn({ analysed, span, text }: Passage): ReadonlySet<string> {
  const figures = within(analysed.analysis.figures, span).map(({ value }) => String(value));
  return new Set([...figures, ...(text.match(fraction) ?? []).map((words) => words.toLowerCase())]);
}

/** Whether each gives an amount that the other does not. */
function giveOtherAmounts(a: Passage, b: Passage): boolean {
  const [first, second] = [amountsIn(a), amountsIn(b)];
  return !first.isSubsetOf(second) && !second.isSubsetOf(first);
}

const saysOpposite = (a: Passage, b: Passage): boolean =>
  [...a.terms].some((term) => !b.terms.has(term) && !(opposites.get(term) ?? new Set()).isDisjointFrom(b.terms));

/** Whether two passages that share nearly all of their words say different things: one denies, or gives another number. */
export const saysOtherwise = (a: Passage, b: Passage): boolean =>
  denial.test(a.text) !== denial.test(b.text) || giveOtherAmounts(a, b) || saysOpposite(a, b);
