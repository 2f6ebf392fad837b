import type { Briefing } from '../domain/briefing.ts';
import type { Claim } from '../domain/claim.ts';
import type { SupportProblem } from '../language/support.ts';
import {
  changeProblems,
  claimProblems,
  type Exit,
  figureProblems,
  headlineProblems,
  quoteProblems,
  timelineProblems,
} from './exit-problems.ts';

/** A statement that no passage carries: it is left out, and counted. */
export interface Withheld {
  readonly text: string;
  readonly problems: readonly SupportProblem[];
}

/** Every section of a briefing that states something. */
export type Stated = Pick<
  Briefing,
  'headline' | 'points' | 'disputed' | 'unknown' | 'quotes' | 'figures' | 'timeline' | 'changes'
>;

/**
 * Holds each statement against its own passages and keeps what they carry; what fails takes nothing else with it. Of a
 * dispute one side alone would seem the whole: where a side fails both are left out, and what is disputed stays.
 */
export function withhold(stated: Stated, exit: Exit): { readonly kept: Stated; readonly withheld: readonly Withheld[] } {
  // By their words: what stands in two sections is one statement.
  const withheld = new Map<string, Withheld>();
  const kept = <T>(list: readonly T[], textOf: (one: T) => string, problemsOf: (exit: Exit, one: T) => Withheld['problems']) =>
    list.filter((one) => {
      const problems = problemsOf(exit, one);
      if (problems.length > 0) withheld.set(textOf(one), { text: textOf(one), problems });
      return problems.length === 0;
    });
  const text = (one: { readonly text: string }): string => one.text;
  const claims = (list: readonly Claim[]): readonly Claim[] =>
    kept(list, text, claimProblems).map((claim) => {
      const { sides = [], ...alone } = claim;
      return kept(sides, text, claimProblems).length === sides.length ? claim : alone;
    });
  const sections: Stated = {
    headline: kept(stated.headline ? [stated.headline] : [], text, headlineProblems)[0],
    points: claims(stated.points),
    disputed: claims(stated.disputed),
    unknown: claims(stated.unknown),
    quotes: kept(stated.quotes, text, quoteProblems),
    figures: kept(stated.figures, ({ amount, counts }) => `${amount} ${counts ?? ''}`.trim(), figureProblems),
    timeline: kept(stated.timeline, text, timelineProblems),
    changes: kept(stated.changes, text, changeProblems),
  };
  return { kept: sections, withheld: [...withheld.values()] };
}
