import { plainText } from '../cards/plain-text.ts';
import { createSubscriptionRequests } from '../flows/subscribe.ts';
import type { Command } from './command.ts';
import { withStore } from './open-configured-store.ts';
import { randomId } from './random-id.ts';
import { readTarget } from './read-target.ts';

const verbs = ['subscribe', 'list', 'pause', 'resume', 'remove', 'now'];

/** `subscribe`: what `/briefing` does in chat, for any channel. */
export const subscribe: Command = {
  usage: '<platform>:[<workspace>/]<channel> <topic> <when> [time zone] [options] | list | pause|resume|remove|now [number]',
  summary: 'Subscribes a channel to a topic, lists its subscriptions, changes them or sends a card now.',
  run: (context) =>
    withStore(context, async (store, { topics }) => {
      const [place, ...words] = context.words;
      const target = readTarget(place);
      const text = verbs.includes(words[0]?.toLowerCase() ?? '') ? words : words.length > 0 ? ['subscribe', ...words] : ['list'];
      const request = createSubscriptionRequests({ store, topics, clock: context.clock, newId: randomId });
      const { card, done } = await request(text.join(' '), { target, origin: 'command' });
      (done ? context.output : context.errors).write(`${plainText(card)}\n`);
      return done ? 0 : 2;
    }),
};
