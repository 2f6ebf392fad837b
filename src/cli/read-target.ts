import { Failure } from '../domain/failure.ts';
import type { PlatformName, Target } from '../domain/target.ts';

const platforms: readonly PlatformName[] = ['web', 'slack', 'discord'];

/** Reads `web:general`, `slack:T123/C456`, `discord:1/2#3`: platform, workspace, channel, thread. Throws `bad-input` in words. */
export function readTarget(text: string | undefined): Target {
  const [, name, workspace, channel, thread] = /^([a-z]+):(?:([^/#]+)\/)?([^/#]+)(?:#(.+))?$/.exec(text ?? '') ?? [];
  const platform = platforms.find((one) => one === name);
  if (platform && channel !== undefined) return { platform, workspace, channel, thread };
  throw new Failure(
    'bad-input',
    'Say where, such as web:general, slack:T123/C456 or discord:123/456 (with #thread behind it for a thread).',
  );
}

/** Reads `slack:U123`: a person by their platform's id. Throws `bad-input` in words. */
export function readPerson(text: string | undefined): { readonly platform: PlatformName; readonly id: string } {
  const [, name, id] = /^([a-z]+):([^/#\s]+)$/.exec(text ?? '') ?? [];
  const platform = platforms.find((one) => one === name);
  if (platform && id !== undefined) return { platform, id };
  throw new Failure('bad-input', 'Name the person by platform and id, such as slack:U123, discord:123 or web:abc.');
}

/** A target as `readTarget` reads it. */
export const targetText = ({ platform, workspace, channel, thread }: Target): string =>
  `${platform}:${workspace === undefined ? '' : `${workspace}/`}${channel}${thread === undefined ? '' : `#${thread}`}`;
