/**
 * What became of a slot. Still to come: `waiting`, `claimed` by an instance, `posting` (a message may be there already).
 * Done: `posted`; `skipped` (nothing new and silence asked for, or paused or removed meanwhile); `missed` (too late to matter, or a newer
 * slot came first); `failed` (cannot succeed); `uncertain` (may have been posted and cannot be looked up: not posted again).
 */
export type DeliveryState = 'waiting' | 'claimed' | 'posting' | 'posted' | 'skipped' | 'missed' | 'failed' | 'uncertain';

/** The record of what happened to one slot of a subscription. Instants are milliseconds since 1970 UTC. */
export interface Delivery {
  /** 12 characters of a-z and 0-9; the key by which its messages are found again on the platform. */
  readonly id: string;
  readonly subscription: string;
  readonly slotMs: number;
  readonly state: DeliveryState;
  /** How often an instance took it up. */
  readonly attempt: number;
  /** When it may be taken up (again): its back-off or the end of a lease. Absent once done. */
  readonly readyMs?: number | undefined;
  /** Whether a message may have been posted that is not recorded. */
  readonly doubtful: boolean;
  /** The messages recorded, in their order, of each topic's card; a card that none is recorded of has an empty list or is missing. */
  readonly messages: readonly (readonly string[])[];
  /** The editions it showed, in the order of the cards. */
  readonly editions: readonly string[];
  /** Why it is as it is, in words, where there is something to say. */
  readonly reason?: string | undefined;
  readonly createdMs: number;
  readonly finishedMs?: number | undefined;
}
