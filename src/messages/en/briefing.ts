/** What a briefing itself says, beside the words of its articles. */
export const briefingWords = {
  /** Stands for a speaker whom the text leaves out: "it is expected that …". */
  unnamedSource: 'a source that is not named',
  /** Stands for whoever wrote an article that says "I" or "we". */
  author: 'the author',
};
