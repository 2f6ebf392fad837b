import { z } from 'zod';
import type { CardAction } from '../../domain/card.ts';
import type { Target } from '../../domain/target.ts';
import type { Incoming, Log, Reply, WebMessage } from '../../ports.ts';
import { createReplyMarks } from '../reply-marks.ts';
import type { Press, Writing } from './bodies.ts';
import { type Channel, editionOf } from './channel.ts';
import { limits } from './limits.ts';
import type { Streams } from './streams.ts';

/** Turns what people write and press into `Incoming`, and brings the replies back. */
export interface Exchange {
  /** Takes a text; false where its thread is not there. Resolves once it is shown, before it is answered. */
  write(user: string, body: Writing): Promise<boolean>;
  /** Takes the press of a button; false where there is no such button. */
  press(user: string, body: Press): Promise<boolean>;
  /** Answers what an earlier life of the process took; resolves when it is answered. */
  hearAgain(record: string): Promise<void>;
  /** Resolves when everything taken has been answered. */
  settled(): Promise<void>;
}

export interface ExchangeOptions {
  readonly channel: Channel;
  readonly streams: Streams;
  readonly log: Log;
  readonly receive: (incoming: Incoming) => Promise<void>;
}

interface Asked {
  readonly eventId: string;
  readonly user: string;
  readonly thread: string | undefined;
}

/** A question as it is kept until it is answered. */
const question = z.object({
  eventId: z.string(),
  user: z.string(),
  thread: z.string(),
  text: z.string(),
  edition: z.string().optional(),
});
type Question = z.infer<typeof question>;

/** The words after a slash: its command, and the rest. */
const splitCommand = (text: string): { command: string; text: string } => {
  const [, command = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/u.exec(text) ?? [];
  return { command: command.toLowerCase(), text: rest };
};

const actionsOf = (message: WebMessage): readonly CardAction[] =>
  message.card?.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : [])) ?? [];

/** Begins to take what people do in a channel. */
export function createExchange({ channel, streams, log, receive }: ExchangeOptions): Exchange {
  const working = new Set<Promise<void>>();
  const handed = new Set<string>();

  const request = ({ eventId, user, thread }: Asked) => {
    const target: Target = { platform: 'web', channel: channel.name, thread };
    // The transcript takes a key once: what was said before a crash is not said again.
    const nextMark = createReplyMarks(eventId);
    const reply: Reply = {
      privately: async (card) => {
        const openThread = thread === undefined && editionOf(card) !== undefined;
        await channel.say({ card, thread, onlyFor: user, key: nextMark(), openThread });
      },
      publicly: (card) => channel.post({ target, card, key: nextMark() }, card.kind === 'answer' ? user : undefined),
    };
    return { eventId, target, user: { platform: 'web' as const, id: user }, reply };
  };

  /** Hands an event over, once while the process lives; whoever receives keeps the same promise for ever. */
  function hand(incoming: Incoming): Promise<void> {
    if (handed.has(incoming.eventId) && !incoming.again) return Promise.resolve();
    handed.add(incoming.eventId);
    const oldest = handed.size > limits.rememberedEvents ? handed.values().next().value : undefined;
    if (oldest !== undefined) handed.delete(oldest);
    const { id } = incoming.user;
    streams.tell(id, 'working', { event: incoming.eventId, thread: incoming.target.thread });
    const work = receive(incoming)
      // Whoever receives tells people of failures; what still comes here is a fault in that, and must not end the process.
      .catch((error: unknown) => log.error({ error, event: incoming.eventId }, 'What a person did on the web was not answered'))
      .finally(() => {
        working.delete(work);
        streams.tell(id, 'settled', { event: incoming.eventId });
      });
    working.add(work);
    return work;
  }

  /** Hands over what was asked in a thread or began one. */
  const handQuestion = (asked: Question, more: Pick<Incoming, 'again'> = {}): Promise<void> => {
    const { text, edition, ...place } = asked;
    const record = JSON.stringify(asked);
    return hand({ kind: 'question', text, edition, addressed: true, record, ...request(place), ...more });
  };

  async function write(user: string, { event, text, thread }: Writing): Promise<boolean> {
    const root = thread === undefined ? undefined : await channel.visible(thread, user);
    if (thread !== undefined && !root?.openThread) return false;
    const isCommand = text.startsWith('/');
    const eventId = `web-${event}`;
    const id = `said-${event}`;
    const onlyFor = root?.onlyFor ?? (isCommand ? user : undefined);
    const said = await channel.say({ id, user, text, thread, onlyFor, openThread: !isCommand && !root });
    if (!said && (await channel.visible(id, user))?.user !== user) return false;
    if (!isCommand) {
      const edition = editionOf(root?.card);
      void handQuestion({ text, edition, eventId, user, thread: thread ?? id });
      return true;
    }
    const { command, text: rest } = splitCommand(text);
    void hand({ kind: 'command', command, text: rest, ...request({ eventId, user, thread }) });
    return true;
  }

  async function press(user: string, { event, message: id, action }: Press): Promise<boolean> {
    const message = await channel.visible(id, user);
    const pressed = message && actionsOf(message)[action];
    if (!pressed) return false;
    const eventId = `web-${event}`;
    const asks = pressed.request.kind === 'question';
    // A question belongs under its card; anything else is answered where the button stands.
    const thread = message.thread ?? (asks && message.openThread ? message.id : undefined);
    if (asks)
      await channel.say({ id: `said-${event}`, user, text: pressed.label, thread, onlyFor: message.onlyFor, openThread: false });
    void hand({ kind: 'action', action: pressed.request, ...request({ eventId, user, thread }) });
    return true;
  }

  return {
    write,
    press,
    hearAgain: async (record) => {
      const asked = question.safeParse(JSON.parse(record));
      if (asked.success) await handQuestion(asked.data, { again: true });
    },
    settled: async () => {
      await Promise.allSettled([...working]);
    },
  };
}
