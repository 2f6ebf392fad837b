import type { Card } from '../../domain/card.ts';
import type { WebMessage } from '../../ports.ts';

/** A message as one person's browser gets it: nobody's id is in it. */
export interface ShownMessage {
  readonly id: string;
  /** The id of the message it stands under. */
  readonly thread?: string | undefined;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly from: 'you' | 'someone' | 'dateline';
  /** Whether nobody else sees it. */
  readonly onlyYou: boolean;
  readonly text?: string | undefined;
  readonly card?: Card | undefined;
  /** Whether questions can be asked under it. */
  readonly openThread: boolean;
}

/** A message as `user` may see it, or undefined where it is somebody else's alone. */
export function showTo(message: WebMessage, user: string): ShownMessage | undefined {
  if (message.onlyFor !== undefined && message.onlyFor !== user) return undefined;
  const from = message.user === undefined ? 'dateline' : message.user === user ? 'you' : 'someone';
  const { id, thread, at, text, card, openThread } = message;
  return { id, thread, at, from, onlyYou: message.onlyFor !== undefined, text, card, openThread };
}
