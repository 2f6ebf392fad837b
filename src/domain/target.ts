/** The platforms a card can go to. */
export type PlatformName = 'web' | 'slack' | 'discord';

/** Where a card goes: a place on one platform. Ids are the platform's own. */
export interface Target {
  readonly platform: PlatformName;
  /** Slack's team or Discord's guild; absent where the platform has none or a message is direct. */
  readonly workspace?: string | undefined;
  /** Channel, or the direct-message channel. */
  readonly channel: string;
  /** Slack's `thread_ts`, Discord's thread id, the web's card id. */
  readonly thread?: string | undefined;
}

/** The messages that one card became, in their order, and the thread under them. */
export interface PostRef {
  readonly target: Target;
  readonly messages: readonly string[];
  /** The thread under the card, where questions are asked. */
  readonly thread?: string | undefined;
}
