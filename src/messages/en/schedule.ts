import type { Language } from '../../domain/languages.ts';
import type { Cadence, Subscription } from '../../domain/subscription.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Europe/Kyiv" → "Kyiv time". */
const zoneWords = (timeZone: string): string =>
  timeZone.includes('/') ? `${(timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')} time` : timeZone;

function cadenceWords(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'daily':
      return `daily at ${cadence.at}`;
    case 'weekdays':
      return `Monday to Friday at ${cadence.at}`;
    case 'weekly':
      return `every ${days[cadence.day - 1]} at ${cadence.at}`;
    case 'hourly':
      return cadence.minute === 0 ? 'every hour' : `every hour at ${cadence.minute} minutes past`;
    case 'every':
      return `every ${cadence.hours} hours from midnight`;
    case 'cron':
      return `by the expression "${cadence.expression}"`;
    default:
      return cadence satisfies never;
  }
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English' };

/** "Kherson", "Kherson and the harbour", "Kherson, the harbour and the canal". */
const several = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const zoned = ({ cadence, timeZone }: Pick<Subscription, 'cadence' | 'timeZone'>): string =>
  cadence.kind === 'daily' || cadence.kind === 'weekdays' || cadence.kind === 'weekly'
    ? `${cadenceWords(cadence)} ${zoneWords(timeZone)}`
    : `${cadenceWords(cadence)}, ${zoneWords(timeZone)}`;

const options = (subscription: Subscription): readonly string[] => [
  ...(subscription.quietHours ? [`nothing between ${subscription.quietHours.from} and ${subscription.quietHours.to}`] : []),
  ...(subscription.onlyChanges ? ['only when something changed'] : []),
  ...(subscription.points === undefined ? [] : [`${subscription.points} points`]),
  ...(subscription.language === undefined ? [] : [`in ${languageNames[subscription.language]}`]),
  ...(subscription.notify === undefined ? [] : [subscription.notify === 'silent' ? 'silently' : 'mentioning a role']),
  ...(subscription.opensThread ? [] : ['without a thread']),
];

/** A moment in the subscriber's local time: how many days from today, the weekday and the clock. */
export interface LocalMoment {
  readonly daysAhead: number;
  /** "Sat 12 Nov". */
  readonly date: string;
  readonly time: string;
}

const moment = ({ daysAhead, date, time }: LocalMoment): string =>
  `${daysAhead === 0 ? 'today, ' : daysAhead === 1 ? 'tomorrow, ' : ''}${date}, ${time}`;

