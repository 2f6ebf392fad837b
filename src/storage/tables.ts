import type { Kysely } from 'kysely';

/** The two engines. SQL that only one of them knows asks for it by name. */
export type Engine = 'sqlite' | 'postgres';

/** An open database: one schema and one set of queries, whichever the engine. */
export interface Database {
  readonly engine: Engine;
  readonly query: Kysely<Tables>;
}

/** A target's columns. What a target has not is an empty text, so that it can be part of a key. */
export interface TargetColumns {
  platform: string;
  workspace: string;
  channel: string;
  thread: string;
}

interface EditionRow {
  id: string;
  topic: string;
  made_at: string;
  /** The whole edition, as JSON. */
  content: string;
}

interface ConversationRow extends TargetColumns {
  id: string;
  topic: string;
  edition: string | null;
}

interface TurnRow {
  conversation: string;
  /** From 1, in the order asked. */
  number: number;
  question: string;
  answer: string;
  user_platform: string;
  user_id: string;
  at: string;
  /** The platform's event that asked it. */
  event: string | null;
}

interface EventRow {
  id: string;
  at: string;
  /** From which the platform hears it again; null once it is answered, and then so are the following. */
  record: string | null;
  platform: string | null;
  user_id: string | null;
  holder: string | null;
  /** When another instance may take it over. */
  until: number | null;
  /** How often it was taken over. */
  taken: number;
}

interface SubscriptionRow extends TargetColumns {
  id: string;
  state: string;
  reason: string | null;
  origin: string;
  creator_platform: string | null;
  creator_id: string | null;
  created_at: number;
  /** Cadence, zone, quiet hours and options, as JSON. */
  wishes: string;
  /** The next slot, absent unless active: what is due is found by it. */
  next_due_at: number | null;
  next_local: string | null;
}

interface SubscriptionTopicRow {
  subscription: string;
  topic: string;
  /** From 0, in the order of the cards. */
  position: number;
  /** The edition on it that was posted last. */
  last_edition: string | null;
}

interface DeliveryRow {
  id: string;
  subscription: string;
  /** Milliseconds since 1970 UTC; unique with the subscription. */
  slot: number;
  platform: string;
  /** Who shares a turn: the workspace, or the channel where there is none. */
  lane: string;
  /** The channel, as post_limits names it. */
  place: string;
  /** Turns are taken in the order of these numbers. */
  turn: number;
  state: string;
  attempt: number;
  /** When it may be taken up: the end of its back-off or of its lease. Null once done. */
  ready_at: number | null;
  /** The instance that holds the lease. */
  holder: string | null;
  /** 1 where a message may have been posted that is not recorded. */
  doubtful: number;
  /** The ids of the editions it showed, in the order of the cards, with a space between. */
  edition: string | null;
  reason: string | null;
  created_at: number;
  finished_at: number | null;
}

interface DeliveryMessageRow {
  delivery: string;
  /** In the order posted; the card it belongs to is counted in thousands. */
  part: number;
  message: string;
}

interface PostLimitRow {
  /** A platform, a workspace or a channel. */
  name: string;
  /** No message before this instant. */
  free_at: number;
}

interface SharedEditionRow {
  /** Topic, moment and what else makes two editions different. */
  name: string;
  edition: string;
  created_at: number;
}

interface AuditRow {
  id: string;
  at: number;
  /** Who did it: a person on a platform, `command line`, `configuration` or `dateline`. */
  actor: string;
  action: string;
  subject: string;
  detail: string;
}

interface WebMessageRow {
  id: string;
  /** Ascending in the order added. */
  number: number;
  channel: string;
  /** Empty in the channel itself. */
  thread: string;
  at: string;
  user_id: string | null;
  only_for: string | null;
  text: string | null;
  /** The whole card, as JSON. */
  card: string | null;
  key: string | null;
  open_thread: number;
  /** Whose question the card answers and repeats. */
  asked_by: string | null;
}

interface ArticleRow {
  id: string;
  /** From 1. */
  revision: number;
  /** SHA-256 of the content. */
  hash: string;
  /** The whole article, as JSON. */
  content: string;
  seen_at: number;
}

interface SchemaRow {
  version: number;
}

/** Every table by its name. Instants that queries compare are whole milliseconds since 1970 UTC; the others are ISO 8601. */
export interface Tables {
  schema_version: SchemaRow;
  editions: EditionRow;
  conversations: ConversationRow;
  turns: TurnRow;
  events: EventRow;
  subscriptions: SubscriptionRow;
  subscription_topics: SubscriptionTopicRow;
  deliveries: DeliveryRow;
  delivery_messages: DeliveryMessageRow;
  post_limits: PostLimitRow;
  shared_editions: SharedEditionRow;
  audit: AuditRow;
  web_messages: WebMessageRow;
  articles: ArticleRow;
}
