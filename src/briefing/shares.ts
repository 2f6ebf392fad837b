import type { Figure } from '../domain/analysis.ts';
import type { Span } from '../domain/span.ts';
import { letterPattern } from '../language/letter-pattern.ts';
import type { Passage } from './passages.ts';
import { containment, termsOf } from './terms.ts';

/** What a share or a sum of money is told of. Two of them are only set against each other where both are of the same. */
export interface Share {
  readonly kind: 'share' | 'money';
  /** What stands before the amount in its statement: who or what has it, and what became of it. */
  readonly subject: ReadonlySet<string>;
  /** The last of those words, which say what the amount is: "the repairs will cost". */
  readonly near: ReadonlySet<string>;
  /** What it is a part of: "41 percent of the vote". */
  readonly whole: ReadonlySet<string>;
  /** All that stands behind it. */
  readonly behind: ReadonlySet<string>;
  /** Who gives the amount, where somebody does. */
  readonly by: ReadonlySet<string>;
  /** "In cash", "in stock": a part of a sum. */
  readonly paidIn: string;
  /** Whether it tells a difference: "rose by 3 percent" is none of "rose to 5 percent". */
  readonly isDifference: boolean;
  /** Whether it tells what people want or think: that was asked of some only, and polls differ and are all right. */
  readonly isPolled: boolean;
}

/** Words that only say how exact an amount is. */
const looseWords = new Set(
  termsOf('nearly almost roughly approximately estimated least most close more less fewer exactly just only'),
);

const ofWhole = letterPattern(
  String.raw`^\sof\s(?:(?:the|all|its|their|his|her|our|these|those|every)\s)*(?<whole>[\p{L}-]+(?:\s[\p{L}-]+)?)`,
);

const difference = /\bby\s(?:(?:about|around|some|nearly|almost|roughly|at least|more than|up to|only|just)\s)?$/i;
const polled =
  /\b(?:polls?|polled|surveys?|surveyed|respondents?|interviewed|wants?|wanted|thinks?|believes?|approves?|disapproves?|prefers?|trusts?|favou?rs?|(?:would|plan to|intend to) vote)\b/i;

/** So many words before an amount say what it is. */
const NEAR_TERMS = 2;

/** What a stretch of a passage tells, without who says it. */
function toldIn({ analysed, attributions }: Passage, { start, end }: Span): string {
  const namings = attributions.flatMap(({ source, cue }) => [source, cue]).filter((naming) => naming !== undefined);
  let told = '';
  let at = start;
  for (const naming of namings.toSorted((a, b) => a.start - b.start)) {
    if (naming.start >= end) break;
    if (naming.end <= at) continue;
    told += `${analysed.article.text.slice(at, Math.max(at, naming.start))} `;
    at = naming.end;
  }
  return told + analysed.article.text.slice(at, Math.max(at, end));
}

/** What an amount is of, by the words behind it: "41 percent of the vote". */
export const wholeIn = (behind: string): ReadonlySet<string> =>
  new Set(termsOf(ofWhole(behind).exec(behind)?.groups?.whole ?? ''));

const ofKind = letterPattern(String.raw`^\sin\s(?<kind>[\p{L}-]+)`);

/** What a sum is told to be in: "$281 million in cash" is a part of what is paid. */
const kindIn = (behind: string): string => ofKind(behind).exec(behind)?.groups?.kind ?? '';

/** What an amount of a passage is a share of or a sum for. */
export function shareOf(passage: Passage, figure: Figure, kind: Share['kind']): Share {
  const behind = toldIn(passage, { start: figure.end, end: passage.span.end });
  const told = toldIn(passage, { start: passage.span.start, end: figure.start });
  const subject = termsOf(told).filter((term) => !looseWords.has(term));
  return {
    kind,
    subject: new Set(subject),
    near: new Set(subject.slice(-NEAR_TERMS)),
    whole: wholeIn(behind),
    behind: new Set(termsOf(behind)),
    by: new Set(termsOf(passage.voice.by ?? '')),
    paidIn: kindIn(behind),
    isDifference: difference.test(told),
    isPolled: polled.test(passage.text),
  };
}

/** Where nothing stands before either of two shares, so much of what stands behind them must agree. */
const sameBehind = 0.75;

/** So much of what stands before two sums of money must agree. */
const sameSubject = 2 / 3;

/** Whether what stands around two sums is the same, where little stands before them. */
function tellOfOne(a: Share, b: Share): boolean {
  if (Math.min(a.subject.size, b.subject.size) >= NEAR_TERMS) return true;
  const [first, second] = [a.subject.union(a.behind).union(a.by), b.subject.union(b.behind).union(b.by)];
  return Math.min(first.size, second.size) >= NEAR_TERMS && containment(first, second) >= sameSubject;
}

/** Whether two shares or sums are of the same, so that one of two that differ is wrong. */
export function sharesCompare(a: Share, b: Share): boolean {
  if (a.kind !== b.kind || a.isPolled || b.isPolled || a.isDifference !== b.isDifference) return false;
  switch (a.kind) {
    case 'share':
      if (a.whole.isDisjointFrom(b.whole)) return false;
      return a.subject.size + b.subject.size === 0
        ? containment(a.behind, b.behind) >= sameBehind
        : containment(a.subject, b.subject) === 1;
    case 'money':
      return (
        a.whole.size + b.whole.size === 0 &&
        a.paidIn === b.paidIn &&
        !a.near.isDisjointFrom(b.near) &&
        containment(a.subject, b.subject) >= sameSubject &&
        tellOfOne(a, b) &&
        (a.behind.size === 0 || b.behind.size === 0 || !a.behind.isDisjointFrom(b.behind))
      );
    default:
      return a.kind satisfies never;
  }
}
