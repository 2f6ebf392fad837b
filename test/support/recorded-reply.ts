import type { Card } from '../../src/domain/card.ts';
import type { PostRef, Target } from '../../src/domain/target.ts';
import type { Reply } from '../../src/ports.ts';

/** A reply that keeps what it was given: the reference platform of the flows' tests. */
export interface RecordedReply extends Reply {
  readonly toAsker: readonly Card[];
  readonly toEveryone: readonly Card[];
}

/** Records replies; a card posted for everyone is message `m1`, `m2` … and has a thread of that name. */
export function recordReplies(target: Target): RecordedReply {
  const toAsker: Card[] = [];
  const toEveryone: Card[] = [];
  return {
    toAsker,
    toEveryone,
    privately: async (card) => void toAsker.push(card),
    publicly: async (card): Promise<PostRef> => {
      const message = `m${toEveryone.push(card)}`;
      return { target, messages: [message], thread: target.thread ?? message };
    },
  };
}
