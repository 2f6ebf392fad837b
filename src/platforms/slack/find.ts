import { z } from 'zod';
import { partOfKey } from '../../cards/message-key.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Target } from '../../domain/target.ts';
import type { Clock } from '../../ports.ts';
import type { SlackClient } from './client.ts';
import type { SlackFailures } from './failure.ts';
import { cardEvent } from './render.ts';

/** A delivery is tried for hours, not days: what is older was never asked for. */
const lookBackMs = 48 * 60 * 60 * 1000;
/** Slack's most for one page. */
const pageSize = 200;
/** A channel with more in two days is not read to the end. */
const mostPages = 10;

const ours = z.object({
  ts: z.string(),
  metadata: z.object({ event_type: z.literal(cardEvent), event_payload: z.object({ key: z.string() }) }),
});
const page = z.object({
  messages: z.array(z.unknown()).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

interface Found {
  readonly part: number;
  readonly ts: string;
}

interface Looking {
  readonly client: SlackClient;
  readonly failures: SlackFailures;
  readonly clock: Clock;
}

/** What cannot be looked at now and will not be later either; anything else is thrown, to be tried again. */
const blind = (failure: Failure): boolean =>
  failure.kind === 'forbidden' || failure.kind === 'gone' || failure.kind === 'unauthorised' || failure.kind === 'bad-input';

type Read = (options: { readonly cursor?: string; readonly oldest: string }) => Promise<unknown>;

/** The parts of a key in one place, or undefined where it holds more than we read. */
async function partsIn(read: Read, key: string, oldest: string): Promise<readonly Found[] | undefined> {
  const found: Found[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < mostPages; count += 1) {
    const { messages, response_metadata } = page.parse(await read({ oldest, ...(cursor ? { cursor } : {}) }));
    for (const message of messages) {
      const known = ours.safeParse(message);
      const part = known.success ? partOfKey(key, known.data.metadata.event_payload.key) : undefined;
      if (known.success && part) found.push({ part, ts: known.data.ts });
    }
    cursor = response_metadata?.next_cursor || undefined;
    if (!cursor) return found;
  }
  return undefined;
}

/** Looks for the messages of a key: in the thread, or in the channel and then in the thread under the card's first message. */
export async function findOnSlack(
  { client, failures, clock }: Looking,
  target: Target,
  key: string,
): Promise<readonly string[] | 'cannot-look'> {
  const { channel } = target;
  const oldest = ((clock() - lookBackMs) / 1000).toFixed(6);
  // Without `include_all_metadata` Slack leaves the metadata out, and nothing would ever be found.
  const common = { channel, limit: pageSize, include_all_metadata: true } as const;
  const inThread = (ts: string) =>
    partsIn(
      ({ cursor, oldest }) => client.conversations.replies({ ...common, ts, oldest, ...(cursor ? { cursor } : {}) }),
      key,
      oldest,
    );
  const inChannel = () =>
    partsIn(
      ({ cursor, oldest }) => client.conversations.history({ ...common, oldest, ...(cursor ? { cursor } : {}) }),
      key,
      oldest,
    );
  try {
    const direct = await (target.thread ? inThread(target.thread) : inChannel());
    if (!direct) return 'cannot-look';
    const first = direct.find(({ part }) => part === 1);
    const below = first && !target.thread ? await inThread(first.ts) : [];
    if (!below) return 'cannot-look';
    const places = new Map([...direct, ...below].map(({ part, ts }) => [part, ts]));
    return [...places].sort(([one], [other]) => one - other).map(([, ts]) => ts);
  } catch (error) {
    const failure = failures.of(error, { channel });
    if (blind(failure)) return 'cannot-look';
    throw failure;
  }
}
