import { Failure } from '../domain/failure.ts';
import type { Subscription } from '../domain/subscription.ts';
import { en } from '../messages/en.ts';
import type { Store } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { Command } from './command.ts';
import { deliveryLine } from './delivery-line.ts';
import { withStore } from './open-configured-store.ts';
import { targetText } from './read-target.ts';
import { subscriptionsInWords } from './status.ts';

const shown = 10;

async function ofSubscription(one: Subscription, store: Store): Promise<string[]> {
  const [deliveries, changes] = [
    await store.deliveries({ subscription: one.id, limit: shown }),
    await store.audit({ subject: one.id, limit: shown }),
  ];
  return [
    `Subscription ${one.id}: ${one.topics.join(', ')} to ${targetText(one.target)}, ${en.schedule.inWords(one)}.`,
    `It is ${one.state}${one.reason === undefined ? '' : `: ${one.reason}`}.${one.next ? ` Next slot ${new Date(one.next.atMs).toISOString()}.` : ''}`,
    deliveries.length === 0 ? 'No slot has come due yet.' : 'What became of its slots, newest first:',
    ...deliveries.map((delivery) => `  ${deliveryLine(delivery)}`),
    'Who changed it, newest first:',
    ...changes.map(({ atMs, actor, action, detail }) => `  ${new Date(atMs).toISOString()}  ${actor}  ${action}  ${detail}`),
  ];
}

async function ofTopic(slug: string, store: Store): Promise<string[]> {
  const subscriptions = await store.subscriptions({ topic: slug });
  const stopped = await store.deliveries({
    topic: slug,
    states: ['skipped', 'missed', 'failed', 'uncertain', 'waiting'],
    limit: shown,
  });
  const edition = await store.latestEdition(slug, '9999');
  return [
    `Topic ${slug}: ${subscriptionsInWords(subscriptions.length)}.`,
    ...subscriptions.map(
      (one) => `  ${one.id}  ${targetText(one.target)}  ${one.state}${one.reason === undefined ? '' : `: ${one.reason}`}`,
    ),
    edition
      ? `Its newest edition ${edition.id} of ${edition.madeAt} has ${edition.briefing.points.length} points from ${edition.briefing.sources.length} articles; ${edition.briefing.withheld} statements were withheld.`
      : 'No edition has been made yet.',
    stopped.length === 0 ? 'Nothing was stopped on its way.' : 'Not posted, newest first:',
    ...stopped.map((delivery) => `  ${deliveryLine(delivery)}`),
  ];
}

async function ofArticle(id: string, store: Store, { topics }: Settings): Promise<string[] | undefined> {
  const revisions = await store.articleRevisions(id);
  if (revisions.length === 0) return undefined;
  const lines = revisions.map(({ revision, seenMs }) => `  wording ${revision}, first read ${new Date(seenMs).toISOString()}`);
  const since = revisions.at(-1)?.seenMs ?? 0;
  let passedOver = false;
  const used: string[] = [];
  for (const { slug } of topics) {
    const edition = await store.latestEdition(slug, '9999');
    const source = edition?.briefing.sources.find(({ article }) => article === id);
    if (source) used.push(`  source ${source.number} of the newest edition on ${slug}, with ${source.passages.length} passages`);
    passedOver ||= edition !== undefined && Date.parse(edition.madeAt) >= since;
  }
  const unused = passedOver
    ? '  read, but no statement of a newest edition stands on it: others said more, or said it first'
    : '  read; no edition has been made since';
  return [`Article ${id}:`, ...lines, ...(used.length > 0 ? used : [unused])];
}

/** `why`: at which stage something was stopped, and for what reason. */
export const why: Command = {
  usage: '<subscription | topic | article>',
  summary: 'Says at which stage something was stopped and why.',
  mostWords: 1,
  run: (context) =>
    withStore(context, async (store, settings) => {
      const [what] = context.words;
      if (what === undefined) throw new Failure('bad-input', 'Name a subscription, a topic or an article, such as kherson.');
      const subscription = await store.subscription(what);
      const topic = settings.topics.find(({ slug }) => slug === what);
      const lines = subscription
        ? await ofSubscription(subscription, store)
        : topic
          ? await ofTopic(topic.slug, store)
          : await ofArticle(what, store, settings);
      if (!lines) throw new Failure('not-found', `There is no subscription, topic or article "${what}" that Dateline has seen.`);
      context.output.write(`${lines.join('\n')}\n`);
      return 0;
    }),
};
