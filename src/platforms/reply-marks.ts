import { createHash } from 'node:crypto';

/** With the number of a reply behind it at most 20 characters, as long as a card's key may be. */
const nameLength = 18;

/** Gives the key of each reply to an event, one after the other: the same ones when the event is heard again. */
export function createReplyMarks(eventId: string): () => string {
  const digest = BigInt(`0x${createHash('sha256').update(eventId).digest('hex')}`);
  const name = digest.toString(36).padStart(nameLength, '0').slice(0, nameLength);
  let replies = 0;
  return () => {
    const mark = `${name}${replies.toString(36)}`;
    replies += 1;
    return mark;
  };
}
