import type { Card } from '../../domain/card.ts';
import { Failure } from '../../domain/failure.ts';
import type { PostRef, Target } from '../../domain/target.ts';
import type { Clock, NewId, PostRequest, WebMessage, WebTranscript } from '../../ports.ts';
import type { Streams } from './streams.ts';

/** What a message is made of before it has an id and a time. */
export type Draft = Omit<WebMessage, 'id' | 'at' | 'channel'> & { readonly id?: string };

/** The one channel: what is said in it is kept, then shown to every page that may see it. */
export interface Channel {
  readonly name: string;
  /** Keeps and shows a message; gives undefined where its id or key is there already. */
  say(draft: Draft): Promise<WebMessage | undefined>;
  /** A message that a person may see. */
  visible(id: string, user: string): Promise<WebMessage | undefined>;
  /** `askedBy`: whose question the card answers. */
  post(request: PostRequest, askedBy?: string): Promise<PostRef>;
}

export interface ChannelOptions {
  readonly name: string;
  readonly transcript: WebTranscript;
  readonly streams: Streams;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** The id of the edition that a card's buttons speak of. */
export function editionOf(card: Card | undefined): string | undefined {
  for (const block of card?.blocks ?? []) {
    if (block.kind === 'actions') return block.actions[0]?.request.edition;
  }
  return undefined;
}

/** Opens the channel on its transcript. */
export function createChannel(options: ChannelOptions): Channel {
  const { name, transcript, streams } = options;

  async function say(draft: Draft): Promise<WebMessage | undefined> {
    const message = { ...draft, id: draft.id ?? options.newId(), channel: name, at: new Date(options.clock()).toISOString() };
    if (!(await transcript.append(message))) return undefined;
    streams.publish(message);
    return message;
  }

  async function root(target: Target): Promise<WebMessage | undefined> {
    if (target.channel !== name) throw new Failure('gone', `The playground has no channel “${target.channel}”.`);
    if (target.thread === undefined) return undefined;
    const message = await transcript.message(target.thread);
    if (message?.channel !== name)
      throw new Failure('gone', 'The message that this thread stood under is not in the transcript.');
    return message;
  }

  return {
    name,
    say,
    visible: async (id, user) => {
      const message = await transcript.message(id);
      if (message?.channel !== name) return undefined;
      return message.onlyFor === undefined || message.onlyFor === user ? message : undefined;
    },
    post: async ({ target, card, key, posted, onPart, openThread }, askedBy) => {
      const under = await root(target);
      const ref = (messages: readonly string[]): PostRef => ({ target, messages, thread: target.thread ?? messages[0] });
      if (posted && posted.length > 0) return ref(posted);
      // What stands under a private message is as private as that message.
      const draft = {
        card,
        askedBy,
        key,
        thread: target.thread,
        onlyFor: under?.onlyFor,
        openThread: !under && openThread !== false,
      };
      const message = await say(draft);
      // The transcript keeps a key once: a post repeated after a crash finds the first one.
      const messages = message ? [message.id] : key === undefined ? [] : await transcript.withKey(target, key);
      if (messages.length === 0) throw new Failure('internal', 'A new message was given an id that is in use.');
      for (const id of messages) await onPart?.(id);
      return ref(messages);
    },
  };
}
