import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startDiscordServer, startSlackServer } from '@openclaw/crabline';
import { Failure } from '../../src/domain/failure.ts';
import { en } from '../../src/messages/en.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/platform.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import type { Incoming } from '../../src/ports.ts';
import { countingIds } from '../support/counting-ids.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { sampleCard } from '../support/sample-card.ts';
import { until } from '../support/until.ts';

/** A Discord and a Slack that are not ours. Discord has no interactions, Slack no Socket Mode: those are shown elsewhere. */
describe('crabline', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crabline-'));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('Discord: posts a card with a thread on it, hears a question there and answers it there, and tells a person something alone', async () => {
    const server = await startDiscordServer({ recorderPath: join(folder, 'discord.jsonl') });
    const { botToken: token, endpoints, fixture, adminToken } = server.manifest;
    const given = { log: createRecordedLog(), clock: Date.now, newId: countingIds(), messages: en };
    const platform = createDiscordPlatform({ token, apiUrl: endpoints.apiRoot, ...given });
    const heard: Incoming[] = [];
    try {
      await platform.listen(async (incoming) => {
        heard.push(incoming);
        await incoming.reply.publicly(sampleCard('The answer'));
      }, []);
      const target = { platform: 'discord', workspace: fixture.guildId, channel: fixture.channelId } as const;
      const { thread = '' } = await platform.post({ target, card: sampleCard('The daily card'), key: 'daily' });
      const question = { senderId: '135000000000000099', senderName: 'alice', channelId: thread, content: 'Who says so?' };
      const headers = { 'content-type': 'application/json', 'x-crabline-admin-token': adminToken };
      const taken = await fetch(endpoints.adminInboundUrl, { method: 'POST', headers, body: JSON.stringify(question) });
      assert.equal(taken.status, 200, await taken.text());
      await until('the question', () => heard.length > 0);
      assert.partialDeepStrictEqual(heard[0], { kind: 'question', text: 'Who says so?', target: { ...target, thread } });
      const messages = `${endpoints.apiRoot}/v10/channels/${thread}/messages`;
      const said = await fetch(messages, { headers: { authorization: `Bot ${token}` } }).then((response) => response.text());
      assert.match(said, /The answer/);
      await platform.tell(question.senderId, sampleCard('Your subscription stopped'));
      const opened = await fetch(`${endpoints.apiRoot}/v10/users/@me/channels`, {
        ...{ method: 'POST', headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' } },
        body: JSON.stringify({ recipient_id: question.senderId }),
      });
      const { id: direct } = (await opened.json()) as { id: string };
      const told = await fetch(`${endpoints.apiRoot}/v10/channels/${direct}/messages`, {
        headers: { authorization: `Bot ${token}` },
      });
      assert.match(await told.text(), /Your subscription stopped/);
      await assert.rejects(platform.tell('nobody', sampleCard()), { name: 'Failure' });
    } finally {
      await platform.close();
      await server.close();
    }
  });

  test('Slack: turns a rate limit into a failure that says how long to wait', async () => {
    const server = await startSlackServer({
      ...{ botToken: 'xoxb-acceptance', signingSecret: 'secret', recorderPath: join(folder, 'slack.jsonl') },
      chatPostMessageRateLimit: { remaining: 1, retryAfterSeconds: 2 },
    });
    const platform = createSlackPlatform({
      ...{ botToken: 'xoxb-acceptance', appToken: 'xapp-acceptance', apiUrl: server.manifest.endpoints.apiRoot },
      ...{ log: createRecordedLog(), clock: Date.now, messages: en },
    });
    try {
      const target = { platform: 'slack', channel: 'C0123456789' } as const;
      await platform.post({ target, card: sampleCard() });
      const failure = await platform.post({ target, card: sampleCard() }).catch((error: unknown) => error);
      assert.ok(failure instanceof Failure, String(failure));
      assert.deepEqual([failure.kind, failure.retryAfterMs], ['rate-limited', 2_000]);
    } finally {
      await platform.close();
      await server.close();
    }
  });
});
