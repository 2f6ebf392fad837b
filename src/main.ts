import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createPublisherDirectory } from './briefing/publisher-directory.ts';
import { briefingCard } from './cards/briefing-card.ts';
import { plainText } from './cards/plain-text.ts';
import { configuredPlace } from './cli/open-configured-store.ts';
import { randomId } from './cli/random-id.ts';
import { writeCard } from './cli/terminal-output.ts';
import { Failure } from './domain/failure.ts';
import { createAnswerer } from './flows/answer.ts';
import { type Briefer, createBriefer } from './flows/brief.ts';
import { commandsOf } from './flows/command-descriptions.ts';
import { defaultDeliverySettings } from './flows/delivery-parts.ts';
import { createUnansweredFinisher } from './flows/finish-unanswered.ts';
import { createKeepingLibrary } from './flows/keep-articles.ts';
import { createLibrary, type Library } from './flows/library.ts';
import { createReceiver } from './flows/receive.ts';
import { type Delivering, prepareDelivery } from './flows/start-delivery.ts';
import { createLog } from './log.ts';
import { en } from './messages/en.ts';
import { renderDiscord } from './platforms/discord/render.ts';
import { keepListening } from './platforms/keep-listening.ts';
import { platforms as registry } from './platforms/registry.ts';
import { renderSlack } from './platforms/slack/render.ts';
import type { Clock, Log, NewId, Platform, Store } from './ports.ts';
import { startTicking } from './schedule/tick.ts';
import { processEnvironment } from './settings/env.ts';
import { loadSettings } from './settings/load.ts';
import type { Settings } from './settings/settings.ts';
import { createConfiguredSource } from './sources/configured.ts';
import { openStore } from './storage/open.ts';

