import { MessageFlags, type REST, Routes } from 'discord.js';
import type { Card } from '../../domain/card.ts';
import type { PostRef, Target } from '../../domain/target.ts';
import type { Messages } from '../../messages/en.ts';
import type { Platform, Reply } from '../../ports.ts';
import { type Answering, createReplyPosting } from '../reply-once.ts';
import type { InteractionHandle } from './acknowledge.ts';
import type { DiscordFailures } from './failure.ts';
import { renderDiscord } from './render.ts';

export interface Replying {
  readonly replying: REST;
  readonly failures: DiscordFailures;
  readonly messages: Messages;
  readonly post: Platform['post'];
  readonly find: Platform['find'];
  /** Makes the thread on a message in which it is answered, and gives its id. */
  readonly openThread: (request: {
    readonly channel: string;
    readonly message: string;
    readonly name: string;
  }) => Promise<string>;
}

/** A reply, and what is left to do when nothing was said with it. */
export interface InteractionReply extends Reply {
  /** Takes back the "thinking" that the acknowledgement shows, where no private answer took its place. */
  end(): Promise<void>;
}

/** How to answer a command, a press or a form that was acknowledged. */
export function createInteractionReply(with_: Replying, handle: InteractionHandle, target: Target): InteractionReply {
  const { replying, failures, messages, post } = with_;
  const original = Routes.webhookMessage(handle.application, handle.token);
  let thinking = true;

  async function whisper(body: unknown): Promise<void> {
    const first = thinking;
    thinking = false;
    try {
      if (first) await replying.patch(original, { auth: false, body });
      else await replying.post(Routes.webhook(handle.application, handle.token), { auth: false, body });
    } catch (error) {
      throw failures.of(error);
    }
  }

  return {
    privately: async (card: Card) => {
      for (const message of renderDiscord(card, { messages })) {
        await whisper({ ...message, flags: message.flags | (thinking ? 0 : MessageFlags.Ephemeral) });
      }
    },
    leavesNoMark: true,
    publicly: (card: Card) => post({ target, card, openThread: target.thread === undefined }),
    end: async () => {
      if (!thinking) return;
      thinking = false;
      try {
        await replying.delete(original, { auth: false });
      } catch (error) {
        const failure = failures.of(error);
        if (failure.kind !== 'gone') throw failure;
      }
    },
  };
}

/** A question in a message; where it stands in a channel, a thread is made on it for the answer. */
export interface Asked {
  readonly target: Target;
  readonly message: string;
  readonly words: string;
}

/** How to answer a message. Discord has no private answer to one: it is given where the question stands. */
export function createMessageReply(replying: Replying, { target, message, words }: Asked, answering: Answering): Reply {
  const post = createReplyPosting(replying, answering);
  const publicly = async (card: Card): Promise<PostRef> => {
    const { channel, workspace } = target;
    const thread = target.thread ?? (workspace ? await replying.openThread({ channel, message, name: words }) : undefined);
    return post({ target: thread ? { ...target, thread } : target, card, openThread: false });
  };
  return {
    publicly,
    privately: async (card) => {
      await publicly(card);
    },
  };
}
