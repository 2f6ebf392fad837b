/**
 * What it costs to read a statement out of passages, in words: a content word that no passage has costs 1. Set by hand, in
 * the order of how much each step may change what is said, and checked by cross-validation (docs/support-check.md).
 */
export const pathCosts = {
  /** A content word, and a word of grammar, that the passages lack. */
  missing: 1,
  missingCommon: 0.25,
  /** The passage has a synonym or a word of the same family. */
  otherWord: 0.15,
  /** Words left out between two that are kept: an aside between marks, one, up to three, up to seven, more. */
  skipAside: 0.15,
  skipOne: 0.2,
  skipFew: 0.25,
  skipSome: 0.35,
  skipMany: 0.45,
  /** Words left out among which one turns the meaning: "not", "alleged", "said". */
  skipTurning: 1,
  /** The statement begins with what an "of" hangs on something else: "the wife of X has left" is not "X has left". */
  beginsInside: 0.7,
  /** The statement ends where its passage must go on: in a preposition. */
  endsOpen: 0.7,
  /** Going back within a sentence, and doing so where a clause of the statement begins. */
  back: 0.9,
  backAtClause: 0.5,
  /** Going to another sentence: where a clause begins, in place of a pronoun or the same words, in place of anything else. */
  joinAtClause: 0.5,
  joinForSame: 0.5,
  joinForOther: 1.3,
};
