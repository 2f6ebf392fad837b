import bolt from '@slack/bolt';
import type { Card } from '../../domain/card.ts';
import type { Target } from '../../domain/target.ts';
import type { Messages } from '../../messages/en.ts';
import type { Platform, Reply } from '../../ports.ts';
import { type Answering, createReplyPosting } from '../reply-once.ts';
import type { SlackClient } from './client.ts';
import type { SlackFailures } from './failure.ts';
import { renderSlack, type SlackMessage } from './render.ts';

/** How often Slack lets one response address be used. */
const responseUses = 5;

export interface Replying {
  readonly client: SlackClient;
  readonly failures: SlackFailures;
  readonly messages: Messages;
  readonly post: Platform['post'];
  readonly find: Platform['find'];
  /** How long one call may take, in milliseconds. */
  readonly timeoutMs: number;
}

export interface Asker {
  readonly target: Target;
  readonly user: string;
  /** Slack's address for answering this very press or command: it works where the bot is not a member. */
  readonly responseUrl?: string | undefined;
  /** Whether nobody else reads there: what is for the asker alone is said as any message, which stays. */
  readonly direct?: boolean | undefined;
  /** The thread to answer in where the question itself opens one. */
  readonly answerThread?: string | undefined;
}

async function respond(replying: Replying, url: string, message: SlackMessage): Promise<void> {
  const { failures, timeoutMs } = replying;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text: message.text, blocks: message.blocks }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new bolt.webApi.WebAPIHTTPError(response.status, response.statusText, {});
  } catch (error) {
    throw failures.of(error);
  }
}

async function whisper({ client, failures }: Replying, { target, user }: Asker, message: SlackMessage): Promise<void> {
  const { channel, thread } = target;
  const place = thread ? { channel, thread_ts: thread } : { channel };
  try {
    await client.chat.postEphemeral({ ...place, user, text: message.text, blocks: [...message.blocks] });
  } catch (error) {
    throw failures.of(error, { channel });
  }
}

/** How to answer what a person did. */
export function createReply(replying: Replying, asker: Asker, answering: Answering): Reply {
  let used = 0;
  const post = createReplyPosting(replying, answering);
  const publicly: Reply['publicly'] = async (card) => {
    const thread = asker.target.thread ?? asker.answerThread;
    const target = thread ? { ...asker.target, thread } : asker.target;
    return post({ target, card, openThread: thread === undefined });
  };
  if (asker.direct) return { publicly, privately: async (card) => void (await publicly(card)) };
  return {
    publicly,
    leavesNoMark: true,
    privately: async (card: Card) => {
      for (const message of renderSlack(card, { messages: replying.messages })) {
        if (asker.responseUrl && used < responseUses) {
          used += 1;
          await respond(replying, asker.responseUrl, message);
        } else await whisper(replying, asker, message);
      }
    },
  };
}
