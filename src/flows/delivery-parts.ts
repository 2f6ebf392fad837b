import type { Briefing, Edition } from '../domain/briefing.ts';
import type { Card } from '../domain/card.ts';
import type { Language } from '../domain/languages.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { PlatformName } from '../domain/target.ts';
import type { DeliveryStore, PostLimits } from '../ports/deliveries.ts';
import type { Clock, ConversationStore, Log, NewId, Platform } from '../ports.ts';

/** What a platform can take, and whom its "too many requests" is about. */
export interface PlatformPace extends PostLimits {
  readonly holdBack: 'channel' | 'workspace';
}

/** The numbers of delivery. */
export interface DeliverySettings {
  /** A card that comes this much after its slot says so. */
  readonly lateAfterMs: number;
  /** A slot older than this is recorded as missed. */
  readonly worthSendingMs: number;
  /** How long an instance may be silent about a delivery before another takes it over. Longer than `postTimeoutMs`. */
  readonly leaseMs: number;
  /** How long a platform may take for one card. */
  readonly postTimeoutMs: number;
  /** Deliveries in hand at once. */
  readonly atOnce: number;
  /** How far ahead the limits' time is booked. */
  readonly aheadMs: number;
  /** The first wait after a failure; it doubles with each attempt, up to `longestBackOffMs`. */
  readonly backOffMs: number;
  readonly longestBackOffMs: number;
  readonly pace: Readonly<Record<PlatformName, PlatformPace>>;
}

const minuteMs = 60_000;

/**
 * The defaults. Slack takes one message a second in a channel and "several hundred a minute" in a workspace
 * (https://api.slack.com/apis/rate-limits): 5 a second is 300. Discord takes 50 requests a second in all
 * (https://discord.com/developers/docs/topics/rate-limits) and five messages in five seconds in a channel; a card with its thread is two
 * requests, so 25 cards a second.
 */
export const defaultDeliverySettings: DeliverySettings = {
  lateAfterMs: 5 * minuteMs,
  // A morning card is still worth reading in the evening, not the next day.
  worthSendingMs: 12 * 60 * minuteMs,
  leaseMs: 2 * minuteMs,
  postTimeoutMs: minuteMs,
  // Enough to fill 50 a second at a second's latency, few enough that a crash leaves few in doubt.
  atOnce: 64,
  aheadMs: 1_000,
  backOffMs: 2_000,
  longestBackOffMs: 10 * minuteMs,
  pace: {
    web: { holdBack: 'channel' },
    slack: { workspace: 5, channel: 1, holdBack: 'workspace' },
    discord: { platform: 25, channel: 1, holdBack: 'channel' },
  },
};

/** What an edition is made for. Subscriptions that ask for the same get the same edition. */
export interface EditionRequest {
  readonly topic: string;
  /** ISO 8601 instant of the slot. */
  readonly asOf: string;
  readonly language?: Language | undefined;
  readonly points?: number | undefined;
  /** What the subscriber saw last; changes are told against it. */
  readonly previous?: Briefing | undefined;
}

/** What a delivered card says beyond its edition. */
export interface DeliveredCard {
  readonly edition: Edition;
  readonly subscription: Subscription;
  /** Set where the card comes late enough to say so. */
  readonly lateMinutes?: number | undefined;
  /** When the subscriber's last card was made, ISO 8601. */
  readonly since?: string | undefined;
}

/** Waiting, as an argument: tests wait in no time. */
export interface Timers {
  /** Resolves after `ms`, or at once when `signal` is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** What `work` gives; throws `unavailable` where it takes longer than `ms`. */
  within<Result>(ms: number, work: Promise<Result>): Promise<Result>;
}

/** Everything that delivering needs. */
export interface DeliveryParts {
  readonly store: DeliveryStore & Pick<ConversationStore, 'saveEdition' | 'edition' | 'openConversation'>;
  /** The platforms that this instance serves. */
  readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, 'post' | 'find'>>;
  readonly briefingFor: (request: EditionRequest) => Promise<Briefing>;
  readonly cardFor: (card: DeliveredCard) => Card;
  /** Tells the person who made a subscription that it stopped, where their platform can. */
  readonly tell?: ((subscription: Subscription, reason: string) => Promise<void>) | undefined;
  /** Names this instance; unique among those of one database and among its own lives. */
  readonly holder: string;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
  readonly settings: DeliverySettings;
}