/** What comes from outside the program: the clock, chance, the environment and where words go. */
export interface StartOptions {
  /** The project's folder, with `config` and `briefings`. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly output: Writable;
  readonly errors: Writable;
}

/** A running Dateline. */
export interface Running {
  /** The playground's address; absent where no port was free. */
  readonly address: string | undefined;
  /** Stops taking requests, answers those it has, and closes the store. */
  close(): Promise<void>;
}

const secretsOf = ({ environment: { slack, discord, database } }: Settings): readonly string[] =>
  [slack?.botToken, slack?.appToken, discord?.token, database?.url].filter((secret) => secret !== undefined);

/** What the parts of a running Dateline share. */
interface Parts {
  readonly options: StartOptions;
  readonly settings: Settings;
  readonly log: Log;
  readonly store: Store;
  readonly library: Library;
  readonly brief: Briefer;
  readonly delivering: Delivering;
}

const hourMs = 3_600_000;

/** The one channel of the playground; `config/dateline.yaml` names it as a target. */
const playgroundChannel = 'general';

/** The playground: the same flows as everywhere, with what the other platforms would be sent beside each card. */
async function createPlayground({ options: { clock, newId }, log, settings, library, store, delivering }: Parts) {
  const createWebPlatform = await registry.web();
  return createWebPlatform({
    clock,
    newId,
    log,
    port: settings.environment.port,
    channel: playgroundChannel,
    transcript: store,
    panel: delivering.panel,
    article: async (id) => {
      // A topic whose articles cannot be read keeps nobody from those of the others; whoever asks for its card is told.
      const read = await Promise.allSettled(settings.topics.map((topic) => library.read(topic)));
      const articles = read.flatMap((one) => (one.status === 'fulfilled' ? one.value.articles : []));
      return articles.find(({ article }) => article.id === id)?.article;
    },
    renderers: { slack: renderSlack, discord: renderDiscord, text: plainText },
  });
}

/** The chat platforms that a token switches on. Without one a platform's SDK is not even read from disk. */
async function createChatPlatforms({ options: { clock, newId }, settings, log }: Parts): Promise<readonly Platform[]> {
  const { slack, discord } = settings.environment;
  const common = { clock, log, messages: en };
  const created: Platform[] = [];
  if (slack) created.push(keepListening((await registry.slack())({ ...common, ...slack }), common));
  if (discord) created.push(keepListening((await registry.discord())({ ...common, ...discord, newId }), common));
  return created;
}

/** The platforms that are switched on: the playground always, the others by their tokens. */
async function createPlatforms(
  parts: Parts,
): Promise<{ readonly playground: Awaited<ReturnType<typeof createPlayground>>; readonly others: readonly Platform[] }> {
  return { playground: await createPlayground(parts), others: await createChatPlatforms(parts) };
}

/** Connects a platform. One that cannot be reached is told in words and left out; the others go on. */
async function connect(
  platform: Platform,
  { options, log, settings, delivering }: Parts,
  receive: Parameters<Platform['listen']>[0],
): Promise<boolean> {
  try {
    await platform.listen(receive, commandsOf(settings.topics, [delivering.command]));
    return true;
  } catch (error) {
    const message = error instanceof Failure ? error.message : en.requests.internal;
    log.error({ platform: platform.name, cause: error }, message);
    options.errors.write(`dateline: ${platform.name}: ${message}\n`);
    return false;
  }
}

/** Prints each topic's card, so that the first thing a person sees is what Dateline is for. */
async function printCards({ options: { output, environment }, settings, brief }: Parts): Promise<void> {
  for (const topic of settings.topics) {
    writeCard(briefingCard(await brief(topic), { topic }), { output, environment });
  }
}

/** Starts everything that is configured. Throws `Failure` in words where it cannot start at all. */
export async function startDateline(options: StartOptions): Promise<Running> {
  const { root, environment, errors } = options;
  const settings = await loadSettings({ root, environment });
  const log = createLog({
    level: settings.environment.logLevel,
    secrets: secretsOf(settings),
    write: (line) => void errors.write(line),
  });
  // A bot has a SQLite file to itself.
  const store = await openStore({ place: await configuredPlace(settings), role: 'bot' });
  try {
    return await startWith({ options, settings, log, store });
  } catch (error) {
    // Connections to a database would hold the process for as long as they may lie idle.
    await store.close();
    throw error;
  }
}

/** Starts what works on an open store. */
async function startWith({
  options,
  settings,
  log,
  store,
}: Pick<Parts, 'options' | 'settings' | 'log' | 'store'>): Promise<Running> {
  const { root, clock, newId, random, output, errors } = options;
  const publishers = createPublisherDirectory(settings.publishers);
  const folder = createLibrary({ source: createConfiguredSource({ root }), publishers, clock });
  const library = createKeepingLibrary({
    library: folder,
    store,
    clock,
    log,
    tell: ({ where, message }) => void errors.write(`dateline: ${where}: ${message}\n`),
  });
  const brief = createBriefer({ library, store, publishers, clock, newId, points: settings.file.points });
  const { topics } = settings;
  const { points, subscriptions: declared } = settings.file;
  const common = { store, library, publishers, topics, points, clock, random, newId, log };
  const { keepDays, lateCardsWorthSendingHours } = settings.file;
  const pace = { ...defaultDeliverySettings, worthSendingMs: lateCardsWorthSendingHours * hourMs };
  const delivering = await prepareDelivery({ ...common, declared, keepDays, settings: pace });
  const parts: Parts = { options, settings, log, store, library, brief, delivering };
  const answer = createAnswerer({ library, store, clock, newId });
  const holder = newId();
  const receive = createReceiver({
    topics,
    holder,
    brief,
    answer,
    store,
    clock,
    newId,
    log,
    staleAfterDays: settings.file.answerStaleAfterDays,
    afterwards: () => library.keep(),
    ownCommands: [delivering.command],
  });
  await printCards(parts);
  const { playground, others } = await createPlatforms(parts);
  const connected = await Promise.all(
    [playground, ...others].map(async (platform) => ((await connect(platform, parts, receive)) ? [platform] : [])),
  );
  const listening = new Map(connected.flat().map((platform) => [platform.name, platform]));
  const endDelivery = delivering.begin(listening);
  const finishUnanswered = createUnansweredFinisher({ store, platforms: listening, holder, clock, log });
  // At once what an earlier life left; each minute what another instance left.
  const endFinishing = startTicking(finishUnanswered);
  void finishUnanswered();
  const address = playground.address();
  if (address) output.write(`\n${en.requests.playgroundAt(address)}\n`);
  return {
    address,
    close: async () => {
      await Promise.all([endDelivery(), endFinishing()]);
      await Promise.all(connected.flat().map((platform) => platform.close()));
      await store.close();
    },
  };
}

/** The second signal ends the process at once, for whoever does not want to wait for the first. */
function closeOnSignals(close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`dateline: ${error instanceof Failure ? error.message : en.requests.notStopped}\n`);
          process.exit(1);
        },
      );
    });
  }
}

if (import.meta.main) {
  try {
    const { close } = await startDateline({
      root: join(dirname(fileURLToPath(import.meta.url)), '..'),
      environment: processEnvironment(),
      clock: Date.now,
      newId: randomId,
      random: Math.random,
      output: process.stdout,
      errors: process.stderr,
    });
    closeOnSignals(close);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`dateline: ${error.message}\n`);
    process.exitCode = error.kind === 'settings' ? 2 : 1;
  }
}
