import { ModalInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import type { RestAnswer, RestCall } from './discord-call.ts';
import { problemsOfCommands, problemsOfMessage } from './discord-check.ts';
import type { DiscordGateway } from './discord-gateway.ts';
import { type DiscordMessageRecord, type DiscordWorld, type Fields, snowflake } from './discord-world.ts';

export interface Surroundings {
  readonly world: DiscordWorld;
  readonly gateway: DiscordGateway;
  readonly gatewayUrl: () => string;
}

const ok = (json: unknown, status = 200): RestAnswer => ({ status, json });
const done: RestAnswer = { status: 204 };
const refuse = (status: number, code: number, message: string): RestAnswer => ({ status, json: { code, message } });
const invalid = (problems: readonly string[]): RestAnswer => refuse(400, 50_035, `Invalid Form Body: ${problems.join('; ')}`);
const ephemeral = 1 << 6;
const hasThread = 1 << 5;
const webhookMessage = 20;

/** What Discord fills in for a command that leaves it out. */
const commandDefaults = { default_member_permissions: null, nsfw: false };

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

type Route = (found: readonly string[], call: RestCall, around: Surroundings) => RestAnswer;

function createMessage([channel = '']: readonly string[], { body }: RestCall, { world, gateway }: Surroundings): RestAnswer {
  if (!world.channels.has(channel)) return refuse(404, 10_003, 'Unknown Channel');
  if (world.forbidden.has(channel))
    return world.isDirect(channel)
      ? refuse(403, 50_007, 'Cannot send messages to this user')
      : refuse(403, 50_013, 'Missing Permissions');
  const given = fields(body);
  const problems = problemsOfMessage(given);
  if (problems.length > 0) return invalid(problems);
  const nonce = given.nonce === undefined ? undefined : String(given.nonce);
  const same = [...world.messages.values()].find(
    (message) => nonce !== undefined && message.channel_id === channel && message.nonce === nonce,
  );
  if (same && given.enforce_nonce) return ok(same);
  const { enforce_nonce: _, allowed_mentions: __, ...kept } = given;
  const message = world.addMessage({ ...kept, channel_id: channel, author: world.bot } as Parameters<
    DiscordWorld['addMessage']
  >[0]);
  gateway.dispatch('MESSAGE_CREATE', world.asDispatched(message));
  return ok(message);
}

/** The channel of the direct messages with a person, made where it is not there yet. */
function openDirect(_: readonly string[], { body }: RestCall, { world }: Surroundings): RestAnswer {
  const channel = world.directChannel(String(fields(body).recipient_id ?? ''));
  return channel ? ok(channel) : refuse(400, 50_033, 'Invalid Recipient(s)');
}

function listMessages([channel = '']: readonly string[], { query }: RestCall, { world }: Surroundings): RestAnswer {
  if (!world.channels.has(channel)) return refuse(404, 10_003, 'Unknown Channel');
  if (world.forbidden.has(channel)) return refuse(403, 50_001, 'Missing Access');
  const before = query.get('before');
  const after = query.get('after');
  const all = [...world.messages.values()].filter(
    ({ id, channel_id, flags }) =>
      channel_id === channel &&
      !(flags & ephemeral) &&
      (!before || BigInt(id) < BigInt(before)) &&
      (!after || BigInt(id) > BigInt(after)),
  );
  return ok(all.reverse().slice(0, Number(query.get('limit') ?? 50)));
}

function startThread(
  [channel = '', id = '']: readonly string[],
  { body }: RestCall,
  { world, gateway }: Surroundings,
): RestAnswer {
  const message = world.messages.get(id);
  if (!message) return refuse(404, 10_008, 'Unknown Message');
  if (world.channels.has(id)) return refuse(400, 160_004, 'A thread has already been created for this message');
  const name = String(fields(body).name ?? '');
  if (name.length < 1 || name.length > 100) return invalid(['name']);
  world.messages.set(id, { ...message, flags: message.flags | hasThread });
  const thread = world.addThread(id, channel, name);
  gateway.dispatch('THREAD_CREATE', { ...thread, newly_created: true });
  return ok(thread, 201);
}

function acknowledge([, token = '']: readonly string[], { body }: RestCall, { world }: Surroundings): RestAnswer {
  const interaction = world.interactions.get(token);
  if (!interaction || Date.now() - interaction.createdMs > 3_000) return refuse(404, 10_062, 'Unknown interaction');
  if (interaction.isAcknowledged()) return refuse(400, 40_060, 'Interaction has already been acknowledged.');
  const { type, data } = fields(body);
  const checked = type === 9 ? ModalInteractionCallbackRequestSchema.safeParse(body) : undefined;
  if (checked && !checked.success)
    return invalid(checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  interaction.acknowledge(Number(type), fields(data));
  if (type === 5) {
    const onlyFor = Number(fields(data).flags ?? 0) & ephemeral ? interaction.user : undefined;
    const flags = (1 << 7) | Number(fields(data).flags ?? 0);
    interaction.original = world.addMessage({
      channel_id: interaction.channel,
      author: world.bot,
      flags,
      onlyFor,
      type: webhookMessage,
    }).id;
  }
  return done;
}

/** What is sent behind an acknowledgement: the first message and those that follow. */
function webhook([, token = '', which]: readonly string[], { method, body }: RestCall, { world }: Surroundings): RestAnswer {
  const interaction = world.interactions.get(token);
  if (!interaction?.isAcknowledged()) return refuse(404, 10_015, 'Unknown Webhook');
  const given = fields(body);
  const { allowed_mentions: _, ...kept } = given;
  if (method !== 'DELETE') {
    const problems = problemsOfMessage(given);
    if (problems.length > 0) return invalid(problems);
  }
  if (method === 'POST') {
    const onlyFor = Number(given.flags ?? 0) & ephemeral ? interaction.user : undefined;
    const place = { channel_id: interaction.channel, author: world.bot, onlyFor, type: webhookMessage };
    return ok(world.addMessage({ ...kept, ...place } as Parameters<DiscordWorld['addMessage']>[0]));
  }
  const id = which === '@original' ? interaction.original : which;
  const message = id ? world.messages.get(id) : undefined;
  if (!message) return refuse(404, 10_008, 'Unknown Message');
  if (method === 'DELETE') {
    world.messages.delete(message.id);
    return done;
  }
  // Discord keeps who may see it, and ends the "thinking".
  const flags = (message.flags & ephemeral) | Number(given.flags ?? 0);
  const edited = { ...message, ...kept, flags } as DiscordMessageRecord;
  world.messages.set(message.id, edited);
  return ok(edited);
}

function register([, guild]: readonly string[], { body }: RestCall, { world }: Surroundings): RestAnswer {
  const given = Array.isArray(body) ? body.map(fields) : [];
  const problems = problemsOfCommands(given);
  if (problems.length > 0) return invalid(problems);
  const registered = given.map((command) => ({
    ...command,
    id: snowflake(),
    application_id: world.bot.id,
    version: snowflake(),
    ...commandDefaults,
  }));
  world.commands[guild ? 'guild' : 'global'] = registered;
  return ok(registered);
}

const application = (world: DiscordWorld) => ({
  ...{ id: world.bot.id, name: 'Dateline', icon: null, description: '', bot_public: true, bot_require_code_grant: false },
  ...{ verify_key: '0'.repeat(64), flags: world.applicationFlags, bot: world.bot },
});

const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };

/** Method and path of each route; the path's groups are handed over, decoded. */
const routes: readonly (readonly [string, RegExp, Route])[] = [
  ['GET', /^\/gateway\/bot$/, (_, __, { gatewayUrl }) => ok({ url: gatewayUrl(), shards: 1, session_start_limit: limit })],
  ['GET', /^\/users\/@me$/, (_, __, { world }) => ok({ ...world.bot, mfa_enabled: true, locale: 'en-US' })],
  ['GET', /^\/users\/@me\/guilds$/, (_, __, { world }) => ok([{ id: world.guild, name: 'Guild' }])],
  ['GET', /^\/applications\/@me$/, (_, __, { world }) => ok(application(world))],
  ['GET', /^\/guilds\/(\d+)$/, (_, __, { world }) => ok(world.describeGuild())],
  [
    'GET',
    /^\/guilds\/(\d+)\/members\/(\d+)$/,
    ([, id], _, { world }) => (id === world.bot.id ? ok(world.member(world.bot)) : refuse(404, 10_007, 'Unknown Member')),
  ],
  ['PUT', /^\/applications\/(\d+)\/(?:guilds\/(\d+)\/)?commands$/, register],
  [
    'GET',
    /^\/channels\/(\d+)$/,
    ([id = ''], _, { world }) => (world.channels.has(id) ? ok(world.channels.get(id)) : refuse(404, 10_003, 'Unknown Channel')),
  ],
  ['POST', /^\/users\/@me\/channels$/, openDirect],
  ['POST', /^\/channels\/(\d+)\/messages$/, createMessage],
  ['GET', /^\/channels\/(\d+)\/messages$/, listMessages],
  ['POST', /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/, startThread],
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, acknowledge],
  ['POST', /^\/webhooks\/(\d+)\/([^/]+)$/, webhook],
  ['PATCH', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/, webhook],
  ['DELETE', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/, webhook],
];

const withoutToken = /^\/(?:interactions|webhooks)\//;

/** Answers one REST call as Discord does. */
export function answerDiscord(call: RestCall, around: Surroundings): RestAnswer {
  if (!withoutToken.test(call.path) && call.authorization !== `Bot ${around.gateway.mood.token}`)
    return refuse(401, 0, '401: Unauthorized');
  for (const [method, path, answer] of routes) {
    const found = method === call.method ? path.exec(call.path) : null;
    if (found)
      return answer(
        found.slice(1).map((part) => (part === undefined ? '' : decodeURIComponent(part))),
        call,
        around,
      );
  }
  return refuse(404, 0, `404: no route ${call.method} ${call.path}`);
}
