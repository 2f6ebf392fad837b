import type { PostRef } from '../../domain/target.ts';
import type { Messages } from '../../messages/en.ts';
import type { PostRequest } from '../../ports.ts';
import type { SlackClient } from './client.ts';
import type { SlackFailures } from './failure.ts';
import { slackLimits } from './limits.ts';
import { renderSlack, type SlackMessage } from './render.ts';

interface Posting {
  readonly client: SlackClient;
  readonly failures: SlackFailures;
  readonly messages: Messages;
}

interface Part {
  readonly channel: string;
  readonly thread: string | undefined;
  readonly message: SlackMessage;
}

async function postPart({ client, failures }: Posting, { channel, thread, message }: Part): Promise<string> {
  try {
    const { ts } = await client.chat.postMessage({ ...message, channel, ...(thread ? { thread_ts: thread } : {}) });
    if (!ts) throw new Error('Slack gave the message no time stamp');
    return ts;
  } catch (error) {
    throw failures.of(error, { channel });
  }
}

const groupForm = /^S[A-Z0-9]{2,20}$/;

/** A card's first message with the group that it is to notify above it. Slack knows no message that rings for nobody. */
function notifying(message: SlackMessage, notify: PostRequest['notify']): SlackMessage {
  const group = typeof notify === 'object' && groupForm.test(notify.role) ? notify.role : undefined;
  if (!group || message.blocks.length >= slackLimits.blocksPerMessage) return message;
  const mention = { type: 'usergroup', usergroup_id: group } as const;
  const above: SlackMessage['blocks'][number] = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [mention] }],
  };
  return { ...message, blocks: [above, ...message.blocks] };
}

/**
 * Posts a card. Its first message opens the thread where questions are asked, which on Slack is the message's own;
 * what does not fit into it follows there, so that a long card takes no more of the channel than a short one.
 */
export async function postToSlack(posting: Posting, request: PostRequest): Promise<PostRef> {
  const { target, card, key, posted = [], onPart, openThread = true } = request;
  const rendered = renderSlack(card, { messages: posting.messages, key });
  const ids = [...posted];
  for (const [index, plain] of rendered.entries()) {
    if (index < posted.length) continue;
    const message = index === 0 ? notifying(plain, request.notify) : plain;
    const thread = target.thread ?? (openThread ? ids[0] : undefined);
    const id = await postPart(posting, { channel: target.channel, thread, message });
    ids.push(id);
    await onPart?.(id);
  }
  return { target, messages: ids, thread: target.thread ?? (openThread ? ids[0] : undefined) };
}
