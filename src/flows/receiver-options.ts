import type { Card } from '../domain/card.ts';
import type { Topic } from '../domain/topic.ts';
import type { Clock, CommandDescription, ConversationStore, EventStore, Incoming, Log, NewId } from '../ports.ts';
import type { Answerer } from './answer.ts';
import type { Briefer } from './brief.ts';

/** A request of one kind. */
export type Received<Kind extends Incoming['kind']> = Incoming & { readonly kind: Kind };

/** Handles a command that belongs to no topic, such as /briefing. */
export interface OwnCommand extends CommandDescription {
  handle(incoming: Received<'command'>): Promise<Card>;
}

/** What the handling of requests needs. */
export interface ReceiverOptions {
  readonly topics: readonly Topic[];
  readonly brief: Briefer;
  readonly answer: Answerer;
  readonly store: Pick<ConversationStore, 'edition' | 'conversationAt' | 'lastConversation' | 'openConversation'> &
    Pick<EventStore, 'firstSeen' | 'answered' | 'postponed'>;
  /** This life of the process, unique: what it leaves unanswered is known by it. */
  readonly holder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** An answer that stands on reports older than this says so; never where absent. */
  readonly staleAfterDays?: number | undefined;
  /** Called when a request is answered: what nobody waits for. Never throws. */
  readonly afterwards?: (() => Promise<void>) | undefined;
  readonly ownCommands?: readonly OwnCommand[] | undefined;
}
