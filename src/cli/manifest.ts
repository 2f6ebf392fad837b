import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Failure } from '../domain/failure.ts';
import { commandsOf } from '../flows/command-descriptions.ts';
import { en } from '../messages/en.ts';
import { slackManifest } from '../platforms/slack/manifest.ts';
import { loadSettings } from '../settings/load.ts';
import type { Settings } from '../settings/settings.ts';
import type { Command } from './command.ts';

const words = en.checkup.manifest;
const file = 'config/slack-manifest.yaml';
const widestLine = 120;

/** Slack's app manifest in YAML for the configured topics. */
export function slackManifestText({ topics }: Pick<Settings, 'topics'>): string {
  const commands = [...commandsOf(topics), en.schedule.command];
  return stringify(slackManifest(commands, en), { lineWidth: widestLine });
}

/** `manifest slack`: the app as Slack creates it. */
export const manifest: Command = {
  usage: words.usage,
  summary: words.summary,
  mostWords: 1,
  async run(context) {
    if (context.words[0] !== 'slack') {
      context.errors.write(`dateline: ${words.which}\n`);
      return 2;
    }
    const text = slackManifestText(await loadSettings(context));
    context.output.write(text);
    try {
      await writeFile(join(context.root, file), text);
    } catch (error) {
      throw new Failure('settings', `${file} cannot be written. The manifest stands above.`, { cause: error });
    }
    context.errors.write(`${words.written(file)}\n`);
    return 0;
  },
};
