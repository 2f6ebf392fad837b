/** What is said around an answer's passages. */
export const answeringWords = {
  notInSources: 'The articles do not say.',
} as const;
