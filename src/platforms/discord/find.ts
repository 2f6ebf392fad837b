import { type REST, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import { decodeAction } from '../../cards/action-id.ts';
import { messageKey, partOfKey } from '../../cards/message-key.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Target } from '../../domain/target.ts';
import type { Clock } from '../../ports.ts';
import type { DiscordFailures } from './failure.ts';
import { messageMark } from './message-mark.ts';

/** A delivery is tried for hours, not days: what is older was never asked for. */
const lookBackMs = 48 * 60 * 60 * 1000;
/** Discord's most for one page. */
const pageSize = 100;
/** A channel with more in two days is not read to the end. */
const mostPages = 10;
/** More parts than a card ever has. */
const mostParts = 40;

const message = z.object({
  id: z.string(),
  nonce: z.union([z.string(), z.number()]).optional(),
  components: z.array(z.unknown()).default([]),
  author: z.object({ bot: z.boolean().optional() }),
});

interface Looking {
  readonly rest: () => REST;
  readonly failures: DiscordFailures;
  readonly clock: Clock;
}

interface Marks {
  readonly numbers: ReadonlyMap<number, number>;
  readonly key: string;
}

const component = z.object({
  id: z.number().optional(),
  custom_id: z.string().optional(),
  components: z.array(z.unknown()).optional(),
});

/** The part that a component says it belongs to: by its mark, or by the key that ends a button's id. */
function partOfComponent(value: unknown, marks: Marks): number | undefined {
  const known = component.safeParse(value);
  if (!known.success) return undefined;
  const { id, custom_id: customId, components = [] } = known.data;
  const key = customId === undefined ? undefined : decodeAction(customId)?.messageKey;
  const own = (id === undefined ? undefined : marks.numbers.get(id)) ?? (key ? partOfKey(marks.key, key) : undefined);
  return own ?? components.map((inner) => partOfComponent(inner, marks)).find((part) => part !== undefined);
}

/** The parts of a key in one channel or thread with their ids, or undefined where it holds more than we read. */
async function partsIn(
  { rest, clock }: Looking,
  channel: string,
  marks: Marks,
): Promise<ReadonlyMap<number, string> | undefined> {
  const found = new Map<number, string>();
  const oldest = SnowflakeUtil.generate({ timestamp: clock() - lookBackMs });
  let before: string | undefined;
  for (let count = 0; count < mostPages; count += 1) {
    const query = new URLSearchParams({ limit: String(pageSize), ...(before ? { before } : {}) });
    const page = z.array(message).parse(await rest().get(Routes.channelMessages(channel), { query }));
    for (const { id, nonce, components, author } of page) {
      const part = partOfKey(marks.key, String(nonce ?? '')) ?? partOfComponent({ components }, marks);
      if (author.bot && part) found.set(part, id);
    }
    before = page.at(-1)?.id;
    if (page.length < pageSize || !before || BigInt(before) < oldest) return found;
  }
  return undefined;
}

/** What cannot be looked at now and will not be later either; anything else is thrown, to be tried again. */
const blind = ({ kind }: Failure): boolean => kind !== 'rate-limited' && kind !== 'unavailable';

/** Looks for the messages of a key: in the thread, or in the channel and then in the thread on the card's first message. */
export async function findOnDiscord(looking: Looking, target: Target, key: string): Promise<readonly string[] | 'cannot-look'> {
  const numbers = new Map(Array.from({ length: mostParts }, (_, index) => [messageMark(messageKey(key, index + 1)), index + 1]));
  const marks = { numbers, key };
  try {
    const direct = await partsIn(looking, target.thread ?? target.channel, marks);
    if (!direct) return 'cannot-look';
    const first = target.thread ? undefined : direct.get(1);
    const below = first ? await partsInThread(looking, first, marks) : new Map<number, string>();
    if (!below) return 'cannot-look';
    return [...new Map([...direct, ...below])].sort(([one], [other]) => one - other).map(([, id]) => id);
  } catch (error) {
    const failure = looking.failures.of(error, { channel: target.channel });
    if (blind(failure)) return 'cannot-look';
    throw failure;
  }
}

/** A thread that was never made holds nothing. */
async function partsInThread(looking: Looking, thread: string, marks: Marks): Promise<ReadonlyMap<number, string> | undefined> {
  try {
    return await partsIn(looking, thread, marks);
  } catch (error) {
    if (looking.failures.of(error).kind === 'gone') return new Map();
    throw error;
  }
}
