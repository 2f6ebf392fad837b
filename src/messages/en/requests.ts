import type { DetailSection } from '../../domain/card.ts';

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

/** What Dateline says about requests themselves: commands, buttons and questions it cannot place. */
export const requestWords = {
  /** Words that may follow a topic's command, and the part of the briefing each shows. */
  sectionWords: {
    details: 'details',
    points: 'points',
    disputed: 'disputed',
    unknown: 'unknown',
    quotes: 'quotes',
    figures: 'figures',
    timeline: 'timeline',
    changes: 'changes',
    sources: 'sources',
  } satisfies Readonly<Record<DetailSection, string>>,
  askWord: 'ask',
  helpWord: 'help',
  commandDescription: (topic: string) => `The briefing on ${topic}, with the passage behind every statement`,
  commandHint: 'details | timeline | sources | ask <question>',
  unknownTopic: (word: string, near: readonly string[], all: readonly string[]) =>
    near.length > 0
      ? `There is no topic "${word}". Did you mean ${list(near.map((name) => `/${name}`))}?`
      : `There is no topic "${word}". Topics: ${all.map((name) => `/${name}`).join(', ')}.`,
  unknownWord: (word: string, command: string, near: readonly string[]) =>
    near.length > 0
      ? `/${command} does not know "${word}". Did you mean ${list(near.map((name) => `/${command} ${name}`))}?`
      : `/${command} does not know "${word}". To ask a question, write /${command} ask, then the question.`,
  emptyQuestion: (command: string) => `What would you like to know? Write /${command} ask, then your question.`,
  whichTopic: (names: readonly string[]) => `Which story do you mean: ${list(names)}?`,
  oldCard: (command: string) => `That card is no longer kept. /${command} brings the newest.`,
  oldCardOfAny: 'That card is no longer kept. Ask for a new one with its command.',
  playgroundAt: (address: string) => `The playground is at ${address} (stop with Ctrl+C).`,
  /** What is wrong with an article that could be read. */
  articleProblems: {
    undated:
      'the article has no date; without one "Friday" or "yesterday" cannot be resolved. Add a line such as `date: 2022-11-12` to its front matter',
    ahead: (date: string) => `the article's date, ${date}, is still to come, and cards say that they hold as of then. Correct it`,
    correctsNone: (id: string) =>
      `the article corrects "${id}", which is not among the topic's articles, so it takes the place of none. Write the topic, a slash and the file's name without .md`,
    correctsItself: 'the article says that it corrects itself, so it is left out. Name the article that it corrects',
  },
  givenUp: 'questions were given up: they could not be answered within an hour, or in several tries',
  answeredLate: 'questions that had been left unanswered were heard again',
  notStopped: 'Something went wrong while stopping. What was recorded is kept.',
  internal: 'Something went wrong on my side. It has been noted; please try again.',
};
