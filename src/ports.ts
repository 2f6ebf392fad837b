import type { Turn } from './domain/answer.ts';
import type { Article } from './domain/article.ts';
import type { Edition } from './domain/briefing.ts';
import type { ActionRequest, Card } from './domain/card.ts';
import type { Conversation } from './domain/conversation.ts';
import type { PlatformName, PostRef, Target } from './domain/target.ts';
import type { Topic } from './domain/topic.ts';
import type { DeliveryStore, SubscriptionStore } from './ports/deliveries.ts';
import type { ArticleStore, UpkeepStore } from './ports/upkeep.ts';

/** The time now, in milliseconds since 1970 UTC. Injected, so that every test is repeatable. */
export type Clock = () => number;

/** A new random id of 12 characters of a-z and 0-9. Injected likewise. */
export type NewId = () => string;

/** Where log lines go. Nothing secret is ever put in. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** A problem with one file or feed that does not keep the rest from being read. */
export interface SourceProblem {
  /** Where: a file with its line, or an address. */
  readonly where: string;
  readonly message: string;
}

/** Gives a topic's articles. One bad file costs only itself. */
export interface Source {
  read(topic: Topic): Promise<{ readonly articles: readonly Article[]; readonly problems: readonly SourceProblem[] }>;
}

/** A person as a platform knows them. */
export interface UserReference {
  readonly platform: PlatformName;
  readonly id: string;
}

/**
 * How a request is answered. Each reply has a mark that follows from the request, so that a request that is heard again after a crash
 * adds nothing to what was said before it.
 */
export interface Reply {
  /** Shows a card to the asker alone. */
  privately(card: Card): Promise<void>;
  /** Posts a card where everyone in the channel or thread sees it. */
  publicly(card: Card): Promise<PostRef>;
  /** Set where what is shown to the asker alone leaves no mark: whether it was said before a crash cannot be found out. */
  readonly leavesNoMark?: boolean | undefined;
}

interface Request {
  /** Unique for what the person did: the same when the platform delivers it again. */
  readonly eventId: string;
  /** Where it happened; `thread` is set inside a thread. */
  readonly target: Target;
  readonly user: UserReference;
  readonly reply: Reply;
  /** From which the platform can hear it again after a crash; absent where a person would rather ask anew. */
  readonly record?: string | undefined;
  /** Called once it is kept that this was heard: the platform may acknowledge it then. */
  readonly onKept?: (() => void) | undefined;
  /** Set where it is heard again, because an earlier life of the process ended before it was answered. */
  readonly again?: boolean | undefined;
}

/** What people do on a platform. Text is as they typed it, without the platform's markup. */
export type Incoming =
  | (Request & { readonly kind: 'command' /** Without its slash. */; readonly command: string; readonly text: string })
  | (Request & {
      readonly kind: 'question';
      readonly text: string;
      /** Set where a form was opened from a card. */
      readonly edition?: string | undefined;
      /** Whether the bot was spoken to (by name, or by a form). Otherwise it merely stands in a thread, perhaps not one of ours. */
      readonly addressed?: boolean | undefined;
      /** Whether nobody else reads there: a direct message. */
      readonly direct?: boolean | undefined;
    })
  | (Request & { readonly kind: 'action'; readonly action: ActionRequest });

/** A slash command to register. */
export interface CommandDescription {
  readonly name: string;
  readonly description: string;
  /** What may follow the command, in words: "timeline | sources | ask <question>". */
  readonly hint: string;
}

/** A card to post, and how to know it again. */
export interface PostRequest {
  readonly target: Target;
  readonly card: Card;
  /** At most 20 characters of a-z and 0-9: with a part's number it makes the key of each message, for `find` after a crash. */
  readonly key?: string | undefined;
  /** The messages of this card that are there already; posting goes on behind them. */
  readonly posted?: readonly string[] | undefined;
  /** Told after each message, so that a crash loses at most one. */
  readonly onPart?: ((message: string) => Promise<void>) | undefined;
  /** Whether the platform should open a thread on the card. Default true. */
  readonly openThread?: boolean | undefined;
  /** `silent` rings no bell, a role's id mentions that role, where the platform can; absent: as any message. */
  readonly notify?: 'silent' | { readonly role: string } | undefined;
}

/**
 * A chat platform. `listen` connects and hands over what people do; it resolves when the platform is ready.
 * `post` throws `Failure`: `rate-limited` with `retryAfterMs`, `gone`, `forbidden` and `unauthorised` are final,
 * `unavailable` may have posted. `find` gives the messages of a key in their order, none if the platform is sure that
 * there are none, or `cannot-look`. `tell` shows a card to one person where nobody else reads it, and throws `Failure` where they
 * cannot be reached. `hearAgain` hands over what an earlier life of the process heard and did not answer, from the record that went
 * with it.
 */
export interface Platform {
  readonly name: PlatformName;
  listen(receive: (incoming: Incoming) => Promise<void>, commands: readonly CommandDescription[]): Promise<void>;
  post(request: PostRequest): Promise<PostRef>;
  find(target: Target, key: string): Promise<readonly string[] | 'cannot-look'>;
  tell(user: string, card: Card): Promise<void>;
  hearAgain(record: string): Promise<void>;
  close(): Promise<void>;
}

