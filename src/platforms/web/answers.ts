import type { CommandDescription, ShownDelivery, ShownSubscription } from '../../ports.ts';

/** What the page asks for first. */
export interface About {
  readonly channel: string;
  readonly commands: readonly CommandDescription[];
  /** The names of the renderers whose payloads can be shown. */
  readonly renderers: readonly string[];
  /** Whether there is a schedule to show. */
  readonly schedule: boolean;
}

/** What one renderer makes of a card. */
export interface Payload {
  readonly name: string;
  readonly body: string;
}

/** The channel's subscriptions, and what became of the newest slots. */
export interface Schedule {
  readonly subscriptions: readonly ShownSubscription[];
  readonly deliveries: readonly ShownDelivery[];
}
