/**
 * What it costs to read a statement out of passages, in words: a content word that no passage has costs 1. Set by hand, in
 * the order of how much each step may change what is said, and checked by cross-validation (docs/support-check.md).
 */
export const pathCosts = {
  /** A content word, and a word of grammar, that the passages lack. */
  missing: 1,
  missingCommon: 0.35,
  /** The passage has a synonym or a word of the same family. */
  otherWord: 0.15,
  /** Words left out between two that are kept: an aside between marks, one, up to three, up to seven, more. */
  skipAside: 0.15,
  skipOne: 0.2,
  skipFew: 0.25,
  skipSome: 0.35,
  skipMany: 0.45,
  /** Words left out among which one turns the meaning: "not", "alleged", "said". */
  skipTurning: 0.5,
  /** Going back within a sentence, and doing so where a clause of the statement begins. */
  back: 0.9,
  backAtClause: 0.5,
  /** Going to another sentence: beside it, further away, where a clause begins, in place of a pronoun there. */
  beside: 0.95,
  elsewhere: 1,
  atClause: 0.6,
  forPronoun: 0.5,
};
