import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { doctor } from '../../src/cli/doctor.ts';
import { invite } from '../../src/cli/invite.ts';
import { slackManifestText } from '../../src/cli/manifest.ts';
import { en } from '../../src/messages/en.ts';
import { checkDiscord } from '../../src/platforms/discord/checkup.ts';
import { checkSlack } from '../../src/platforms/slack/checkup.ts';
import { botScopes } from '../../src/platforms/slack/manifest.ts';
import { loadSettings } from '../../src/settings/load.ts';
import { createDiscordDouble, type DiscordDouble } from '../support/discord-double.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { runCommand } from '../support/run-command.ts';
import { createSlackDouble, type SlackDouble } from '../support/slack-double.ts';

describe('checkup', () => {
  let slack: SlackDouble;
  let discord: DiscordDouble;
  before(async () => {
    [slack, discord] = await Promise.all([createSlackDouble(), createDiscordDouble()]);
  });
  after(async () => {
    await Promise.all([slack.close(), discord.close()]);
  });

  const slackOptions = () => ({
    ...{ botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl },
    ...{ log: createRecordedLog(), clock: Date.now, messages: en },
  });
  const discordOptions = () => ({ token: discord.token, apiUrl: discord.apiUrl, messages: en });
  const wrong = (findings: readonly { readonly ok: boolean; readonly words: string }[]) =>
    findings.filter(({ ok }) => !ok).map(({ words }) => words);

  test('finds nothing wrong where all is well', async () => {
    slack.grant(Object.keys(botScopes));
    assert.deepEqual(wrong(await checkSlack(slackOptions(), ['C1'])), []);
    assert.deepEqual(wrong(await checkDiscord(discordOptions(), [discord.channel])), []);
  });

  test('says in words what is missing on Slack', async () => {
    slack.grant(['chat:write', 'commands']);
    const [scopes, elsewhere, archived] = wrong(await checkSlack(slackOptions(), ['C1', 'C2', 'C3']));
    assert.match(scopes!, /lacks the scopes channels:history, groups:history/);
    assert.match(elsewhere!, /not in the Slack channel #elsewhere. Write "\/invite @Dateline"/);
    assert.match(archived!, /#old.*is_archived/);
    const [bot, app] = wrong(await checkSlack({ ...slackOptions(), botToken: 'xoxb-other', appToken: 'xapp-other' }, []));
    assert.match(bot!, /SLACK_BOT_TOKEN/);
    assert.match(app!, /SLACK_APP_TOKEN/);
  });

  test('says in words what is missing on Discord', async () => {
    discord.world.applicationFlags = 0;
    const id = discord.channel;
    const channel = discord.world.channels.get(id)!;
    const overwrite = { id: discord.world.guild, type: 0, allow: '0', deny: String(1n << 35n) };
    discord.world.channels.set(id, { ...channel, permission_overwrites: [overwrite] });
    const [intent, lacks, unknown] = wrong(await checkDiscord(discordOptions(), [id, '404']));
    assert.match(intent!, /Message Content Intent/);
    assert.match(lacks!, /In the channel #general Dateline lacks Create Public Threads/);
    assert.match(unknown!, /knows no channel 404/);
    discord.world.applicationFlags = 1 << 19;
    discord.world.channels.set(id, channel);
    assert.match(wrong(await checkDiscord({ ...discordOptions(), token: 'other' }, []))[0]!, /DISCORD_TOKEN/);
  });

  test('doctor tells it, and ends with 1 where something is missing', async () => {
    slack.grant(Object.keys(botScopes));
    const environment = { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl };
    const fine = await runCommand(doctor, { environment });
    assert.equal(fine.status, 0, fine.output);
    assert.match(fine.output, /ok {5}SLACK_APP_TOKEN works[\s\S]*Discord is switched off[\s\S]*Nothing is missing/);
    const off = await runCommand(doctor, { environment: { ...environment, SLACK_BOT_TOKEN: 'xoxb-other' } });
    assert.equal(off.status, 1);
    assert.match(off.output, /WRONG {2}Slack does not accept SLACK_BOT_TOKEN/);
    assert.match(off.output, /1 thing is missing/);
  });

  test('the invitation asks for exactly the permissions that are needed', async () => {
    const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const { status, output } = await runCommand(invite, { words: ['discord'], environment });
    assert.equal(status, 0);
    const link = new URL(output.trim());
    assert.equal(link.searchParams.get('client_id'), discord.world.bot.id);
    assert.equal(link.searchParams.get('scope'), 'bot applications.commands');
    // View Channel, Send Messages, Read Message History, Create Public Threads, Send Messages in Threads.
    assert.equal(
      BigInt(link.searchParams.get('permissions')!),
      (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 35n) | (1n << 38n),
    );
    assert.equal((await runCommand(invite, { words: ['discord'] })).status, 2);
  });

  test("Slack's manifest in config is that of the code", async () => {
    const settings = await loadSettings({ root: '.', environment: {} });
    assert.equal(await readFile('config/slack-manifest.yaml', 'utf8'), slackManifestText(settings));
  });
});