/** What is said about subscriptions and when they come. */
export const scheduleWords = {
  several,
  inWords: (subscription: Subscription): string => [zoned(subscription), ...options(subscription)].join(', '),
  /** The short form, without options: "daily at 08:00 Kyiv time". */
  cadence: zoned,
  next: (moments: readonly LocalMoment[]): string =>
    moments.length === 0 ? 'It never comes.' : `Next: ${moments.map(moment).join('; ')}.`,
  command: {
    name: 'briefing',
    description: 'Briefings that come by themselves: subscribe, list, pause, resume, remove, now',
    hint: 'subscribe <topic> daily 08:00 | list | pause <number> | resume <number> | remove <number> | now <number>',
  },
  subscribed: (topic: string, when: string) => `This channel now gets the briefing on ${topic} ${when}.`,
  changed: (topic: string, when: string) => `The briefing on ${topic} now comes ${when}. This takes effect at its next slot.`,
  paused: (topic: string, when: string) => `The briefing on ${topic}, ${when}, is paused. Nothing is sent until it is resumed.`,
  resumed: (topic: string, when: string) => `The briefing on ${topic} comes again: ${when}`,
  removed: (topic: string, when: string) => `The briefing on ${topic}, ${when}, no longer comes here.`,
  declaredAlready: (topic: string, when: string) =>
    `The briefing on ${topic} comes here ${when} already: it stands in config/dateline.yaml and is changed there.`,
  onItsWay: (topic: string) => `The briefing on ${topic} is on its way to the channel.`,
  none: 'Nothing is subscribed here. To begin: /briefing subscribe <topic> daily 08:00.',
  listed: 'What comes here by itself',
  columns: ['Number', 'Topic', 'When', 'State'],
  states: {
    active: (next: string) => `active. ${next}`,
    paused: () => 'paused',
    stopped: (reason: string) => `stopped: ${reason}`,
  },
  usage: {
    title: 'Briefings that come by themselves',
    terms: [
      { term: '/briefing subscribe <topic> <when>', detail: 'sends the briefing to this channel; several topics with commas' },
      { term: '/briefing list', detail: 'what comes here, numbered' },
      { term: '/briefing pause, resume, remove or now <number>', detail: 'changes one of the list, or sends its card at once' },
      {
        term: 'When',
        detail: 'daily 08:00, weekdays 8:30am, mondays 08:00, hourly, hourly :15, every 6 hours, cron 0 8 * * 1-5',
      },
      { term: 'After it', detail: "a time zone by its city, such as London or Europe/Kyiv; otherwise the story's own" },
      { term: 'And', detail: 'quiet=22:00-07:00, only-changes, points=3, language=en, silent, mention=<role id>, no-thread' },
    ],
  },
  unknownTopic: (word: string, all: readonly string[]) => `There is no topic "${word}". Topics: ${all.join(', ')}.`,
  whichTopic: (all: readonly string[]) => `Say which topic: ${all.join(', ')}.`,
  noCadence: 'Say when it should come, such as: daily 08:00, weekdays 8:30am, mondays 08:00, hourly, every 6 hours.',
  unknownCadence: (words: string) =>
    `I do not understand when "${words}" is. Write, such as: daily 08:00, weekdays 8:30am, mondays 08:00, hourly, every 6 hours (2 to 12), cron 0 8 * * 1-5.`,
  noRole: (role: string, any: boolean) =>
    any
      ? `"${role}" is no role that could be mentioned here. Write its id: on Discord a number ("Copy Role ID"), on Slack a user group's, which begins with S.`
      : 'Nobody can be mentioned here.',
  notSilently: 'Nothing can be sent silently here: Slack has no such messages. Leave "silent" out.',
  noLanguage: (tag: string, all: readonly string[]) =>
    `Cards are written in ${several(all.map((language) => `"${language}"`))} so far; there is no "${tag}" yet.`,
  tooManyTopics: (most: number) => `One subscription takes at most ${most} topics. Make a second one for the rest.`,
  unknownWord: (word: string) =>
    `I do not understand "${word}". After the time may come a time zone by its city (London, Europe/Kyiv), quiet=22:00-07:00, only-changes, points=1 to 10, language=en, silent, mention=<role id>, no-thread.`,
  never: 'It would never come: there is no such time, or all of them are within the quiet hours.',
  badCron: (expression: string) => `"${expression}" is no cron expression of five fields.`,
  which: (verb: string) => `Say which one by its number in the list, such as: ${verb} 1.`,
  noSuch: (word: string) => `There is no subscription ${word} here.`,
  declaredElsewhere: 'This one stands in config/dateline.yaml and is changed there.',
  told: (topic: string, reason: string) => `The briefing on ${topic} that you subscribed to has stopped: ${reason}`,
  notTold: 'The person who made the subscription could not be told that it stopped.',
  platformIsOff: 'the platform is switched off',
  tellings: {
    told: 'Who made it was told.',
    notTold: (reason: string) => `Who made it could not be told: ${reason}`,
    unknown: 'Who made it was not told.',
  },
  outcome: {
    waiting: (attempt: number) => (attempt === 0 ? 'waiting' : `waiting, try ${attempt + 1}`),
    claimed: () => 'on its way',
    posting: () => 'on its way',
    posted: () => 'delivered',
    skipped: () => 'not sent',
    missed: () => 'missed',
    failed: () => 'failed',
    uncertain: () => 'uncertain, not posted again',
  },
};