/** Editions and conversations. */
export interface ConversationStore {
  saveEdition(edition: Edition): Promise<void>;
  edition(id: string): Promise<Edition | undefined>;
  /** The newest edition of a topic made before an instant (ISO 8601). */
  latestEdition(topic: string, before: string): Promise<Edition | undefined>;
  /** Begins a conversation, or gives the one that is there for its target. */
  openConversation(conversation: Omit<Conversation, 'turns'>): Promise<Conversation>;
  /** The conversation in a thread. */
  conversationAt(target: Target): Promise<Conversation | undefined>;
  /** The conversation of a person in a channel, threads aside, in which they asked last. */
  lastConversation(place: Target, user: UserReference): Promise<Conversation | undefined>;
  /** Adds a turn; one of an event that has a turn there already is not added again. */
  addTurn(conversation: string, turn: Turn, user: UserReference, at: string): Promise<void>;
}

/** What was heard and is being answered. */
export interface HeardRecord {
  readonly user: UserReference;
  /** From which the platform can hear it again. */
  readonly record: string;
  /** The instance that answers it; unique for each of its lives. */
  readonly holder: string;
  /** Until when no other instance takes it over, in milliseconds since 1970 UTC. */
  readonly untilMs: number;
}

/** Which platform events were heard, and what is still to be answered. */
export interface EventStore {
  /** True for the first caller only, for ever: what a platform delivers twice is answered once. Keeps what is to be answered until it is. */
  firstSeen(eventId: string, at: string, heard?: HeardRecord): Promise<boolean>;
  /** That it is answered: nothing but its identity is kept. */
  answered(eventId: string): Promise<void>;
  /** That it could not be answered just now: whoever takes over next may have it. */
  postponed(eventId: string): Promise<void>;
  /**
   * Takes over what others left unanswered: those whose time ran out, and, where the database takes one bot at a time, all others. What
   * was heard before an instant (ISO 8601), or was taken over too often, is given up: gives how many were.
   */
  takeUnanswered(request: {
    readonly platforms: readonly PlatformName[];
    readonly holder: string;
    readonly nowMs: number;
    readonly untilMs: number;
    readonly heardAfter: string;
  }): Promise<{
    readonly taken: readonly { readonly eventId: string; readonly platform: PlatformName; readonly record: string }[];
    readonly givenUp: number;
  }>;
}

/** Everything that Dateline keeps. Its operations throw `storage` in words when the database is away; what was confirmed stays. */
export interface Store
  extends ConversationStore,
    EventStore,
    SubscriptionStore,
    DeliveryStore,
    WebTranscript,
    ArticleStore,
    UpkeepStore {
  close(): Promise<void>;
}

/** A message of the web platform's channel: what a person wrote (`text`) or a card of Dateline's (`card`), never both. */
export interface WebMessage {
  /** Unique for ever, of a-z, 0-9 and `-`. */
  readonly id: string;
  readonly channel: string;
  /** The id of the message it stands under; absent in the channel itself. */
  readonly thread?: string | undefined;
  /** ISO 8601 instant at which it was written. */
  readonly at: string;
  /** Who wrote it; absent for what Dateline says. */
  readonly user?: string | undefined;
  /** The one user who may see it; absent where everyone may. */
  readonly onlyFor?: string | undefined;
  readonly text?: string | undefined;
  readonly card?: Card | undefined;
  /** Whose question the card answers and repeats. */
  readonly askedBy?: string | undefined;
  /** The key its post was given, by which it is found again after a crash. */
  readonly key?: string | undefined;
  /** Whether questions can be asked under it. */
  readonly openThread: boolean;
}

/** What was said in the web platform's channel, kept so that it survives a restart. */
export interface WebTranscript {
  /** Adds a message and says true. One whose id, or whose key in its channel and thread, is there already is not added: false. */
  append(message: WebMessage): Promise<boolean>;
  /** The newest messages of a channel and of its threads, oldest first; at most `limit`. */
  list(channel: string, limit: number): Promise<readonly WebMessage[]>;
  /** The message with an id, however old. */
  message(id: string): Promise<WebMessage | undefined>;
  /** The ids of the messages that a key was given in a channel, or in one thread of it, in their order. */
  withKey(place: { readonly channel: string; readonly thread?: string | undefined }, key: string): Promise<readonly string[]>;
}

/** A subscription as the playground shows it. */
export interface ShownSubscription {
  readonly id: string;
  /** The names of its topics. */
  readonly topic: string;
  /** When it comes, in words: "daily at 08:00 Kyiv time". */
  readonly schedule: string;
  readonly state: 'active' | 'paused' | 'stopped';
  /** Why it stopped, in words. */
  readonly reason?: string | undefined;
  /** ISO 8601 instant of its next slot. */
  readonly nextAt?: string | undefined;
}

/** A delivery as the playground shows it. */
export interface ShownDelivery {
  readonly id: string;
  /** The names of the topics of its subscription. */
  readonly topic: string;
  /** ISO 8601 instant at which it was due. */
  readonly slotAt: string;
  /** What became of it, in words: "delivered", "waiting, try 3", "missed". */
  readonly outcome: string;
  /** Why, where there is something to say. */
  readonly reason?: string | undefined;
  /** The message it became, where it was posted. */
  readonly message?: string | undefined;
}

/** What the playground shows and moves of the schedule. */
export interface SchedulePanel {
  subscriptions(target: Target): Promise<readonly ShownSubscription[]>;
  /** Newest first, at most `limit`. */
  deliveries(target: Target, limit: number): Promise<readonly ShownDelivery[]>;
  /** Makes a subscription of this target due in the minute that comes. Throws `not-found` where the target has no such subscription. */
  moveToNextMinute(target: Target, subscription: string): Promise<void>;
}
