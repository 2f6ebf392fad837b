import bolt from '@slack/bolt';
import type { Messages } from '../../messages/en.ts';
import type { Finding } from '../finding.ts';
import { createRedaction } from '../redaction.ts';
import { clientOptions } from './client.ts';
import { createSlackFailures } from './failure.ts';
import { botScopes } from './manifest.ts';
import type { SlackOptions } from './options.ts';
import { createSdkLogger } from './sdk-logger.ts';

/** Looks at tokens, scopes and membership in these channels; nothing is posted. */
export async function checkSlack(options: SlackOptions, channels: readonly string[]): Promise<readonly Finding[]> {
  const messages: Messages = options.messages;
  const words = messages.checkup.slack;
  const redact = createRedaction([options.botToken, options.appToken]);
  const failures = createSlackFailures(messages, redact);
  // What goes wrong is told by the findings.
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const client = new bolt.webApi.WebClient(options.botToken, clientOptions(options, createSdkLogger(silent, redact)));

  async function tell(
    look: () => Promise<readonly Finding[]>,
    about: Parameters<typeof failures.of>[1],
  ): Promise<readonly Finding[]> {
    try {
      return await look();
    } catch (error) {
      return [{ ok: false, words: failures.of(error, about).message }];
    }
  }

  const bot = await tell(async () => {
    const { team, user, response_metadata: metadata } = await client.auth.test();
    const granted = metadata?.scopes ?? [];
    const missing = Object.keys(botScopes).filter((scope) => !granted.includes(scope));
    const scopes: Finding =
      missing.length === 0
        ? { ok: true, words: words.scopes(Object.keys(botScopes).join(', ')) }
        : { ok: false, words: words.missingScopes(missing.join(', ')) };
    return [{ ok: true, words: words.workspace(team ?? '', user ?? '') }, scopes];
  }, {});

  const socket = await tell(
    async () => {
      await client.apps.connections.open({ token: options.appToken });
      return [{ ok: true, words: words.socket }];
    },
    { token: 'app' },
  );

  const memberships = await Promise.all(
    channels.map((channel) =>
      tell(
        async () => {
          const { channel: found } = await client.conversations.info({ channel });
          const name = found?.name ? `#${found.name}` : channel;
          if (found?.is_archived) return [{ ok: false, words: messages.chat.slack.channelGone(name, 'is_archived') }];
          if (!found?.is_member) return [{ ok: false, words: messages.chat.slack.notInChannel(name) }];
          return [{ ok: true, words: words.inChannel(name) }];
        },
        { channel },
      ),
    ),
  );
  return [...bot, ...socket, ...memberships.flat(), { ok: true, words: words.commands }];
}
