import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import * as spec from 'discord-api-spec/zod';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { createDiscordDouble, type DiscordDouble } from './discord-double.ts';
import { sampleCard } from './sample-card.ts';

/** The double's answers, against the schemas made from Discord's own OpenAPI document. */
describe('the Discord double answers as Discord documents', () => {
  let discord: DiscordDouble;
  before(async () => {
    discord = await createDiscordDouble();
  });
  after(() => discord.close());

  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const given = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${discord.apiUrl}/v10${path}`, given);
    assert.ok(response.ok, `${method} ${path}: ${response.status}`);
    return response.json();
  };
  const conforms = (schema: typeof spec.MessageResponseSchema, answer: unknown): void => {
    const checked = schema.safeParse(answer);
    assert.deepEqual(checked.success ? [] : checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`), []);
  };

  test('messages, threads, channels, commands, the bot and its server', async () => {
    const [message] = renderDiscord(sampleCard());
    const created = (await call('POST', `/channels/${discord.channel}/messages`, message)) as { id: string };
    conforms(spec.MessageResponseSchema, created);
    const thread = await call('POST', `/channels/${discord.channel}/messages/${created.id}/threads`, { name: 'Questions' });
    conforms(spec.ThreadResponseSchema, thread);
    conforms(spec.GuildChannelResponseSchema, await call('GET', `/channels/${discord.channel}`));
    for (const one of (await call('GET', `/channels/${discord.channel}/messages`)) as unknown[])
      conforms(spec.MessageResponseSchema, one);
    const commands = await call('PUT', `/applications/${discord.world.bot.id}/commands`, [
      { name: 'kherson', description: 'd', type: 1 },
    ]);
    for (const one of commands as unknown[]) conforms(spec.ApplicationCommandResponseSchema, one);
    conforms(spec.UserPIIResponseSchema, await call('GET', '/users/@me'));
    conforms(spec.GatewayBotResponseSchema, await call('GET', '/gateway/bot'));
  });
});
