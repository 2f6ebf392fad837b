import { noticeCard } from '../cards/notice-card.ts';
import type { Card } from '../domain/card.ts';
import { mostTopics, type Subscription } from '../domain/subscription.ts';
import type { Topic } from '../domain/topic.ts';
import { en } from '../messages/en.ts';
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
export type SubscriptionRequests = (words: string, requester: Requester) => Promise<Card>;

const words = en.schedule;

interface Asked {
  readonly rest: readonly string[];
  readonly by: Requester;
  readonly options: SubscribeOptions;
  readonly change: Subscriptions;
}

const linesCard = (lines: readonly string[]): Card => ({
  ...noticeCard(lines.join(' ')),
  blocks: lines.map((text) => ({ kind: 'text' as const, runs: [{ text }] })),
});

/** Topics named by slug, command or any of their names, several with commas. */
function topicsOf(text: string, topics: readonly Topic[]): readonly Topic[] | string {
  const found: Topic[] = [];
  for (const word of text.split(',').filter(Boolean)) {
    const wanted = word.toLowerCase();
    const topic = topics.find(({ slug, command, names }) =>
      [slug, command, ...names].some((name) => name.toLowerCase() === wanted),
    );
    if (!topic)
      return words.unknownTopic(
        word,
        topics.map(({ slug }) => slug),
      );
    if (!found.includes(topic)) found.push(topic);
  }
  return found.length > mostTopics ? words.tooManyTopics(mostTopics) : found;
}

const namesOf = ({ topics: slugs }: Subscription, { topics }: SubscribeOptions): string => topicNames(slugs, topics);

/**
 * The subscription that is meant again: of the same times, and with no topic that is not asked for now. Whoever asks again after
 * no answer came means the same one, and whoever adds a topic wants one delivery with it and not a second one beside.
 */
const sameOf = (here: readonly Subscription[], wanted: Wanted): Subscription | undefined =>
  here.find(
    (one) =>
      one.topics.every((slug) => wanted.topics.includes(slug)) &&
      words.cadence(one) === words.cadence(wanted) &&
      one.origin !== 'declared',
  );

async function subscribe({ rest, by, options, change }: Asked): Promise<Card> {
  const [named = '', ...when] = rest;
  const topics = topicsOf(named, options.topics);
  if (typeof topics === 'string') return noticeCard(topics);
  const [first] = topics;
  const read = readWishes(when);
  if (!first || 'problem' in read) return linesCard(['problem' in read ? read.problem : words.usage, words.usage]);
  const slugs = topics.map(({ slug }) => slug);
  const wanted: Wanted = { ...read.wishes, timeZone: read.wishes.timeZone ?? first.timeZone, topics: slugs, target: by.target };
  const same = sameOf(await options.store.subscriptions({ target: by.target }), wanted);
  const saved = same ? await change.change(same, wanted, by) : await change.add(wanted, by);
  const say = same ? words.changed : words.subscribed;
  return linesCard([say(namesOf(saved, options), words.inWords(saved)), nextInWords(saved, options.clock())]);
}

const stateOf = (subscription: Subscription, nowMs: number): string => {
  if (subscription.state === 'active') return words.states.active(nextInWords(subscription, nowMs));
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
type Verb = (typeof verbs)[number];

async function carryOut(verb: Verb, subscription: Subscription, { by, options, change }: Asked): Promise<string> {
  const name = namesOf(subscription, options);
  switch (verb) {
    case 'pause':
      await change.pause(subscription, by);
      return words.paused(name);
    case 'resume': {
      const resumed = await change.resume(subscription, by);
      return words.resumed(name, `${words.inWords(resumed)}. ${nextInWords(resumed, options.clock())}`);
    }
    case 'remove':
      await change.remove(subscription, by);
      return words.removed(name);
    case 'now':
      await change.now(subscription, by);
      options.wake?.();
      return words.onItsWay(name);
    default:
      return verb satisfies never;
  }
}

/** Carries out a verb on one subscription of this place, named by its number in the list, its id or, where it is alone, not at all. */
async function onOne(verb: Verb, asked: Asked): Promise<Card> {
  const { rest, by, options } = asked;
  const here = await options.store.subscriptions({ target: by.target });
  const [word] = rest;
  if (word === undefined && here.length !== 1) return noticeCard(here.length === 0 ? words.none : words.which(verb));
  const one = word === undefined ? here[0] : (here[Number(word) - 1] ?? here.find(({ id }) => id === word));
  if (!one) return noticeCard(words.noSuch(word ?? ''));
  if (one.origin === 'declared' && verb === 'remove') return noticeCard(words.declaredElsewhere);
  return noticeCard(await carryOut(verb, one, asked));
}

/** Makes what answers `subscribe`, `list`, `pause`, `resume`, `remove` and `now`. */
export function createSubscriptionRequests(options: SubscribeOptions): SubscriptionRequests {
  const change = createSubscriptions(options);
  return async (text, by) => {
    const [verb = '', ...rest] = text.trim().split(/\s+/);
    const asked: Asked = { rest, by, options, change };
    if (verb.toLowerCase() === 'subscribe') return subscribe(asked);
    if (verb.toLowerCase() === 'list') return list(asked);
    const known = verbs.find((one) => one === verb.toLowerCase());
    return known ? onOne(known, asked) : noticeCard(words.usage);
  };
}
