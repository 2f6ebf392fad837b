import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createEmulator } from 'emulate';
import { en } from '../../src/messages/en.ts';
import { checkSlack } from '../../src/platforms/slack/checkup.ts';
import { botScopes } from '../../src/platforms/slack/manifest.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import type { Platform } from '../../src/ports.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { longCard, sampleCard } from '../support/sample-card.ts';

const botToken = 'xoxb-acceptance';
/** Only for the test, which has to know who is there. */
const listingToken = 'xoxb-listing';
const port = 4103;

/** A Slack that is not ours, strict about scopes. It has no Socket Mode: what comes from people is shown elsewhere. */
describe('emulate, its Slack', () => {
  let slack: Awaited<ReturnType<typeof createEmulator>>;
  let platform: Platform;
  let channel: string;
  const options = () => ({
    ...{
      botToken,
      appToken: 'xapp-acceptance',
      apiUrl: `${slack.url}/api/`,
      log: createRecordedLog(),
      clock: Date.now,
      messages: en,
    },
  });
  const call = async (
    method: string,
    input: Readonly<Record<string, string>>,
    token = botToken,
  ): Promise<Record<string, unknown>> => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${slack.url}/api/${method}`, { method: 'POST', headers, body: new URLSearchParams(input) });
    return (await response.json()) as Record<string, unknown>;
  };

  before(async () => {
    const tokens = [
      { token: botToken, user: 'dateline', type: 'bot', scopes: Object.keys(botScopes) },
      { token: listingToken, user: 'dateline', type: 'bot', scopes: ['users:read'] },
    ];
    slack = await createEmulator({
      service: 'slack',
      port,
      seed: {
        slack: {
          ...{
            signing_secret: 'secret',
            users: [
              { name: 'dateline', email: 'dateline@example.org' },
              { name: 'reader', email: 'reader@example.org' },
            ],
            channels: [{ name: 'news' }],
          },
          ...{ bots: [{ name: 'dateline' }], tokens, strict_scopes: true },
        },
      },
    } as never);
    const { channels } = (await call('conversations.list', {})) as { channels: { id: string; name: string }[] };
    channel = channels.find(({ name }) => name === 'news')?.id ?? '';
    await call('conversations.join', { channel });
    platform = createSlackPlatform(options());
  });
  after(async () => {
    await platform.close();
    await slack.close();
  });

  test('posts a card with exactly the scopes of the manifest', async () => {
    const target = { platform: 'slack', channel } as const;
    const { messages, thread } = await platform.post({ target, card: sampleCard('The daily card'), key: 'daily' });
    assert.equal(messages.length, 1);
    assert.equal(thread, messages[0]);
  });

  test('puts what does not fit into the thread, and finds every part again in its order', async () => {
    const target = { platform: 'slack', channel } as const;
    const { messages } = await platform.post({ target, card: longCard(), key: 'long' });
    assert.ok(messages.length > 1);
    assert.deepEqual(await platform.find(target, 'long'), messages);
    assert.deepEqual(await platform.find(target, 'absent'), []);
  });

  test('says where a channel is gone', async () => {
    const gone = platform.post({ target: { platform: 'slack', channel: 'C404' }, card: sampleCard() });
    await assert.rejects(gone, { name: 'Failure', kind: 'gone' });
  });

  test('tells a person something in a direct message', async () => {
    const { members } = (await call('users.list', {}, listingToken)) as { members: { id: string; name: string }[] };
    const reader = members.find(({ name }) => name === 'reader')?.id ?? '';
    await platform.tell(reader, sampleCard('Your subscription stopped'));
    await assert.rejects(platform.tell('U404', sampleCard()), { name: 'Failure' });
  });

  test('the checkup reads the workspace', async () => {
    const found = await checkSlack(options(), [channel]);
    assert.ok(
      found.some(({ ok, words }) => ok && words.includes('SLACK_BOT_TOKEN works')),
      JSON.stringify(found),
    );
  });
});
