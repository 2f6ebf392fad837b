import { composeBriefing } from '../briefing/compose.ts';
import { briefingCard } from '../cards/briefing-card.ts';
import { isQuietSince } from '../cards/quiet.ts';
import { quietCard } from '../cards/quiet-card.ts';
import { Failure } from '../domain/failure.ts';
import type { PublisherDirectory } from '../domain/publisher.ts';
import type { PlatformName } from '../domain/target.ts';
import type { Topic } from '../domain/topic.ts';
import { catalogueOf } from '../messages/catalogues.ts';
import { en } from '../messages/en.ts';
import type { KeepDays } from '../ports/upkeep.ts';
import type { Clock, Log, NewId, Platform, SchedulePanel, Store } from '../ports.ts';
import { recomputed } from '../schedule/slots.ts';
import { startTicking } from '../schedule/tick.ts';
import { createTimers } from '../schedule/timers.ts';
import { type DeclaredSubscription, reconcileDeclared } from './declared-subscriptions.ts';
import { createDeliverer } from './deliver.ts';
import { type DeliveryParts, type DeliverySettings, defaultDeliverySettings } from './delivery-parts.ts';
import type { Library } from './library.ts';
import type { OwnCommand } from './receiver-options.ts';
import { createSchedulePanel } from './schedule-panel.ts';
import { createSubscriptionRequests } from './subscribe.ts';
import { createMakerTelling } from './tell-maker.ts';

export interface DeliveryOptions {
  readonly store: Store;
  readonly library: Pick<Library, 'read'>;
  readonly publishers: PublisherDirectory;
  readonly topics: readonly Topic[];
  readonly declared: readonly DeclaredSubscription[];
  /** Points on a card where a subscription names no number. */
  readonly points: number;
  /** For how many days records are kept; what is older is removed once a day. */
  readonly keepDays: KeepDays;
  readonly settings?: DeliverySettings | undefined;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: NewId;
  readonly log: Log;
}

/** Everything about subscriptions and their cards, before and after the platforms are connected. */
export interface Delivering {
  /** `/briefing` in chat. */
  readonly command: OwnCommand;
  /** What the playground shows. */
  readonly panel: SchedulePanel;
  /** Begins to tick and to deliver to these platforms, at once with what came due meanwhile. Gives the function that ends it. */
  begin(platforms: ReadonlyMap<PlatformName, Pick<Platform, 'post' | 'find' | 'tell'>>): () => Promise<void>;
}

const dayMs = 86_400_000;

const known = (topics: readonly Topic[], slug: string): Topic => {
  const topic = topics.find((one) => one.slug === slug);
  if (!topic)
    throw new Failure(
      'bad-input',
      en.schedule.unknownTopic(
        slug,
        topics.map((one) => one.slug),
      ),
    );
  return topic;
};

/** The rules of a time zone may have changed since a slot was worked out: its local time stays, its instant follows the rules. */
async function recomputeSlots({ store, clock, newId }: DeliveryOptions): Promise<void> {
  for (const one of await store.subscriptions({ states: ['active'] })) {
    // A slot that came due while Dateline was away is past: it is delivered or recorded as it is.
    const next = one.next && one.next.atMs > clock() ? recomputed(one.next, one.timeZone) : one.next;
    if (next?.atMs === one.next?.atMs) continue;
    const change = {
      id: newId(),
      atMs: clock(),
      actor: 'dateline',
      action: 'recompute',
      subject: one.id,
      detail: next?.local ?? '',
    };
    await store.saveSubscription({ ...one, next }, change);
  }
}

function deliveryParts(options: DeliveryOptions, platforms: Parameters<Delivering['begin']>[0]): DeliveryParts {
  const { topics, library, publishers, points, settings = defaultDeliverySettings } = options;
  return {
    ...options,
    platforms,
    settings,
    holder: options.newId(),
    timers: createTimers(),
    tell: createMakerTelling({ ...options, platforms }),
    async briefingFor({ topic: slug, asOf, points: wanted = points, previous }) {
      const topic = known(topics, slug);
      const { articles } = await library.read(topic);
      await options.store.saveArticles(
        articles.map(({ article }) => article),
        options.clock(),
      );
      return composeBriefing({ articles, publishers, topic, points: wanted, asOf, previous });
    },
    cardFor: ({ edition, subscription, lateMinutes, since }) => {
      const topic = known(topics, edition.topic);
      const messages = catalogueOf(subscription.language);
      const quiet = since !== undefined && isQuietSince(since, edition, topic.timeZone);
      return (quiet ? quietCard : briefingCard)(edition, { topic, lateMinutes, since, messages });
    },
  };
}

/** Removes what is older than it is kept, once a day from the first tick on. Never throws. */
function createDailyPruning({ store, keepDays, clock, log }: DeliveryOptions): () => Promise<void> {
  const last = { atMs: Number.NEGATIVE_INFINITY };
  return async () => {
    if (clock() - last.atMs < dayMs) return;
    last.atMs = clock();
    try {
      const removed = await store.prune(keepDays, clock());
      log.info(removed, 'removed what is older than it is to be kept');
    } catch (error) {
      log.error(
        { problem: error instanceof Failure ? error.kind : 'internal' },
        error instanceof Failure ? error.message : en.delivery.unexpected,
      );
    }
  };
}

/** Prepares deliveries: reconciles the declared subscriptions and works out the slots anew. Throws `bad-input` in words. */
export async function prepareDelivery(options: DeliveryOptions): Promise<Delivering> {
  const { store, topics, clock, newId } = options;
  await reconcileDeclared(options.declared, options);
  await recomputeSlots(options);
  const running: { wake?: () => void } = {};
  const request = createSubscriptionRequests({ store, topics, clock, newId, wake: () => running.wake?.() });
  return {
    panel: createSchedulePanel({ store, topics, clock, newId }),
    command: {
      ...en.schedule.command,
      handle: async ({ text, target, user }) => (await request(text, { target, user, origin: 'chat' })).card,
    },
    begin(platforms) {
      const deliverer = createDeliverer(deliveryParts(options, platforms));
      running.wake = () => void deliverer.tick();
      const prune = createDailyPruning(options);
      const endTicking = startTicking(async () => {
        await deliverer.tick();
        await prune();
      });
      void deliverer.tick();
      void deliverer.run();
      return async () => {
        await endTicking();
        await deliverer.close();
      };
    },
  };
}
