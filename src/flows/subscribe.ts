import { noticeCard } from '../cards/notice-card.ts';
import type { Card } from '../domain/card.ts';
import { Failure } from '../domain/failure.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';
import { readTopics } from './read-topics.ts';
import { readWishes } from './read-wishes.ts';
import { nextInWords } from './schedule-words.ts';
import { createSubscriptions, type Requester, type SubscriptionParts, type Subscriptions, type Wanted } from './subscriptions.ts';
import { topicNames } from './topic-names.ts';

export interface SubscribeOptions extends SubscriptionParts {
  readonly topics: readonly Topic[];
  /** Told when there is something to send at once. */
  readonly wake?: (() => void) | undefined;
}

/** Answers a request about subscriptions: the words after `/briefing`, whoever asks. */
export type SubscriptionRequests = (words: string, requester: Requester) => Promise<SubscriptionReply>;

/** What is said to a request about subscriptions. */
export interface SubscriptionReply {
  readonly card: Card;
  /** Whether what was asked was done; otherwise the card says what to write instead. */
  readonly done: boolean;
}

const words = en.schedule;

interface Asked {
  readonly rest: readonly string[];
  readonly by: Requester;
  readonly options: SubscribeOptions;
  readonly change: Subscriptions;
}

const done = (card: Card): SubscriptionReply => ({ card, done: true });
const refused = (message: string): SubscriptionReply => ({ card: noticeCard(message), done: false });

const linesCard = (lines: readonly string[]): Card => ({
  ...noticeCard(lines.join(' ')),
  blocks: lines.map((text) => ({ kind: 'text' as const, runs: [{ text }] })),
});

/** What can be said after `/briefing`. */
const usageCard = (): Card => ({
  ...noticeCard(words.usage.title),
  blocks: [
    { kind: 'heading', text: words.usage.title, level: 2 },
    { kind: 'facts', items: words.usage.terms.map(({ term, detail }) => ({ term, detail: [{ text: detail }], citations: [] })) },
  ],
});

const namesOf = ({ topics: slugs }: Subscription, { topics }: SubscribeOptions): string => topicNames(slugs, topics);

const atSameTimes = (one: Wanted, other: Wanted): boolean => words.cadence(one) === words.cadence(other);
const within = (some: Wanted, all: Wanted): boolean => some.topics.every((slug) => all.topics.includes(slug));

/**
 * Keeps a wish. One of the same times, and with no topic that is not asked for now, is meant again: whoever asks again after no
 * answer came means the same one, and whoever adds a topic wants one delivery with it and not a second one beside.
 */
async function keep(wanted: Wanted, { by, options, change }: Asked): Promise<SubscriptionReply> {
  const here = await options.store.subscriptions({ target: by.target });
  const alike = here.filter((one) => atSameTimes(one, wanted));
  const declared = alike.find((one) => one.origin === 'declared' && one.state === 'active' && within(wanted, one));
  if (declared) return done(noticeCard(words.declaredAlready(namesOf(declared, options), words.inWords(declared))));
  const same = alike.find((one) => one.origin !== 'declared' && within(one, wanted));
  const saved = same ? await change.change(same, wanted, by) : await change.add(wanted, by);
  const say = same ? words.changed : words.subscribed;
  return done(linesCard([say(namesOf(saved, options), words.inWords(saved)), nextInWords(saved, options.clock())]));
}

async function subscribe(asked: Asked): Promise<SubscriptionReply> {
  const { rest, by, options } = asked;
  const named = readTopics(rest.join(' '), options.topics);
  if ('problem' in named) return refused(named.problem);
  const read = readWishes(named.rest.split(/\s+/).filter(Boolean), by.target.platform);
  if ('problem' in read) return refused(read.problem);
  const timeZone = read.wishes.timeZone ?? named.topics[0]?.timeZone ?? 'UTC';
  const topics = named.topics.map(({ slug }) => slug);
  return keep({ ...read.wishes, timeZone, topics, target: by.target }, asked);
}

const stateOf = (subscription: Subscription, nowMs: number): string => {
  if (subscription.state === 'active') return words.states.active(nextInWords(subscription, nowMs, 1));
  return subscription.state === 'stopped' ? words.states.stopped(subscription.reason ?? '') : words.states.paused();
};

async function list({ by, options }: Asked): Promise<Card> {
  const here = await options.store.subscriptions({ target: by.target });
  if (here.length === 0) return noticeCard(words.none);
  const rows = here.map((one, index) => [
    String(index + 1),
    namesOf(one, options),
    words.inWords(one),
    stateOf(one, options.clock()),
  ]);
  return { ...noticeCard(words.listed), blocks: [{ kind: 'table', caption: words.listed, columns: words.columns, rows }] };
}

const verbs = ['pause', 'resume', 'remove', 'now'] as const;
/** What people say for a verb. */
// A map: a word such as "constructor" is a key of every object.
const otherVerbs: ReadonlyMap<string, Verb> = new Map([
  ['unsubscribe', 'remove'],
  ['delete', 'remove'],
  ['stop', 'pause'],
  ['send', 'now'],
]);
type Verb = (typeof verbs)[number];

async function carryOut(verb: Verb, subscription: Subscription, { by, options, change }: Asked): Promise<string> {
  const name = namesOf(subscription, options);
  switch (verb) {
    case 'pause':
      await change.pause(subscription, by);
      return words.paused(name, words.cadence(subscription));
    case 'resume': {
      const resumed = await change.resume(subscription, by);
      return words.resumed(name, `${words.inWords(resumed)}. ${nextInWords(resumed, options.clock())}`);
    }
    case 'remove':
      await change.remove(subscription, by);
      return words.removed(name, words.cadence(subscription));
    case 'now':
      await change.now(subscription, by);
      options.wake?.();
      return words.onItsWay(name);
    default:
      return verb satisfies never;
  }
}

/** Carries out a verb on one subscription of this place, named by its number in the list, its id or, where it is alone, not at all. */
async function onOne(verb: Verb, asked: Asked): Promise<SubscriptionReply> {
  const { rest, by, options } = asked;
  const here = await options.store.subscriptions({ target: by.target });
  const [word] = rest;
  if (word === undefined && here.length !== 1) return refused(here.length === 0 ? words.none : words.which(verb));
  const one = word === undefined ? here[0] : (here[Number(word) - 1] ?? here.find(({ id }) => id === word));
  if (!one) return refused(words.noSuch(word ?? ''));
  if (one.origin === 'declared' && verb === 'remove') return refused(words.declaredElsewhere);
  return done(noticeCard(await carryOut(verb, one, asked)));
}

/** Makes what answers `subscribe`, `list`, `pause`, `resume`, `remove` and `now`. */
export function createSubscriptionRequests(options: SubscribeOptions): SubscriptionRequests {
  const change = createSubscriptions(options);
  return async (text, by) => {
    const [said = '', ...rest] = text.trim().split(/\s+/);
    const verb = said.toLowerCase();
    const asked: Asked = { rest, by, options, change };
    const known = verbs.find((one) => one === verb) ?? otherVerbs.get(verb);
    try {
      if (verb === 'subscribe') return await subscribe(asked);
      if (verb === 'list') return done(await list(asked));
      return known ? await onOne(known, asked) : { card: usageCard(), done: false };
    } catch (error) {
      // What cannot be done with these words is an answer; that something else went wrong is told as a failure.
      if (error instanceof Failure && error.kind === 'bad-input') return refused(error.message);
      throw error;
    }
  };
}
