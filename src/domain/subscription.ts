import type { Language } from './languages.ts';
import type { PlatformName, Target } from './target.ts';

/** How often a subscription comes, in the subscriber's local time. Times of day are `HH:MM`, 00:00 to 23:59. */
export type Cadence =
  | { readonly kind: 'daily'; readonly at: string }
  | { readonly kind: 'weekdays'; readonly at: string }
  /** `day` is 1 for Monday to 7 for Sunday. */
  | { readonly kind: 'weekly'; readonly day: number; readonly at: string }
  /** At `minute` past every hour. */
  | { readonly kind: 'hourly'; readonly minute: number }
  /** Every `hours` (2 to 12), counted each day from local midnight. */
  | { readonly kind: 'every'; readonly hours: number }
  /** Five fields of cron, for experts. */
  | { readonly kind: 'cron'; readonly expression: string };

/** Local hours in which nothing is sent, `HH:MM` each; `to` is past midnight where it is the earlier. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When slots come. */
export interface Schedule {
  readonly cadence: Cadence;
  /** IANA zone, such as `Europe/Kyiv`. */
  readonly timeZone: string;
  readonly quietHours?: QuietHours | undefined;
}

/** One due moment of a subscription. */
export interface Slot {
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number;
  /** The local time that made it, `2022-11-12T08:00`: kept, so that new rules of a time zone move the instant and not the wish. */
  readonly local: string;
}

/** What a subscriber chooses beside topic, place and time. */
export interface SubscriptionOptions {
  /** The language of its cards; English where absent. */
  readonly language?: Language | undefined;
  /** Points on a card; the default number where absent. */
  readonly points?: number | undefined;
  /** Sends nothing on a quiet day; otherwise a card says that nothing is new. */
  readonly onlyChanges: boolean;
  /** `silent` rings no bell; a role's id mentions that role. Absent: as any message. */
  readonly notify?: 'silent' | { readonly role: string } | undefined;
  /** Whether a thread for questions is opened on the card. */
  readonly opensThread: boolean;
}

/** More topics than these in one slot would be a flood of cards. */
export const mostTopics = 10;

/** This channel wants these topics at this local time in this time zone: one card each, one after the other, in one delivery a slot. */
export interface Subscription extends Schedule, SubscriptionOptions {
  /** 12 characters of a-z and 0-9. */
  readonly id: string;
  /** At least one and at most `mostTopics`, each once, in the order of their cards. */
  readonly topics: readonly string[];
  readonly target: Target;
  /** `stopped`: nothing can be sent any more, `reason` says why. `removed` ones are kept for their deliveries until pruned. */
  readonly state: 'active' | 'paused' | 'stopped' | 'removed';
  readonly reason?: string | undefined;
  /** The slot that comes next; absent unless active. */
  readonly next?: Slot | undefined;
  /** `declared`: in config/dateline.yaml, which alone may change it. */
  readonly origin: 'chat' | 'command' | 'declared';
  /** Who made it, where a person on a platform did. */
  readonly createdBy?: { readonly platform: PlatformName; readonly id: string } | undefined;
  readonly createdMs: number;
  /** By topic, the edition that was posted last, against which the next one tells its changes. */
  readonly lastEditions: Readonly<Record<string, string>>;
}
