import type { Delivery, DeliveryState } from '../domain/delivery.ts';
import type { Slot, Subscription } from '../domain/subscription.ts';
import type { PlatformName, Target } from '../domain/target.ts';

/** Who changed what, for people to read later. */
export interface AuditEntry {
  readonly id: string;
  readonly atMs: number;
  /** `slack:U123` for a person, or `command line`, `configuration`, `dateline`. */
  readonly actor: string;
  /** A verb: `subscribe`, `pause`, `forget`. */
  readonly action: string;
  /** The id of what was changed. */
  readonly subject: string;
  readonly detail: string;
}

/** Which subscriptions (`topic`: those that have it among theirs); all that are not removed where nothing is said. */
export interface SubscriptionFilter {
  readonly target?: Target | undefined;
  readonly topic?: string | undefined;
  readonly origin?: Subscription['origin'] | undefined;
  readonly states?: readonly Subscription['state'][] | undefined;
}

/** Subscriptions. Every change names who made it, and both are kept or neither. */
export interface SubscriptionStore {
  /** Adds a subscription or changes the one with its id. Anything but `active` calls off what is waiting to be sent for it. */
  saveSubscription(subscription: Subscription, change: AuditEntry): Promise<void>;
  subscription(id: string): Promise<Subscription | undefined>;
  /** Oldest first. */
  subscriptions(filter: SubscriptionFilter): Promise<readonly Subscription[]>;
  /** Writes down a change that is not a subscription's. */
  recordAudit(entry: AuditEntry): Promise<void>;
  /** Newest first; of one subject where it is named. */
  audit(filter: { readonly subject?: string | undefined; readonly limit: number }): Promise<readonly AuditEntry[]>;
}

/** A delivery to be written: `waiting` ones join the queue. */
export type NewDelivery = Pick<Delivery, 'id' | 'slotMs' | 'reason'> & { readonly state: 'waiting' | 'missed' };

/** What the slots of a due subscription follow from. */
export type DueSubscription = Pick<Subscription, 'id' | 'target' | 'cadence' | 'timeZone' | 'quietHours' | 'next'>;

/** What a due subscription's slots become, and the slot after them. */
export interface SlotPlan {
  readonly deliveries: readonly NewDelivery[];
  readonly next?: Slot | undefined;
}

/** How fast a platform takes messages, in messages a second; absent: no limit. Kept over all instances of one database. */
export interface PostLimits {
  readonly platform?: number | undefined;
  readonly workspace?: number | undefined;
  readonly channel?: number | undefined;
}

export interface ClaimRequest {
  readonly nowMs: number;
  /** The instance that claims; unique for each. */
  readonly holder: string;
  readonly leaseMs: number;
  readonly limit: number;
  /** The platforms that this instance serves, each with its limits. */
  readonly platforms: ReadonlyMap<PlatformName, PostLimits>;
  /** How far ahead a message may be promised its time, so that the limits' own time is used to the full. */
  readonly aheadMs: number;
}

/** A delivery in an instance's hands, not to be posted before `startMs`. */
export interface Claim {
  readonly delivery: Delivery;
  readonly subscription: Subscription;
  readonly startMs: number;
}

/** How a claimed delivery ended, or when it is to be tried again. */
export interface Outcome {
  readonly delivery: string;
  readonly holder: string;
  readonly state: Exclude<DeliveryState, 'claimed' | 'posting'>;
  readonly atMs: number;
  /** For `waiting`: when it may be tried again. */
  readonly readyMs?: number | undefined;
  /** For `waiting`: whether a message may be there that is not recorded. Default false. */
  readonly doubtful?: boolean | undefined;
  /** By topic, in the order of the cards, the editions that the subscriber saw. Kept once nothing more is to come. */
  readonly editions?: Readonly<Record<string, string>> | undefined;
  readonly reason?: string | undefined;
}

export interface DeliveryFilter {
  readonly target?: Target | undefined;
  readonly subscription?: string | undefined;
  readonly topic?: string | undefined;
  readonly states?: readonly DeliveryState[] | undefined;
  readonly limit: number;
}

/** The queue of deliveries. What a call confirmed survives a crash of the process. */
export interface DeliveryStore {
  /**
   * Takes at most `limit` due subscriptions, writes what `plan` makes of their slots and moves them on, in one transaction; a waiting
   * delivery of an earlier slot is `missed` with `superseded` as its reason. Gives how many were due.
   */
  enqueueDue(request: {
    readonly nowMs: number;
    readonly limit: number;
    readonly superseded: string;
    readonly plan: (subscription: DueSubscription) => SlotPlan;
  }): Promise<number>;
  /** Writes one delivery beside the schedule; false where this slot has one. */
  enqueueNow(subscription: Subscription, delivery: NewDelivery, nowMs: number): Promise<boolean>;
  /** Takes deliveries that are ready, in turns between workspaces, within the limits. A lease that ran out is taken over. */
  claimDeliveries(request: ClaimRequest): Promise<readonly Claim[]>;
  /** Marks that posting begins. `lost`: another instance may hold it; `inactive`: its subscription ended. Neither may be posted. */
  beginPosting(lease: {
    readonly delivery: string;
    readonly holder: string;
    readonly nowMs: number;
    readonly untilMs: number;
  }): Promise<'begun' | 'lost' | 'inactive'>;
  /** Records a posted message and extends the lease. */
  recordPart(part: {
    readonly delivery: string;
    readonly holder: string;
    /** The card it belongs to and its place in it, both from 0. */
    readonly card: number;
    readonly part: number;
    readonly message: string;
    readonly untilMs: number;
  }): Promise<void>;
  /** Records how a delivery ended; says false, and changes nothing, where another instance holds it by now. */
  finishDelivery(outcome: Outcome): Promise<boolean>;
  /** Stops a subscription for good with a reason in words. */
  stopSubscription(subscription: string, change: AuditEntry): Promise<void>;
  /** Keeps everyone from posting to a channel, or to its workspace, before an instant. */
  holdBack(target: Target, scope: 'channel' | 'workspace', untilMs: number): Promise<void>;
  /** The earliest instant at which a delivery becomes ready. */
  nextReadyMs(): Promise<number | undefined>;
  /** Makes everything that waits for a time after `limitMs` wait until then at most: for a clock that was set back. */
  clampReady(limitMs: number): Promise<void>;
  /**
   * Puts failed, missed or uncertain deliveries back into the queue; gives which. An uncertain one is looked up again before it is
   * posted, unless `postAgain` says that a second card is no harm.
   */
  retryDeliveries(request: {
    readonly ids: readonly string[];
    readonly nowMs: number;
    readonly postAgain?: boolean | undefined;
  }): Promise<readonly string[]>;
  /** Newest slots first. */
  deliveries(
    filter: DeliveryFilter,
  ): Promise<readonly (Delivery & { readonly topics: readonly string[]; readonly target: Target })[]>;
  /** How many deliveries are in each state. */
  deliveryCounts(): Promise<Readonly<Partial<Record<DeliveryState, number>>>>;
  /** The edition that goes by a name for everyone, or the given one from now on: the first to say so wins. */
  shareEdition(name: string, edition: string, nowMs: number): Promise<string>;
  sharedEdition(name: string): Promise<string | undefined>;
}
