const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;

const months = 'January February March April May June July August September October November December'.split(' ');

/** What is said around an answer's passages. */
export const answeringWords = {
  day: (year: number, month: number, day: number | undefined) =>
    `${day === undefined ? '' : `${day} `}${months[month - 1] ?? month} ${year}`,
  notInSources: 'The articles do not say.',
  notInSourcesAsOf: (day: string) => `The articles published by ${day} do not say.`,
  nothingPublishedBy: (day: string) => `No article was published by ${day}.`,
  disagree: 'The articles give different answers.',
  onePublisher: (publisher: string) => `All these articles are by one publisher, ${publisher}: there is nothing to compare.`,
  onlyOneReports: (publisher: string) => `Only ${publisher} speaks of it.`,
  side: (publisher: string, text: string) => `${publisher}: ${text}`,
  greeting: 'Hello! Ask me anything about this story; I answer from its articles.',
  thanks: 'You are welcome.',
  farewell: 'Goodbye.',
  otherLanguage: (language: string) =>
    `This question seems to be in ${language}. The articles are in English, and so far I can only answer questions in English.`,
  whatDoYouMean: 'What would you like to know?',
  whomDoYouMean: (names: readonly string[]) => `Whom do you mean: ${list(names)}?`,
  whatDidTheySay: (name: string) => `What did ${name} say?`,
  yes: (day: string | undefined) => (day ? `Yes, as of ${day}:` : 'Yes:'),
  no: (day: string | undefined) => (day ? `No, as of ${day}:` : 'No:'),
  notYet: (day: string | undefined) => (day ? `Not yet, as of ${day}:` : 'Not yet:'),
  notKnown: (day: string | undefined) => (day ? `Not confirmed, as of ${day}:` : 'Not confirmed:'),
  isNotKnown: (day: string | undefined) => (day ? `Not known, as of ${day}:` : 'Not known:'),
  asOf: (day: string) => `As of ${day}:`,
  earlier: (amount: string, day: string) => `Earlier: ${amount} (${day}).`,
  onDay: (publisher: string, day: string) => `${publisher}, ${day}`,
  claimedBy: (by: string) => `According to ${by}:`,
  disputedBy: (by: string | undefined) => (by ? `Disputed by ${by}:` : 'Disputed:'),
  trueSupported: 'The articles say so:',
  trueClaimed: (by: string) => `${by} says so; the articles do not state it as fact:`,
  trueDisputed: 'That is disputed:',
  trueContradicted: 'The articles say otherwise:',
  trueNear: 'The articles do not say just that. What they say:',
  trueNotFound: 'The articles do not say that.',
  says: (by: string) => `This is according to ${by}:`,
  reports: (publisher: string) => `${publisher} reports it in its own words:`,
  again: 'This is what the article says:',
  nothingNewer: (day: string | undefined) =>
    day ? `Nothing newer than ${day} in these articles. The latest on it:` : 'Nothing newer in these articles. The latest on it:',
  newest: (day: string | undefined) => (day ? `The latest on it is from ${day}:` : 'The latest on it:'),
  nothingDisputed: 'Nothing in these articles is said to be disputed.',
  nothingUnknown: 'These articles name nothing as unknown or unconfirmed.',
  nothingChanged: (day: string) => `No article here is newer than ${day}.`,
  sinceThen: (day: string) => `New since ${day}:`,
  reportedOn: (day: string) => `Reported on ${day}:`,
  noStory: 'There is nothing in these articles to sum up.',
  question: {
    whatHappened: 'What happened?',
    whoIs: (name: string) => `Who is ${name}?`,
    whatDid: (name: string) => `What did ${name} say?`,
    whatIsDisputed: 'What is disputed?',
    whatIsUnknown: 'What is not confirmed?',
    howMany: (counted: string) => `How many ${counted} are reported?`,
    howManyDid: (counted: string, predicate: string) => `How many ${counted} ${predicate}?`,
    whatHappenedOn: (day: string) => `What happened on ${day}?`,
  },
} as const;
