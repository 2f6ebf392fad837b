// From the start of the process until web, Slack and Discord are connected, and the memory it holds after a card on each.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createDiscordDouble } from '../support/discord-double.ts';
import { startDatelineProcess } from '../support/running-dateline.ts';
import { createSlackDouble } from '../support/slack-double.ts';
import { median, report } from './measure.ts';

const runs = 3;
const idleMs = 3_000;

async function startOnce(): Promise<{ readonly readyMs: number; readonly residentMegabytes: number }> {
  const [slack, discord] = await Promise.all([createSlackDouble(), createDiscordDouble()]);
  const data = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  const running = await startDatelineProcess({
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DATELINE_DATA: data },
  });
  await slack.slash('/kherson');
  await discord.slash('kherson').acknowledged;
  await wait(idleMs);
  const status = await readFile(`/proc/${running.process.pid}/status`, 'utf8');
  await running.stop();
  await Promise.all([slack.close(), discord.close(), rm(data, { recursive: true })]);
  return { readyMs: running.readyAfterMs, residentMegabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024 };
}

const measured = [];
for (let run = 0; run < runs; run++) measured.push(await startOnce());
report(`start to all three connected, median of ${runs}`, median(measured.map(({ readyMs }) => readyMs)), {
  most: 3_000,
  unit: 'ms',
});
report('memory after a card on each, median', median(measured.map(({ residentMegabytes }) => residentMegabytes)), {
  most: 220,
  unit: 'MB',
});
