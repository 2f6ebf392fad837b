import type { ActionRequest, DetailSection } from '../../domain/card.ts';
import type { Status } from '../../domain/claim.ts';
import type { FailureKind } from '../../domain/failure.ts';
import type { PublisherKind } from '../../domain/publisher.ts';

/** A day and time as the calendar of some zone shows it; what is not known is absent. */
export interface CalendarMoment {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  /** 0 is Sunday; given only where it is to be shown. */
  readonly weekday?: number | undefined;
  /** The town that names the zone, only where it is to be shown. */
  readonly zone?: string | undefined;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "Sat 12 Nov 2022, 09:00 Kyiv", or as much of it as is known. */
function moment({ year, month, day, hour, minute, weekday, zone }: CalendarMoment): string {
  const date = [weekday === undefined ? '' : weekdays[weekday], day, month === undefined ? '' : months[month - 1], year];
  const words = date.filter((part) => part !== undefined && part !== '').join(' ');
  if (hour === undefined) return words;
  return `${words}, ${twoDigits(hour)}:${twoDigits(minute ?? 0)}${zone === undefined ? '' : ` ${zone}`}`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const publisherKinds: Readonly<Record<PublisherKind, string>> = {
  agency: 'news agency',
  newspaper: 'newspaper',
  broadcaster: 'broadcaster',
  'state media': 'state media',
  government: 'government',
  party: 'a side in this story',
  local: 'local media',
  ngo: 'non-governmental organisation',
  unknown: '',
};

const sections: Readonly<Record<DetailSection, string>> = {
  details: 'Details',
  points: 'Main points',
  disputed: 'Disputed',
  unknown: 'Not known',
  quotes: 'Quotes',
  figures: 'Figures',
  timeline: 'Timeline',
  changes: 'Changes',
  sources: 'Sources',
};

const actions: Readonly<Record<Exclude<ActionRequest['kind'], 'show' | 'question'>, string>> = {
  ask: 'Ask',
  share: 'Share with channel',
};

const changes = {
  new: 'new',
  changed: 'changed',
  confirmed: 'now confirmed',
  disputed: 'now disputed',
  dropped: 'no longer reported',
  corrected: 'corrected',
} as const;

const failures: Readonly<Record<FailureKind, string>> = {
  'bad-input': 'I could not read that.',
  'not-found': 'I did not find that.',
  unauthorised: 'I am not allowed to do that: my access has to be set up again.',
  forbidden: 'I am not allowed to do that here.',
  gone: 'That is no longer there.',
  'rate-limited': 'I am asked to slow down. Please try again in a moment.',
  unavailable: 'I cannot reach something I need right now. Please try again in a moment.',
  storage: 'I could not save that. Please try again in a moment.',
  settings: 'I am not set up for that yet.',
  internal: 'Something went wrong on my side. Please try again.',
};

/** What each status word means, for people who see it for the first time. */
const statusMeanings: Readonly<Record<Status, string>> = {
  confirmed: 'at least two independent publishers state it themselves',
  reported: 'one publisher states it itself',
  claimed: 'somebody says it, and is named',
  disputed: 'others say otherwise; both sides are shown where the articles give them',
  unconfirmed: 'the article itself says that it is not confirmed',
};

/** Every word on a card that no article wrote. */
export const cardWords = {
  moment,
  publisherKinds,
  sections,
  actions,
  changes,
  failures,
  asOf: (when: string) => `as of ${when}`,
  undated: 'date not known',
  noStory: (topic: string) => `No article here holds a story about ${topic} yet.`,
  moreSources: (count: number) => `and ${counted(count, 'more article', 'more articles')}`,
  undatedNote: 'No article here says when it was published, so this card does not say as of when it holds.',
  late: (minutes: number) => `This card comes ${counted(minutes, 'minute', 'minutes')} late.`,
  /** "Also 2 disputed statements and 1 open question: see Details". */
  further: (disputed: number, unknown: number) => {
    const disputes = disputed === 0 ? [] : [counted(disputed, 'disputed statement', 'disputed statements')];
    const open = unknown === 0 ? [] : [counted(unknown, 'open question', 'open questions')];
    return `Also ${[...disputes, ...open].join(' and ')}: see Details`;
  },
  withheld: (count: number) => `${counted(count, 'statement', 'statements')} withheld: no passage supports it`,
  since: (when: string | undefined) => (when === undefined ? 'Since your last card' : `Since your last card (${when})`),
  /** "point 2", "points 1, 2 and 4": claims of the same card by their numbers. */
  pointNumbers: (numbers: readonly number[]) =>
    numbers.length === 1 ? `point ${numbers[0]}` : `points ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`,
  moreChanges: (count: number) => `and ${count} more, see Details`,
  nothingNew: (when: string | undefined) =>
    when === undefined ? 'Nothing new since your last card' : `Nothing new since ${when}`,
  stillTheStory: (headline: string) => `The last headline still holds: ${headline}`,
  before: (text: string) => `before: ${text}`,
  coverage: (answered: number, asked: number) => `${answered} of ${counted(asked, 'source', 'sources')} answered`,
  newest: (age: string) => `newest ${age} ago`,
  age: (minutes: number) =>
    minutes < 60 ? `${minutes} min` : minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} days`,
  sample: 'sample, not a published report',
  correction: 'correction',
  readAt: (host: string) => `read at ${host}`,
  picture: (alt: string) => `Picture: ${alt}`,
  /** Stands between a claim's status and its words, and between a quote and its speaker. */
  dash: ' — ',
  accountsDiffer: 'The accounts differ:',
  oneSided: 'These articles do not give the other side.',
  said: (by: string) => `${by}: `,
  openQuote: '“',
  closeQuote: '”',
  continued: (part: number, parts: number) => `Continued in the next message (${part} of ${parts})`,
  more: '…',
  emptySection: 'These articles hold nothing of the kind.',
  nearest: 'The nearest passage:',
  /** A question as the card repeats it. */
  staleAnswer: (days: number) =>
    `This stands on reports more than ${counted(days, 'day', 'days')} old. Newer ones may say otherwise.`,
  asked: (question: string) => `“${question}”`,
  whichQuestion: 'Did you mean:',
  helpTitle: 'What you can ask for',
  helpAbout:
    'Every statement on a card carries the passage it stands on, by its number in brackets, and the word in front says how it stands:',
  helpThread: 'Ask about a card in the thread under it. Answers come from its articles alone.',
  statusMeanings,
} as const;
